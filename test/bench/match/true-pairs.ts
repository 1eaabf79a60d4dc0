import type { SourceRecord } from '@payung/matching';
import type { Findings, RowTruth, SchemaFile } from './match-set.ts';

export interface TruePair {
  /** a < b, positions among the records */
  readonly a: number;
  readonly b: number;
}

/** One number for a pair; positions stay far below what a number can hold twice. */
export const pairKey = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);

function mayLink(link: SchemaFile['link'], one: SourceRecord, other: SourceRecord): boolean {
  if (link === 'both') return true;
  return (one.file === other.file) === (link === 'within');
}

/** Positions of the records of each person. */
export function personsOf(truth: readonly (RowTruth | null)[]): ReadonlyMap<string, number[]> {
  const persons = new Map<string, number[]>();
  for (const [at, row] of truth.entries()) {
    if (row === null) continue;
    const group = persons.get(row.person);
    if (group === undefined) persons.set(row.person, [at]);
    else group.push(at);
  }
  return persons;
}

/** Every two records of one person that the link asked for. */
export function truePairs({
  records,
  truth,
  link,
}: Omit<Findings, 'pairs' | 'clusterOf'>): TruePair[] {
  const pairs: TruePair[] = [];
  for (const group of personsOf(truth).values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        const [one, other] = [records[a], records[b]];
        if (one !== undefined && other !== undefined && mayLink(link, one, other)) {
          pairs.push({ a, b });
        }
      }
    }
  }
  return pairs;
}
