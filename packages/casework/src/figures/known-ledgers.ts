import {
  type BillStandings,
  billStandings,
  type ContributionHistory,
  contributionHistory,
  type Instant,
  type LedgerEntry,
  ledgerKnownAt,
  type PersonId,
} from '@payung/domain';
import { billsNamed, ledgersOf } from '../contribution/cover-of.ts';
import type { OpenRegion } from '../service.ts';

/** Somebody's contributions as they were known at a moment. */
export interface KnownLedger {
  readonly entries: LedgerEntry[];
  readonly history: ContributionHistory;
  readonly bills: BillStandings;
}

/** The contributions of some hundred people as they were known at a moment, in their order. */
export async function knownLedgers(
  open: OpenRegion,
  persons: readonly PersonId[],
  known: Instant,
): Promise<KnownLedger[]> {
  const ledgers = await ledgersOf(open, persons);
  const bills = billStandings((await billsNamed(open, ledgers)).values(), known);
  return ledgers.map((ledger) => {
    const seen = ledger === null ? { entries: [] } : ledgerKnownAt(ledger, known);
    return { entries: seen.entries, history: contributionHistory(seen, bills), bills };
  });
}
