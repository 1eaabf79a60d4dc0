/** What was seen of one minute. */
export interface Minute {
  /** of the API, after its memory was swept */
  readonly heapMb: number;
  readonly rssMb: number;
  readonly workerRssMb: number;
  readonly requests: number;
  readonly p95Ms: number;
}

/** By how much a value grows with each step, by least squares; 0 for fewer than two. */
export function slopeOf(values: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  if (values.length < 2) return 0;
  const [middle, level] = [(values.length - 1) / 2, mean(values)];
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * (value - level), 0) / spread;
}

/** How much of its usual level a value gains over all steps: 0.1 is a tenth. Falling is below 0. */
export function growthOf(values: readonly number[]): number {
  const level = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return level === 0 ? 0 : (slopeOf(values) * (values.length - 1)) / level;
}
