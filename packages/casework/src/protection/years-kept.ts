import { programmeYearsOf, type Region } from '@payung/domain';

/** the service keeps nominations since this programme year */
const firstYear = 2026;

/** The programme years of which a region may keep nominations, the oldest first. */
export function yearsKept(region: Region): number[] {
  const years = programmeYearsOf(region).map(({ year }) => year);
  const newest = Math.max(...years);
  const oldest = Math.min(firstYear, ...years);
  return Array.from({ length: newest - oldest + 1 }, (_, i) => oldest + i);
}
