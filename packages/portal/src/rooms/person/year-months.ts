import type { ContributionsView } from '@payung/contract';
import type * as z from 'zod';

type Contributions = Pick<z.infer<typeof ContributionsView>, 'months' | 'idle' | 'cover'>;

/** How a month of somebody stands: paid, covered at a risk while unpaid, not covered, or still to come. */
export type MonthMark = 'paid' | 'risk' | 'none' | 'coming';

export interface YearMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly mark: MonthMark;
}

/** The twelve months of a year. @param today `YYYY-MM-DD` in the region */
export function yearMonths(year: number, today: string, of: Contributions): YearMonth[] {
  const paid = new Set(of.months.filter(({ paidOn }) => paidOn !== null).map(({ month }) => month));
  // paid too late, or for after somebody left: bought no cover
  for (const { month } of of.idle) paid.delete(month);
  return Array.from({ length: 12 }, (_, at): YearMonth => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`;
    if ([...paid].some((one) => one === month)) return { month, mark: 'paid' };
    if (month > today.slice(0, 7)) return { month, mark: 'coming' };
    return { month, mark: isAtRisk(month, of.cover) ? 'risk' : 'none' };
  });
}

/** Unpaid since cover began, and not ended: a risk, never protection (domain-rules 2.12). */
function isAtRisk(month: string, cover: Contributions['cover']): boolean {
  if (cover.state === 'NONE' || month < cover.spell.firstMonth) return false;
  return cover.state !== 'ENDED' || month < cover.since.slice(0, 7);
}
