import { type Cause, fileOver } from '@payung/data';
import type { LedgerEntry, PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { ledgerShelf } from './contribution-shelves.ts';
import { ledgersOf } from './cover-of.ts';

/**
 * Takes the card numbers (KPJ) out of a person's ledger, by which the insurer knows them. Months and rupiah stay: they
 * are the books of the region, and name nobody. Safe to repeat.
 * @returns false when somebody wrote the ledger meanwhile
 */
export async function forgetCards(
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<boolean> {
  const [ledger = null] = await ledgersOf(open, [person]);
  if (ledger === null || !ledger.entries.some(hasCard)) return true;
  const entries = ledger.entries.map(
    (entry): LedgerEntry => (hasCard(entry) ? { ...entry, cardNo: '' } : entry),
  );
  const write = fileOver(ledgerShelf, ledger, { entries }, { folder: person, act: 'forgotten' });
  return (await open.data.commit({ cause, lane: 'any', writes: [write] })).kind === 'done';
}

function hasCard(entry: LedgerEntry): entry is Extract<LedgerEntry, { entry: 'registered' }> {
  return entry.entry === 'registered' && entry.cardNo !== '';
}
