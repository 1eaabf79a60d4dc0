import { lapsesBefore } from '../cohort/spells.ts';
import type { CalendarDate } from '../identifiers.ts';
import { addMonths, type ContributionMonth, monthOf, monthsBetween } from '../months.ts';
import type { ContributionRules, PaidMonth } from './cover-state.ts';

/** Paid months of one era, by whether they count. */
export interface Counted {
  /** earliest first */
  readonly counted: readonly PaidMonth[];
  readonly late: readonly PaidMonth[];
}

/** Earliest month first. */
export function inOrder(months: readonly PaidMonth[]): PaidMonth[] {
  return [...months].sort((a, b) => monthsBetween(b.month, a.month));
}

/**
 * Payment after payment: whether a month counts is settled on the day of payment, by what counted until then. It does
 * when it is not over yet; as arrears of cover that has not lapsed (at most three months, domain-rules 2.12); from the
 * start of an agreement on for a first payment (2.14); by a letter of the regional office for whom something counted
 * before: the letter goes on with cover that lapsed (koreksi iuran lanjutan), it begins none.
 */
export function whatCounts(paid: readonly PaidMonth[], rules: ContributionRules): Counted {
  const counted: PaidMonth[] = [];
  const late: PaidMonth[] = [];
  for (const day of [...new Set(paid.map(({ paidOn }) => paidOn))].sort()) {
    const at = monthOf(day);
    const running = runningSince(counted, at, rules);
    const aligned = counted.length === 0 ? alignmentOf(day, rules) : null;
    const counts = ({ month, corrected }: PaidMonth): boolean =>
      month >= at ||
      (corrected && counted.some((before) => before.month < month)) ||
      (running !== null && month > running && !lapsesBefore(addMonths(month, -1), at, rules)) ||
      (aligned !== null && month >= monthOf(aligned));
    for (const one of paid.filter(({ paidOn }) => paidOn === day)) {
      (counts(one) ? counted : late).push(one);
    }
  }
  return { counted: inOrder(counted), late: inOrder(late) };
}

/** The first month of the cover that has not lapsed in a month; null where none runs then. */
function runningSince(
  counted: readonly PaidMonth[],
  at: ContributionMonth,
  rules: ContributionRules,
): ContributionMonth | null {
  const begun = inOrder(counted.filter(({ month }) => month <= at));
  const last = begun.at(-1)?.month;
  if (last === undefined || lapsesBefore(last, at, rules)) return null;
  let since = last;
  for (const { month } of begun.reverse()) {
    if (lapsesBefore(month, since, rules)) break;
    since = month;
  }
  return since;
}

/** The start of the agreement that was in force on a day; null where the region set none. */
export function alignmentOf(
  day: CalendarDate,
  { alignedTo }: ContributionRules,
): CalendarDate | null {
  return [...alignedTo].sort().findLast((start) => start <= day) ?? null;
}

/** Counted months split where the cover lapsed between them. */
export function splitAtLapses(
  counted: readonly PaidMonth[],
  rules: ContributionRules,
): PaidMonth[][] {
  const spells: PaidMonth[][] = [];
  for (const one of counted) {
    const spell = spells.at(-1);
    const before = spell?.at(-1);
    if (spell === undefined || before === undefined || lapsesBefore(before.month, one.month, rules))
      spells.push([one]);
    else spell.push(one);
  }
  return spells;
}
