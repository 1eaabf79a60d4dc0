import type { PersonLedger } from '../contribution/person-ledger.ts';

/**
 * The number of the participant's card (KPJ) that the insurer gave last.
 * @returns null while there is none, and once it was forgotten
 */
export function cardInLedger(ledger: PersonLedger | null): string | null {
  const last = ledger?.entries.findLast((entry) => entry.entry === 'registered');
  return last?.entry === 'registered' && last.cardNo !== '' ? last.cardNo : null;
}
