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
