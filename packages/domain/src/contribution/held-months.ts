import type { CohortId, FundingId } from '../cohort/cohort.ts';
import type { CalendarDate, Instant } from '../identifiers.ts';
import { type ContributionMonth, monthsFrom } from '../months.ts';
import { type BillId, holdsMonths } from './bill.ts';
import type { BillStandings } from './bill-standing.ts';
import type { ContributionHistory, Leaving, PaidMonth } from './cover-state.ts';
import { endsIn, type LedgerEntry, leavingsIn, standingEntries } from './person-ledger.ts';
import { billsRefused } from './standing-refusal.ts';

/** A month of a person that a bill holds: nobody else may pay it. */
export interface HeldMonth {
  readonly month: ContributionMonth;
  readonly bill: BillId;
  readonly cohort: CohortId;
  readonly funding: FundingId;
  /** rupiah */
  readonly tariff: number;
  /** null while the bill is on its way */
  readonly paidOn: CalendarDate | null;
  readonly corrected: boolean;
  /** how often the person had left before it: by when it was claimed, or as the claim says */
  readonly era: number;
}

type Claim = Omit<HeldMonth, 'paidOn' | 'corrected'> & {
  /** the day on which a month came from somebody who left; null for one that was billed for this person */
  readonly takenOn: CalendarDate | null;
};
type Entries = { readonly entries: readonly LedgerEntry[] } | null;

/**
 * Months that were claimed and not taken back since, by whatever bill, in the order in which they were.
 * @param leave entries by which a month is not taken back
 */
function claimsOf(ledger: Entries, leave: 'given-up' | null = null): Claim[] {
  let claims: Claim[] = [];
  let era = 0;
  for (const entry of standingEntries(ledger?.entries ?? [])) {
    switch (entry.entry) {
      case 'claimed': {
        const { bill, cohort, funding, tariff } = entry;
        for (const month of monthsFrom(entry.firstMonth, entry.months)) {
          const of = entry.era ?? era;
          claims.push({ month, bill, cohort, funding, tariff, era: of, takenOn: null });
        }
        break;
      }
      case 'taken-over': {
        const { bill, cohort, funding, tariff, on: takenOn } = entry;
        for (const month of monthsFrom(entry.firstMonth, entry.months)) {
          claims.push({ month, bill, cohort, funding, tariff, era, takenOn });
        }
        break;
      }
      case 'released':
      case 'given-up': {
        if (entry.entry === leave) break;
        const gone = new Set(monthsFrom(entry.firstMonth, entry.months));
        claims = claims.filter(({ bill, month }) => bill !== entry.bill || !gone.has(month));
        break;
      }
      case 'left': {
        const [before, after] = [era, era + 1];
        claims = claims.map((one) =>
          one.era === before && !endsIn(entry, one.cohort) ? { ...one, era: after } : one,
        );
        era = after;
        break;
      }
      case 'registered':
      case 'registration-refused':
      case 'refusal-repaired':
      case 'left-taken-back':
        break;
    }
  }
  return claims;
}

/**
 * The months of a person that living bills hold, earliest first. Those of a bill that was cancelled or ran out are
 * free without any entry here.
 *
 * @param ledger null for whom nobody ever billed
 * @param bills every bill that the ledger names
 * @throws when a bill is missing
 */
export function heldMonths(ledger: Entries, bills: BillStandings): HeldMonth[] {
  return held(claimsOf(ledger), bills);
}

/**
 * The months of a person that living bills cost, those among them that were given up after they were paid: what each
 * bill comes to. A month may stand here under two bills, when it was given up by the first. What came from somebody who
 * left stands with them.
 * @throws when a bill is missing
 */
export function billedMonths(ledger: Entries, bills: BillStandings): HeldMonth[] {
  const own = claimsOf(ledger, 'given-up').filter(({ takenOn }) => takenOn === null);
  return held(own, bills);
}

function held(claims: readonly Claim[], bills: BillStandings): HeldMonth[] {
  const living = claims.flatMap(({ takenOn, ...claim }): HeldMonth[] => {
    const bill = bills.get(claim.bill);
    if (bill === undefined) throw new Error(`bill ${claim.bill}, which a ledger names, is missing`);
    if (!holdsMonths(bill.state)) return [];
    const { paidOn, corrected } = bill;
    if (takenOn === null || paidOn === null) return [{ ...claim, paidOn, corrected }];
    // to whoever takes the place they are paid when they are theirs: they were paid for another before
    return [{ ...claim, paidOn: takenOn, corrected: false }];
  });
  return living.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

/** Months that two living bills hold: never, unless somebody wrote past the rules. For checks of the books. */
export function monthsHeldTwice(held: readonly HeldMonth[]): ContributionMonth[] {
  return held.flatMap(({ month }, i) => (held[i - 1]?.month === month ? [month] : []));
}

/** The bills that a ledger names, each once. */
export function billsIn(ledger: Entries): BillId[] {
  const named = (ledger?.entries ?? []).flatMap((entry) => ('bill' in entry ? [entry.bill] : []));
  return [...new Set(named)];
}

/** Months that were paid for a person and not given up, earliest first, whether or not they bought cover. */
function moneyOf(ledger: Entries, bills: BillStandings): (PaidMonth & Pick<HeldMonth, 'bill'>)[] {
  return heldMonths(ledger, bills).flatMap(({ month, paidOn, corrected, era, bill }) =>
    paidOn === null ? [] : [{ month, paidOn, corrected, era, bill }],
  );
}

/**
 * Months that were paid for a person and not given up, earliest first (domain-rules 2.13). What a bill paid for whom the
 * insurer does not take on it covers nobody, until it takes them on it after all (4.7): that money is asked back.
 */
export function paidMonths(ledger: Entries, bills: BillStandings): PaidMonth[] {
  const refused = billsRefused(ledger);
  return moneyOf(ledger, bills).flatMap(({ bill, ...month }) => (refused.has(bill) ? [] : [month]));
}

function leftIn(ledger: Entries): Leaving[] {
  return leavingsIn(ledger).map(({ reason, on }) => ({ reason, on }));
}

/** Everything that a person's cover is derived from. Parameters and errors as `heldMonths`. */
export function contributionHistory(ledger: Entries, bills: BillStandings): ContributionHistory {
  return { paid: paidMonths(ledger, bills), left: leftIn(ledger) };
}

/** The same with the months of a bill on which the insurer refuses the person: what became of the money. */
export function moneyHistory(ledger: Entries, bills: BillStandings): ContributionHistory {
  const paid = moneyOf(ledger, bills).map(({ bill: _, ...month }) => month);
  return { paid, left: leftIn(ledger) };
}

/** A ledger as it was known at a moment: what was written later is not there yet. */
export function ledgerKnownAt(
  ledger: { readonly entries: readonly LedgerEntry[] },
  known: Instant,
): { entries: LedgerEntry[] } {
  return { entries: ledger.entries.filter(({ at }) => at <= known) };
}
