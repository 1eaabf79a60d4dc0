import type { Region } from '@payung/domain';

/** the service keeps nominations since this programme year */
const firstYear = 2026;

/** The programme years of which a region may keep nominations, the oldest first. */
export function yearsKept({ schemeYear }: Region): number[] {
  const newest = schemeYear.year;
  const oldest = Math.min(firstYear, newest);
  return Array.from({ length: newest - oldest + 1 }, (_, i) => oldest + i);
}
