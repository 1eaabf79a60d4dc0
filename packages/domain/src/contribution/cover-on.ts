import { lapsesBefore } from '../cohort/spells.ts';
import type { CalendarDate } from '../identifiers.ts';
import {
  addMonths,
  type ContributionMonth,
  firstDayOf,
  monthOf,
  monthsBetween,
} from '../months.ts';
import { coverSpells, firstDayWithout, type PaidSpell } from './cover-spells.ts';
import type {
  ContributionHistory,
  ContributionRules,
  CoverSpell,
  CoverState,
} from './cover-state.ts';

/**
 * Where somebody's cover stands on a day (domain-rules 2.12-2.14): active in a paid month, in arrears for up to three
 * unpaid ones ("menunggak – RISIKO, belum tentu dijamin"), then ended. Derived, always; nobody sets it.
 *
 * @param history paid months and leavings, of `contributionHistory`
 * @param day in the region's time zone
 * @param by payments made after this day are left out. By default `day`: how it stood then. Later for how the same day
 * looks with arrears that were paid since; the insurer decides which of the two counts
 */
export function coverOn(
  history: ContributionHistory,
  day: CalendarDate,
  rules: ContributionRules,
  by: CalendarDate = day,
): CoverState {
  const { spells } = coverSpells(history, rules, by);
  const current = spells.findLast(({ startsOn }) => startsOn <= day);
  if (current === undefined) return { state: 'NONE' };
  return stateIn(current, history, day, rules);
}

/** Months that counted for somebody up to a day, in all spells (masa iur, domain-rules 2.9). */
export function monthsPaidUntil(
  history: ContributionHistory,
  day: CalendarDate,
  rules: ContributionRules,
  by: CalendarDate = day,
): number {
  return coverSpells(history, rules, by)
    .spells.filter(({ startsOn }) => startsOn <= day)
    .reduce((sum, spell) => sum + begun(spell, day).length, 0);
}

/** The day on which cover ends by itself when nothing more is paid; null for who has none that runs. */
export function lapseDayOf(
  state: CoverState,
  { lapseAfterMonths }: ContributionRules,
): CalendarDate | null {
  if (state.state !== 'ACTIVE' && state.state !== 'GRACE') return null;
  return firstDayOf(addMonths(state.paidThrough, Math.max(1, lapseAfterMonths) + 1));
}

function begun({ months }: PaidSpell, day: CalendarDate): ContributionMonth[] {
  return months.map(({ month }) => month).filter((month) => month <= monthOf(day));
}

function stateIn(
  spell: PaidSpell,
  { left }: ContributionHistory,
  day: CalendarDate,
  rules: ContributionRules,
): CoverState {
  const months = begun(spell, day);
  const last = months.at(-1) ?? spell.first.month;
  const said: CoverSpell = {
    startsOn: spell.startsOn,
    firstMonth: spell.first.month,
    monthsPaid: months.length,
  };
  const leaving = left[spell.era];
  const end = leaving === undefined ? null : firstDayWithout(leaving);
  const lapse = firstDayOf(addMonths(last, Math.max(1, rules.lapseAfterMonths) + 1));
  if (leaving !== undefined && end !== null && end <= day && end < lapse) {
    const { reason } = leaving;
    return { state: 'ENDED', spell: said, paidThrough: last, reason, since: end };
  }
  if (lapsesBefore(last, monthOf(day), rules)) {
    return { state: 'ENDED', spell: said, paidThrough: last, reason: 'LAPSED', since: lapse };
  }
  const monthsUnpaid = monthsBetween(last, monthOf(day));
  return monthsUnpaid > 0
    ? { state: 'GRACE', spell: said, paidThrough: last, monthsUnpaid }
    : { state: 'ACTIVE', spell: said, paidThrough: paidInARow(spell, last) };
}

/** The last month that is paid without a gap from a paid one on. */
function paidInARow({ months }: PaidSpell, from: ContributionMonth): ContributionMonth {
  const paid = new Set(months.map(({ month }) => month));
  let through = from;
  while (paid.has(addMonths(through, 1))) through = addMonths(through, 1);
  return through;
}
