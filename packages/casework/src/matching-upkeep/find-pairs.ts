import { splitNominationId } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { type Card, readCard } from '../matching/likeness.ts';
import type { Match, Matcher, Subject } from '../matching/matcher.ts';
import type { Sorted } from './sorted-parts.ts';

/** Two nominations of different people at or above the lower threshold. */
export interface Suspected {
  readonly one: Card;
  readonly other: Card;
  readonly score: Match['score'];
}

export interface FoundPairs {
  readonly suspected: Suspected[];
  /** comparisons that were made here */
  readonly pairs: number;
}

/**
 * Most comparisons under one mark. Where thousands share both what a page is about and a mark on it, that says nothing
 * of any two of them; whoever is one person shares more, and meets elsewhere.
 */
const mostUnderOneMark = 1_000_000;
/** comparisons after which whoever else waits in this process is let go first */
const comparedAtOnce = 1_000;

/**
 * Compares everybody at one anchor with everybody there who is looked for under one of their marks: the pairs that
 * nominating them one by one finds while a page is not full, whichever of both came first.
 */
export async function findPairs(matcher: Matcher, rows: readonly Sorted[]): Promise<FoundPairs> {
  const standing = byMark(rows, ({ stands, tags }) => (stands ? tags : []));
  const looking = byMark(rows, ({ looked }) => looked);
  const subjects = new Map<number, Subject>();
  const subjectAt = (at: number): Subject => {
    const known = subjects.get(at);
    if (known !== undefined) return known;
    const made = matcher.subjectOf(cardAt(rows, at).likeness);
    subjects.set(at, made);
    return made;
  };
  const met = new Set<number>();
  const suspected: Suspected[] = [];
  for (const [mark, here] of standing) {
    const there = looking.get(mark) ?? [];
    if (here.length * there.length > mostUnderOneMark) continue;
    for (const a of here) {
      for (const b of there) {
        const pair = Math.min(a, b) * rows.length + Math.max(a, b);
        if (met.has(pair) || samePerson(rows, a, b)) continue;
        met.add(pair);
        if (met.size % comparedAtOnce === 0) await othersFirst();
        const score = matcher.score(subjectAt(a), subjectAt(b));
        const { band } = score;
        if (band === 'none') continue;
        const [one, other] = [cardAt(rows, a), cardAt(rows, b)];
        suspected.push({ one, other, score: { ...score, band } });
      }
    }
  }
  return { suspected, pairs: met.size };
}

const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function byMark(
  rows: readonly Sorted[],
  marksOf: (row: Sorted) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    for (const mark of marksOf(row)) {
      const places = found.get(mark) ?? [];
      places.push(at);
      found.set(mark, places);
    }
  }
  return found;
}

function personAt(rows: readonly Sorted[], at: number): string | undefined {
  const nomination: NominationId | undefined = rows[at]?.nomination;
  return nomination === undefined ? undefined : splitNominationId(nomination).person;
}

/** Two nominations under one NIK are judged by it, and never scored. */
function samePerson(rows: readonly Sorted[], a: number, b: number): boolean {
  return personAt(rows, a) === personAt(rows, b);
}

function cardAt(rows: readonly Sorted[], at: number): Card {
  const row = rows[at];
  if (row === undefined) throw new RangeError('nobody stands there');
  return readCard(row);
}
