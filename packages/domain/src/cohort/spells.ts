import type { CalendarDate } from '../identifiers.ts';
import {
  addMonths,
  type ContributionMonth,
  firstDayOf,
  type MonthSpan,
  monthAfter,
  monthsBetween,
} from '../months.ts';
import type { CoverRules } from './programme-year.ts';

/** Cover without a lapse: one registration, however many decisions its months came from. */
export interface Spell {
  readonly firstMonth: ContributionMonth;
  readonly lastMonth: ContributionMonth;
  /** months that are covered; fewer than lie between where some are missing without a lapse */
  readonly months: number;
}

type LapseRule = Pick<CoverRules, 'lapseAfterMonths'>;

/** Whether cover that begins in a month is a new registration after `last` (domain-rules 2.12). */
export function lapsesBefore(
  last: ContributionMonth,
  next: ContributionMonth,
  { lapseAfterMonths }: LapseRule,
): boolean {
  return monthsBetween(last, next) > Math.max(1, lapseAfterMonths);
}

/**
 * The spells of a person, oldest first. Spans may come in any order and follow one another; a month in two spans
 * counts once.
 */
export function spellsOf(spans: readonly MonthSpan[], rule: LapseRule): Spell[] {
  const sorted = spans
    .filter(({ months }) => months > 0)
    .sort((a, b) => monthsBetween(b.firstMonth, a.firstMonth));
  const spells: Spell[] = [];
  for (const span of sorted) {
    const lastMonth = addMonths(monthAfter(span), -1);
    const before = spells.at(-1);
    if (before === undefined || lapsesBefore(before.lastMonth, span.firstMonth, rule)) {
      spells.push({ firstMonth: span.firstMonth, lastMonth, months: span.months });
      continue;
    }
    const fresh = Math.min(span.months, Math.max(0, monthsBetween(before.lastMonth, lastMonth)));
    spells[spells.length - 1] = {
      firstMonth: before.firstMonth,
      lastMonth: fresh > 0 ? lastMonth : before.lastMonth,
      months: before.months + fresh,
    };
  }
  return spells;
}

/** Since when somebody is registered (domain-rules 1.3). */
export interface Registration {
  readonly firstRegisteredOn: CalendarDate;
  readonly currentSpellStartedOn: CalendarDate;
  readonly current: Spell;
}

/** The registration of a person; null for who was never covered. */
export function registrationOf(spans: readonly MonthSpan[], rule: LapseRule): Registration | null {
  const spells = spellsOf(spans, rule);
  const [first] = spells;
  const current = spells.at(-1);
  if (first === undefined || current === undefined) return null;
  return {
    firstRegisteredOn: firstDayOf(first.firstMonth),
    currentSpellStartedOn: firstDayOf(current.firstMonth),
    current,
  };
}

/**
 * The spell that cover from a month on would go on with, so that age and work are not tested again; null where it
 * would be a new registration (domain-rules 1.3).
 */
export function spellGoingOn(
  spans: readonly MonthSpan[],
  from: ContributionMonth,
  rule: LapseRule,
): Spell | null {
  const begun = spellsOf(spans, rule).findLast(
    ({ firstMonth }) => monthsBetween(firstMonth, from) > 0,
  );
  return begun === undefined || lapsesBefore(begun.lastMonth, from, rule) ? null : begun;
}
