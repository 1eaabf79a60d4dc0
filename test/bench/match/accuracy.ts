import type { Findings } from './match-set.ts';
import { pairKey, personsOf, type TruePair } from './true-pairs.ts';

/** Shares with six decimals; null where nothing could be counted. */
export interface Accuracy {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : sixDecimals(part / whole);
}

function accuracyOf(right: number, found: number, wanted: number): Accuracy {
  return {
    precision: share(right, found),
    recall: share(right, wanted),
    f1: share(2 * right, found + wanted),
    found,
    wrong: found - right,
    missed: wanted - right,
  };
}

/** Of the pairs that a choice lets through, how many are right, and how many of the true ones they are. */
export function pairAccuracy(
  { pairs }: Findings,
  wanted: readonly TruePair[],
  chosen: (pair: Findings['pairs'][number]) => boolean,
): Accuracy {
  const wantedKeys = new Set(wanted.map(({ a, b }) => pairKey(a, b)));
  const found = pairs.filter(chosen);
  const right = found.filter(({ a, b }) => wantedKeys.has(pairKey(a, b))).length;
  return accuracyOf(right, found.length, wanted.length);
}

const pairsIn = (count: number): number => (count * (count - 1)) / 2;

interface Overlap {
  /** records of one person in one cluster */
  readonly count: number;
  readonly ofPerson: number;
  readonly inCluster: number;
}

function overlapsOf({ truth, clusterOf }: Findings): Overlap[] {
  const clusterSizes = new Map<number | string, number>();
  for (const cluster of clusterOf) clusterSizes.set(cluster, (clusterSizes.get(cluster) ?? 0) + 1);
  return [...personsOf(truth).values()].flatMap((group) => {
    const inside = new Map<number | string, number>();
    for (const at of group) {
      const cluster = clusterOf[at] ?? `none ${at}`;
      inside.set(cluster, (inside.get(cluster) ?? 0) + 1);
    }
    return [...inside].map(([cluster, count]) => ({
      count,
      ofPerson: group.length,
      inCluster: clusterSizes.get(cluster) ?? 1,
    }));
  });
}

/** How well whole clusters are the people: every two records of one cluster count as a pair found. */
export function clusterAccuracy(findings: Findings): Accuracy {
  const sizes = new Map<number | string, number>();
  for (const cluster of findings.clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const found = [...sizes.values()].reduce((sum, size) => sum + pairsIn(size), 0);
  const right = overlapsOf(findings).reduce((sum, { count }) => sum + pairsIn(count), 0);
  const groups = [...personsOf(findings.truth).values()];
  const wanted = groups.reduce((sum, group) => sum + pairsIn(group.length), 0);
  return accuracyOf(right, found, wanted);
}

/** B³ (Bagga and Baldwin 1998): precision and recall of each record's own cluster, averaged over records. */
export function bCubed(findings: Findings): { precision: number; recall: number; f1: number } {
  const overlaps = overlapsOf(findings);
  const records = overlaps.reduce((sum, { count }) => sum + count, 0);
  const mean = (of: (overlap: Overlap) => number) =>
    overlaps.reduce((sum, overlap) => sum + overlap.count * of(overlap), 0) / Math.max(1, records);
  const precision = mean(({ count, inCluster }) => count / inCluster);
  const recall = mean(({ count, ofPerson }) => count / ofPerson);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: sixDecimals(precision), recall: sixDecimals(recall), f1: sixDecimals(f1) };
}
