import type { BillId } from '../contribution/bill.ts';
import type { BillStandings } from '../contribution/bill-standing.ts';
import { type HeldMonth, heldMonths } from '../contribution/held-months.ts';
import { leavingsIn, type PersonLedger } from '../contribution/person-ledger.ts';
import { firstMonthWithout } from './leaver.ts';

/**
 * Months of a person that a bill takes although the person had left before they began (domain-rules 2.17). What was
 * claimed after somebody came back is not among them.
 * @throws when a bill that the ledger names is missing
 */
export function monthsAfterLeaving(
  ledger: Pick<PersonLedger, 'entries'> | null,
  bills: BillStandings,
  bill: BillId,
): HeldMonth[] {
  const left = leavingsIn(ledger);
  return heldMonths(ledger, bills).filter((one) => {
    const leaving = left[one.era];
    return one.bill === bill && leaving !== undefined && one.month >= firstMonthWithout(leaving);
  });
}
