import * as z from 'zod';
import { CalendarDate } from './identifiers.ts';

/** A calendar month `YYYY-MM`: cover and contributions are counted in these, never in days. */
export const ContributionMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('ContributionMonth');
export type ContributionMonth = z.infer<typeof ContributionMonth>;

function ordinalOf(month: ContributionMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(ordinal: number): ContributionMonth {
  const year = String(Math.floor(ordinal / 12)).padStart(4, '0');
  return ContributionMonth.parse(`${year}-${String((ordinal % 12) + 1).padStart(2, '0')}`);
}

/** The month so many months later; earlier when negative. */
export function addMonths(month: ContributionMonth, count: number): ContributionMonth {
  return monthAt(ordinalOf(month) + count);
}

/** How many months `b` lies after `a`; negative when before. */
export function monthsBetween(a: ContributionMonth, b: ContributionMonth): number {
  return ordinalOf(b) - ordinalOf(a);
}

/** `count` months in a row, the first one included. */
export function monthsFrom(first: ContributionMonth, count: number): ContributionMonth[] {
  return Array.from({ length: count }, (_, i) => addMonths(first, i));
}

/** The month in which a day lies. */
export function monthOf(day: CalendarDate): ContributionMonth {
  return ContributionMonth.parse(day.slice(0, 7));
}

export function firstDayOf(month: ContributionMonth): CalendarDate {
  return CalendarDate.parse(`${month}-01`);
}

/** Months in a row, as a cohort covers them. */
export interface MonthSpan {
  readonly firstMonth: ContributionMonth;
  /** at least 1 */
  readonly months: number;
}

/** Months in order as rows of those that follow one another. */
export function inRows(months: readonly ContributionMonth[]): MonthSpan[] {
  const rows: MonthSpan[] = [];
  for (const month of months) {
    const last = rows.at(-1);
    if (last !== undefined && monthAfter(last) === month) {
      rows[rows.length - 1] = { ...last, months: last.months + 1 };
    } else {
      rows.push({ firstMonth: month, months: 1 });
    }
  }
  return rows;
}

/** The first month after a span. */
export function monthAfter({ firstMonth, months }: MonthSpan): ContributionMonth {
  return addMonths(firstMonth, months);
}

/**
 * Months that lie in both spans, in order. Any such month means that one person would be paid for twice
 * (domain-rules 1.13): spans may follow one another, never overlap.
 */
export function sharedMonths(a: MonthSpan, b: MonthSpan): ContributionMonth[] {
  const inB = new Set(monthsFrom(b.firstMonth, b.months));
  return monthsFrom(a.firstMonth, a.months).filter((month) => inB.has(month));
}
