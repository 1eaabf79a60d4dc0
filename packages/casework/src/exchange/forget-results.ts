import type { NominationRecord } from '@payung/data';
import { billsIn, type PersonId } from '@payung/domain';
import { ledgersOf } from '../contribution/cover-of.ts';
import { changePieces } from '../file-mapping/sealed-pieces.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type ExchangeResult, exchangeShelf, resultShelf } from './exchange-shelves.ts';
import { type GivenResult, givenPieces, linePieces } from './result-pieces.ts';

/**
 * Takes away what read results hold of a person: the name and figures that the insurer has, the last digits, a card that
 * does not count yet. The lines stay, so that every count stays as it was. Safe to repeat.
 */
export async function forgetResults(
  service: Service,
  open: OpenRegion,
  {
    person,
    nominations,
  }: { readonly person: PersonId; readonly nominations: readonly Pick<NominationRecord, 'id'>[] },
): Promise<void> {
  const [ledger = null] = await ledgersOf(open, [person]);
  const bills = new Set(billsIn(ledger));
  if (bills.size === 0) return;
  const ids = new Set(nominations.map(({ id }) => id));
  for (const { id, bill } of await open.data.shelves.all(exchangeShelf)) {
    if (!bills.has(bill)) continue;
    for (const result of await open.data.shelves.all(resultShelf, id)) {
      if (result.removedOn === undefined) await forgetIn(service, open, result, ids);
    }
  }
}

async function forgetIn(
  service: Service,
  open: OpenRegion,
  { id, given, told, state }: ExchangeResult,
  ids: ReadonlySet<string>,
): Promise<void> {
  await changePieces(service, open, linePieces, id, told, (line) => {
    if (line.nomination === null || !ids.has(line.nomination)) return null;
    return { ...line, nationalIdEnd: null, word: '', ours: null, theirs: null };
  });
  // those of a result that counts are gone, and its cards stand in the ledgers
  if (state === 'applied') return;
  await changePieces(service, open, givenPieces, id, given, (one): GivenResult | null => {
    if (!ids.has(one.nomination) || one.answer.answer === 'refused') return null;
    return { ...one, answer: { answer: 'accepted', cardNo: null } };
  });
}
