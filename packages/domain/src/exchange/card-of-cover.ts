import type { BillStandings } from '../contribution/bill-standing.ts';
import { heldMonths, paidMonths } from '../contribution/held-months.ts';
import { leavingsIn, type PersonLedger, standingEntries } from '../contribution/person-ledger.ts';
import type { CalendarDate } from '../identifiers.ts';
import { monthOf } from '../months.ts';

/**
 * The card by which the insurer has somebody from us today. Whoever left since it was given is active at the insurer by
 * somebody else's money (domain-rules 1.9, 1.13), unless this month was paid for them all the same, or any month since
 * they came back: a payment that the insurer takes says of the card nothing new.
 * @param bills every bill that the ledger names
 * @returns null while there is none, and once it was forgotten
 */
export function cardOfCover(
  ledger: Pick<PersonLedger, 'entries'> | null,
  bills: BillStandings,
  today: CalendarDate,
): string | null {
  const entries = standingEntries(ledger?.entries ?? []);
  const at = entries.findLastIndex(({ entry }) => entry === 'registered');
  const registered = entries[at];
  if (registered?.entry !== 'registered' || registered.cardNo === '') return null;
  const hasLeft = entries.slice(at).some(({ entry }) => entry === 'left');
  const isPaid = heldMonths(ledger, bills).some(
    ({ month, paidOn }) => paidOn !== null && month === monthOf(today),
  );
  const leavings = leavingsIn(ledger).length;
  const isBack = paidMonths(ledger, bills).some(({ era }) => era === leavings);
  return hasLeft && !isPaid && !isBack ? null : registered.cardNo;
}
