import type { Profile } from '../profile.ts';
import { asScore, type Evidence, type Scale, type Score, scorePair } from '../score.ts';
import { type Allowed, isAllowed } from './allowed.ts';
import type { LinkedPair } from './record.ts';

/** Bits that a pair keeps beside even odds when only the others of its group speak. */
const LEANING = 0.01;

/**
 * Lets the other records of a group speak for a pair. Two notes of one person may have too little in common to be
 * known by each other alone, yet each agrees with a third: then the pair is as likely as the group. And of a pair
 * that is likely by itself, while all that else is known of either puts them into two groups, somebody has to look.
 * What the others say is a line of the evidence; alone it never makes a pair sure.
 *
 * @param clusters groups of records, singles included
 * @param pairs pairs scored by themselves; those of one group that are not among them are scored here
 * @returns pairs of band match or review
 */
export function throughOthers(
  scale: Scale,
  profiles: readonly Profile[],
  allowed: Allowed,
  clusters: readonly (readonly number[])[],
  pairs: readonly LinkedPair[],
): LinkedPair[] {
  const groupOf = new Int32Array(profiles.length);
  clusters.forEach((members, group) => {
    for (const member of members) groupOf[member] = group;
  });
  const known = new Set<number>();
  const heard = pairs.map(({ a, b, score }): LinkedPair => {
    known.add(nameOf(a, b, profiles.length));
    return { a, b, score: heardOf(scale, score, groupOf[a] === groupOf[b]) };
  });
  for (const members of clusters) {
    if (members.length < 3) continue;
    for (const [a, b] of pairsIn(members)) {
      const [one, other] = [profiles[a], profiles[b]];
      if (known.has(nameOf(a, b, profiles.length)) || !isAllowed(allowed, a, b)) continue;
      if (one === undefined || other === undefined) continue;
      heard.push({ a, b, score: heardOf(scale, scorePair(scale, one, other), true) });
    }
  }
  return heard;
}

function nameOf(a: number, b: number, records: number): number {
  return Math.min(a, b) * records + Math.max(a, b);
}

function* pairsIn(members: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, a] of members.entries()) for (const b of members.slice(at + 1)) yield [a, b];
}

function heardOf(scale: Scale, score: Score, isOneGroup: boolean): Score {
  if (isOneGroup === score.bits > 0) return score;
  const wanted = isOneGroup ? LEANING : -LEANING;
  const bits = Math.round((wanted - score.bits) * 100) / 100;
  const line: Evidence = { field: 'others', level: isOneGroup ? 'one-group' : 'two-groups', bits };
  return asScore(scale.thresholds, [...score.evidence, line]);
}
