import type { FoundPairs } from './find-pairs.ts';
import type { LinkStats } from './record.ts';

/** What finding the pairs cost, by record. */
export function statsOf({ candidates, keysPerRecord }: FoundPairs): LinkStats {
  const sorted = candidates.perRecord.toSorted();
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const mean = sorted.length === 0 ? 0 : candidates.a.length / sorted.length;
  return { keysPerRecord, candidates: { mean, p95: at(0.95), p99: at(0.99), max: at(1) } };
}
