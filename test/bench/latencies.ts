import { rounded } from './verdict-line.ts';

/** The value that so large a part of all does not exceed (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(part * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('there is nothing to take a percentile of');
  return value;
}

export function latencyFigures(milliseconds: readonly number[]) {
  return {
    p50Ms: rounded(percentile(milliseconds, 0.5)),
    p95Ms: rounded(percentile(milliseconds, 0.95)),
    p99Ms: rounded(percentile(milliseconds, 0.99)),
  };
}
