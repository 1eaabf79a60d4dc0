import * as z from 'zod';
import { equalLevel, type Levels, levelCount } from './compare-filters.ts';

/** Bits that each level of each field speaks for one person, and the bits that speak for it beforehand. */
export const PrivateWeights = z.object({
  version: z.string(),
  /** bits of a pair of which nothing is known but that it met */
  prior: z.number(),
  /** by field in the order of the schema, then by level from nothing alike to equal */
  bits: z.array(z.array(z.number()).length(levelCount)),
});
export type PrivateWeights = z.infer<typeof PrivateWeights>;

/** The sum of what the fields say; 0 is as likely as not. Unknown fields say nothing. */
export function bitsOf(weights: PrivateWeights, levels: Levels): number {
  return levels.reduce<number>(
    (sum, level, i) => sum + (level === null ? 0 : (weights.bits[i]?.[level] ?? 0)),
    weights.prior,
  );
}

type Shares = number[][];

/** so that a level that was never seen is rare and not impossible */
const unseen = 0.5;

function shares(fields: number, pairs: readonly Levels[], weightOf: (i: number) => number): Shares {
  const counts = Array.from({ length: fields }, () => new Array<number>(levelCount).fill(unseen));
  for (const [i, levels] of pairs.entries()) {
    for (const [field, level] of levels.entries()) {
      const row = counts[field];
      if (level !== null && row !== undefined) row[level] = (row[level] ?? 0) + weightOf(i);
    }
  }
  return counts.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((count) => count / sum);
  });
}

function weighed(fields: number, m: Shares, u: Shares): number[][] {
  return Array.from({ length: fields }, (_, field) =>
    Array.from({ length: levelCount }, (_level, level) =>
      Math.log2((m[field]?.[level] ?? unseen) / (u[field]?.[level] ?? unseen)),
    ),
  );
}

const rounds = 30;
/** as many pairs as strangers count for, so that they fill up what was met by nobody and outweigh nothing */
const strangersCountAs = 200;

/**
 * Learns weights from the records themselves, without being told which pairs are one person (Fellegi and Sunter; EM).
 * What pairs of two people look like is taken from pairs that met by chance of a key and differ in their numbers,
 * where there is such a number, since those are mostly people of one family; else from pairs that did not meet.
 *
 * @param met pairs that share a key
 * @param strangers pairs drawn from all, of which nearly none is one person
 * @param idFields positions of the fields that name a person by number
 */
export function learnWeights(parts: {
  readonly version: string;
  readonly fields: number;
  readonly met: readonly Levels[];
  readonly strangers: readonly Levels[];
  readonly idFields: readonly number[];
}): PrivateWeights {
  const { version, fields, met, strangers, idFields } = parts;
  const all = [...met, ...strangers];
  const strangerCounts = strangersCountAs / Math.max(1, strangers.length);
  const isOther = met.map((levels) =>
    idFields.some((field) => levels[field] !== null && (levels[field] ?? 0) === 0),
  );
  let prior = -1;
  // begins with those that are equal in most of what is known
  let chances = met.map((levels): number => {
    const known = levels.filter((level) => level !== null);
    return known.filter((level) => level === equalLevel).length > known.length / 2 ? 0.95 : 0.05;
  });
  let bits: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const m = shares(fields, met, (i) => chances[i] ?? 0);
    const u = shares(fields, all, (i) => {
      if (i >= met.length) return strangerCounts;
      const isNoPerson = 1 - (chances[i] ?? 0);
      // what differs in its number counts fully, so that families do not teach what a person is
      return isOther[i] ? Math.max(isNoPerson, 0.9) : isNoPerson;
    });
    bits = weighed(fields, m, u);
    const share = chances.reduce((a, b) => a + b, 0) / Math.max(1, met.length);
    prior = Math.log2(Math.max(share, 1e-6) / Math.max(1 - share, 1e-6));
    const weights = { version, prior, bits };
    chances = met.map((levels) => 1 / (1 + 2 ** -bitsOf(weights, levels)));
  }
  return { version, prior, bits };
}
