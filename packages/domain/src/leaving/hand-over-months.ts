import type { CohortId } from '../cohort/cohort.ts';
import type { BillStandings } from '../contribution/bill-standing.ts';
import { giveUpMonths } from '../contribution/claim-months.ts';
import type { ContributionRules } from '../contribution/cover-state.ts';
import { type HeldMonth, heldMonths } from '../contribution/held-months.ts';
import { tariffRuns } from '../contribution/month-tariff.ts';
import type { LedgerEntry, PersonLedger } from '../contribution/person-ledger.ts';
import { unusedMonths } from '../contribution/unused-months.ts';
import type { CalendarDate, Instant } from '../identifiers.ts';
import { type MonthSpan, monthOf, monthsFrom } from '../months.ts';

type Entries = Pick<PersonLedger, 'entries'> | null;

/** One person's paid months on their way to whoever takes the place. */
export interface MonthsHandedOver {
  readonly leaver: Entries;
  readonly successor: Entries;
  readonly bills: BillStandings;
  readonly rules: ContributionRules;
  /** whose months: money of another cohort stays where it is */
  readonly cohort: CohortId;
  /** the months in which the amendment covers the successor */
  readonly span: MonthSpan;
  /** id of the amendment */
  readonly by: string;
  /** a month that is over covers nobody any more, and is left to a refund */
  readonly today: CalendarDate;
  readonly at: Instant;
}

/** Entries for both ledgers: as many months given up as taken over, at the same rupiah. */
export interface HandedOver {
  readonly givenUp: readonly LedgerEntry[];
  readonly takenOver: readonly LedgerEntry[];
  readonly months: number;
  readonly rupiah: number;
}

/**
 * Lets paid months that somebody who left has no use for cover whoever takes the place by an amendment (domain-rules
 * 2.17): those of the same cohort that are not over, that the amendment covers, and that nobody paid for the successor.
 * Everything else stays unused, for a refund. Asked again it hands over nothing more.
 */
export function handOverMonths(of: MonthsHandedOver): HandedOver {
  const { leaver, successor, bills, rules, by, today, at } = of;
  const held = new Map(heldMonths(leaver, bills).map((one) => [one.month, one]));
  const theirs = new Set(heldMonths(successor, bills).map(({ month }) => month));
  const covered = new Set(monthsFrom(of.span.firstMonth, of.span.months));
  const months = unusedMonths(leaver, bills, rules, today).flatMap(({ month }): HeldMonth[] => {
    const one = held.get(month);
    const fits = covered.has(month) && !theirs.has(month) && month >= monthOf(today);
    return one?.cohort === of.cohort && fits ? [one] : [];
  });
  const given = { to: { kind: 'replacement', id: by }, at } as const;
  const names = months.map(({ month }) => month);
  return {
    givenUp: giveUpMonths(leaver, bills, names, given),
    takenOver: takenOver(months, { by, on: today, at }),
    months: months.length,
    rupiah: months.reduce((sum, { tariff }) => sum + tariff, 0),
  };
}

function takenOver(
  months: readonly HeldMonth[],
  said: Pick<Extract<LedgerEntry, { entry: 'taken-over' }>, 'by' | 'on' | 'at'>,
): LedgerEntry[] {
  return [...new Set(months.map(({ bill }) => bill))].flatMap((bill) => {
    const own = months.filter((one) => one.bill === bill);
    const tariffs = new Map(own.map(({ month, tariff }) => [month, tariff]));
    const runs = tariffRuns(
      own.map(({ month }) => month),
      (month) => tariffs.get(month) ?? 0,
    );
    return runs.flatMap((run): LedgerEntry[] => {
      const [one] = own;
      if (one === undefined) return [];
      const { cohort, funding } = one;
      return [{ entry: 'taken-over', bill, cohort, funding, ...run, ...said }];
    });
  });
}
