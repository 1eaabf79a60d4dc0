import type { Score } from '@payung/matching';

const hundredths = (bits: number): number => Math.round(bits * 100);

/** Bits with two decimals, signed: `+8.20`, `-1.05`. */
function signed(count: number): string {
  return `${count < 0 ? '-' : '+'}${(Math.abs(count) / 100).toFixed(2)}`;
}

/** A score as it is written: what stands in the evidence adds up to the bits to the last digit. */
export interface WrittenScore {
  readonly bits: string;
  readonly evidence: string;
}

/**
 * Each part is rounded for reading; what rounding lost or added goes to the heaviest part, where it weighs
 * least. Parts that say nothing are left out.
 */
export function writeScore(score: Score): WrittenScore {
  const whole = hundredths(score.bits);
  const parts = score.evidence.map(({ field, level, bits }) => ({
    name: `${field}: ${level}`,
    count: hundredths(bits),
  }));
  const heaviest = parts.toSorted((a, b) => Math.abs(b.count) - Math.abs(a.count))[0];
  if (heaviest !== undefined) {
    heaviest.count += whole - parts.reduce((sum, { count }) => sum + count, 0);
  }
  return {
    bits: (whole / 100).toFixed(2),
    evidence: parts
      .filter(({ count }) => count !== 0)
      .map(({ name, count }) => `${name} ${signed(count)}`)
      .join('; '),
  };
}
