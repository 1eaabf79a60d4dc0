import type { CoverSpan } from '../cohort/cover.ts';
import type { CalendarDate, Instant } from '../identifiers.ts';
import { type ContributionMonth, firstDayOf, monthsFrom } from '../months.ts';
import type { Bill } from './bill.ts';
import type { BillStandings } from './bill-standing.ts';
import { coverOn } from './cover-on.ts';
import { type Bought, coverSpells, firstDayWithout } from './cover-spells.ts';
import type { ContributionRules } from './cover-state.ts';
import { contributionHistory, type HeldMonth, heldMonths } from './held-months.ts';
import { type TariffRun, tariffRuns } from './month-tariff.ts';
import { endsIn, type LedgerEntry, type LeftEntry, leavingsIn } from './person-ledger.ts';
import { type InsurerRefused, standingRefusal } from './standing-refusal.ts';

/** Somebody whom a bill might list. */
export interface BillCandidate {
  readonly bill: Pick<Bill, 'id' | 'cohort' | 'firstMonth' | 'months' | 'correction'>;
  readonly ledger: { readonly entries: readonly LedgerEntry[] } | null;
  /** every bill that the ledger names */
  readonly bills: BillStandings;
  readonly spans: readonly CoverSpan[];
  /** when the decision of a span was drafted: who came back was decided after they had left */
  readonly decidedAt: (span: CoverSpan) => Instant;
  readonly today: CalendarDate;
  readonly rules: ContributionRules;
  readonly tariffOf: (month: ContributionMonth) => number;
}

/** What becomes of somebody when a bill's list is made. */
export type BillAnswer =
  /** the cohort covers them in none of the months */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'list';
      readonly runs: readonly TariffRun[];
      /** where they left since: the months are owed from before it, and so often they had left before */
      readonly owed: { readonly era: number } | null;
      /** their cover had lapsed: age and work are tested again (domain-rules 1.3) */
      readonly anew: boolean;
    }
  /** another source of money has some of the months: every one of them is named */
  | { readonly kind: 'held'; readonly by: readonly HeldMonth[] }
  /** bills of the same cohort have all of them */
  | { readonly kind: 'billed-already' }
  /** the insurer does not take them, and nobody put right why: nothing is paid for whom nobody insures */
  | { readonly kind: 'refused'; readonly refusal: InsurerRefused }
  /** paid now they would buy no cover any more (domain-rules 2.12) */
  | { readonly kind: 'too-late'; readonly months: readonly ContributionMonth[] }
  | {
      readonly kind: 'left';
      readonly reason: string;
      readonly on: CalendarDate;
      /** months before it that nobody billed, and that would buy no cover any more */
      readonly months: readonly ContributionMonth[];
    };

/**
 * Which months a bill takes of a person: those in which its cohort covers them, that no other living bill has, and that
 * buy cover when they are paid now. Of who left, those that began before: they are owed still.
 */
export function billPerson(candidate: BillCandidate): BillAnswer {
  const { bill, ledger, bills } = candidate;
  const covered = wantedMonths(candidate);
  if (covered.length === 0) return { kind: 'none' };
  const gone = leftBefore(candidate);
  const wanted = gone === null ? covered : covered.filter((month) => !isAfter(month, gone));
  const held = heldMonths(ledger, bills).filter(({ month }) => wanted.includes(month));
  const others = held.filter(({ cohort }) => cohort !== bill.cohort);
  if (others.length > 0) return { kind: 'held', by: others };
  const taken = new Set(held.map(({ month }) => month));
  const open = wanted.filter((month) => !taken.has(month));
  const refusal = standingRefusal(ledger);
  if (refusal !== null && open.length > 0) return { kind: 'refused', refusal };
  const leavings = leavingsIn(ledger);
  const era = gone === null ? leavings.length : leavings.lastIndexOf(gone);
  const late = new Set(lateMonths(candidate, era, open));
  const months = open.filter((month) => !late.has(month));
  if (months.length > 0) {
    const anew = bill.correction === null && beginsAnew(candidate, era, months);
    const owed = gone === null ? null : { era };
    return { kind: 'list', runs: tariffRuns(months, candidate.tariffOf), owed, anew };
  }
  if (gone !== null) return { kind: 'left', reason: gone.reason, on: gone.on, months: open };
  return open.length === 0 ? { kind: 'billed-already' } : { kind: 'too-late', months: open };
}

/** Whether a month began when somebody had left. */
function isAfter(month: ContributionMonth, gone: LeftEntry): boolean {
  return firstDayOf(month) >= firstDayWithout(gone);
}

/** Whether cover has ended, or will have lapsed before the first of some months, however soon they are paid (2.12). */
function beginsAnew(
  candidate: BillCandidate,
  era: number,
  months: readonly ContributionMonth[],
): boolean {
  const { ledger, bills, today, rules } = candidate;
  const history = contributionHistory(ledger, bills);
  const now = coverOn(history, today, rules);
  // what is owed from before a leaving goes on with the cover that the leaving ended
  const isOwed = era < history.left.length;
  if (now.state === 'ENDED' && (now.reason === 'LAPSED' || !isOwed)) return true;
  const spells = ifPaidToday(candidate, era, months).spells.filter(
    (spell) => !isOwed || spell.era === era,
  );
  return spells.findIndex(({ first }) => first.month === months[0]) > 0;
}

/** Months of the bill in which the cohort covers the person, in order. */
function wantedMonths({ bill, spans }: BillCandidate): ContributionMonth[] {
  const covered = new Set(ownSpans(bill, spans).flatMap((span) => monthsOf(span)));
  return monthsOf(bill).filter((month) => covered.has(month));
}

function monthsOf({ firstMonth, months }: Pick<CoverSpan, 'firstMonth' | 'months'>) {
  return monthsFrom(firstMonth, months);
}

function ownSpans({ cohort }: Pick<Bill, 'cohort'>, spans: readonly CoverSpan[]): CoverSpan[] {
  return spans.filter((span) => span.cohort === cohort && span.months > 0);
}

/** How somebody left whom no decision took up again since; null for everybody else. */
function leftBefore({ bill, ledger, spans, decidedAt }: BillCandidate): LeftEntry | null {
  // that the place of another year was given away since brings nobody back
  const left = leavingsIn(ledger).findLast((one) => endsIn(one, bill.cohort));
  if (left === undefined) return null;
  const isBack = ownSpans(bill, spans).some((span) => decidedAt(span) > left.at);
  return isBack ? null : left;
}

/** Months that would count no more if everything that is on its way were paid today. */
function lateMonths(
  candidate: BillCandidate,
  era: number,
  wanted: readonly ContributionMonth[],
): ContributionMonth[] {
  const { idle } = ifPaidToday(candidate, era, wanted);
  const late = new Set(idle.map(({ month }) => month));
  return wanted.filter((month) => late.has(month));
}

/** What some months would buy if they, and everything that is on its way, were paid today. */
function ifPaidToday(
  { bill, ledger, bills, today, rules }: BillCandidate,
  era: number,
  wanted: readonly ContributionMonth[],
): Bought {
  const { left, paid } = contributionHistory(ledger, bills);
  const now = { paidOn: today, corrected: false };
  const corrected = bill.correction !== null;
  const onTheWay = heldMonths(ledger, bills).filter(({ paidOn }) => paidOn === null);
  const all = [
    ...paid,
    ...onTheWay.map((one) => ({ ...one, ...now })),
    ...wanted.map((month) => ({ month, era, ...now, corrected })),
  ];
  return coverSpells({ left, paid: all }, rules, today);
}
