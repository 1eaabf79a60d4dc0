import type { BillId } from './bill.ts';
import type { LedgerEntry } from './person-ledger.ts';

type Entries = { readonly entries: readonly LedgerEntry[] } | null;
export type InsurerRefused = Extract<LedgerEntry, { entry: 'registration-refused' }>;

/** The last that the insurer said of somebody, while it does not take them and nobody put right why; null otherwise. */
export function standingRefusal(ledger: Entries): InsurerRefused | null {
  const last = (ledger?.entries ?? []).findLast(
    ({ entry }) =>
      entry === 'registered' || entry === 'registration-refused' || entry === 'refusal-repaired',
  );
  return last?.entry === 'registration-refused' ? last : null;
}

/** Whether the last that the insurer said of somebody is that it does not take them, and nothing was put right since. */
export function isRefusedByInsurer(ledger: Entries): boolean {
  return standingRefusal(ledger) !== null;
}

/**
 * Bills on which the insurer refused somebody, and did not take them since on the same bill: what they paid for the
 * person covers nobody (domain-rules 4.7). That another bill was taken, or that somebody says it was put right, makes
 * nothing of it covered. Of entries from before bills were noted, a refusal names none, and whoever was taken was so
 * altogether.
 */
export function billsRefused(ledger: Entries): ReadonlySet<BillId> {
  const refused = new Set<BillId>();
  for (const entry of ledger?.entries ?? []) {
    if (entry.entry !== 'registered' && entry.entry !== 'registration-refused') continue;
    const { onBill } = entry;
    if (entry.entry === 'registered') {
      if (onBill === undefined) refused.clear();
      else refused.delete(onBill);
    } else if (onBill !== undefined) refused.add(onBill);
  }
  return refused;
}
