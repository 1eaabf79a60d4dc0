import type { LoanTime } from './loan-clock.ts';
import { nominationsWritten } from './nominations.ts';
import { deviceKey, type FieldStore, mostTries } from './packs.ts';
import { BookRecord, bookId, type Choices, SealedRecord } from './records.ts';
import { makePackKey, unwrapPackKey } from './sealing.ts';
import type { Change } from './tables.ts';

/** A book whose key is in memory. */
export interface OpenBook {
  readonly record: BookRecord;
  readonly key: CryptoKey;
}

/** ms for which nothing is tried after too many wrong passphrases: what is in the book is nowhere else, so it is not deleted */
const closedFor = 15 * 60_000;

/** The book of this device's user; null while there is none. */
export async function bookOf({ tables }: Pick<FieldStore, 'tables'>): Promise<BookRecord | null> {
  const kept = BookRecord.safeParse(await tables.get('device', bookId));
  return kept.success ? kept.data : null;
}

/**
 * Lays out a book under a passphrase, with what one chooses from without a line.
 * @throws StorageFault when there is no room, or nothing may be kept
 */
export async function layOutBook(
  store: FieldStore,
  of: Pick<BookRecord, 'regency' | 'timeZone' | 'choices'>,
  passphrase: string,
): Promise<OpenBook> {
  const device = await deviceKey(store);
  const { key, wrapped } = await makePackKey(store.crypto, bookId, device, passphrase);
  const record: BookRecord = {
    ...of,
    id: bookId,
    schemaVersion: 1,
    wrapped,
    wrongTries: 0,
    closedUntil: 0,
  };
  // a book that another tab laid out meanwhile stays: its key opens what is written in it
  await store.tables.write([{ in: 'device', add: record }]);
  return { record, key };
}

/** Keeps what the region's rules let one choose from by now. */
export async function renewChoices(
  { tables }: Pick<FieldStore, 'tables'>,
  choices: Choices,
): Promise<void> {
  const record = await bookOf({ tables });
  if (record === null || JSON.stringify(record.choices) === JSON.stringify(choices)) return;
  await tables.write([{ in: 'device', put: { ...record, choices } }]);
}

export type OpeningBook =
  | { readonly kind: 'open'; readonly book: OpenBook }
  | { readonly kind: 'wrong'; readonly left: number }
  /** ms since 1970 by the loan's clock */
  | { readonly kind: 'closed'; readonly until: number }
  | { readonly kind: 'clock-behind' };

/**
 * Opens the book by its passphrase. A try is counted before it is made; after five wrong ones there is one more every
 * quarter of an hour. Nothing is deleted: what is written here was not sent.
 */
export async function openBook(
  store: FieldStore,
  time: LoanTime,
  passphrase: string,
): Promise<OpeningBook> {
  if (time.kind === 'behind') return { kind: 'clock-behind' };
  const record = BookRecord.parse(await store.tables.get('device', bookId));
  if (record.closedUntil > time.now) return { kind: 'closed', until: record.closedUntil };
  const wrongTries = record.wrongTries + 1;
  const closedUntil = wrongTries >= mostTries ? time.now + closedFor : 0;
  await store.tables.write([{ in: 'device', put: { ...record, wrongTries, closedUntil } }]);
  const device = await deviceKey(store);
  const key = await unwrapPackKey(store.crypto, bookId, device, passphrase, record.wrapped);
  if (key === null) {
    return closedUntil > 0
      ? { kind: 'closed', until: closedUntil }
      : { kind: 'wrong', left: mostTries - wrongTries };
  }
  const opened = { ...record, wrongTries: 0, closedUntil: 0 };
  await store.tables.write([{ in: 'device', put: opened }]);
  return { kind: 'open', book: { record: opened, key } };
}

/** Throws the book away with all that is in it: whoever forgot the passphrase begins anew. */
export async function dropBook({ tables }: Pick<FieldStore, 'tables'>): Promise<void> {
  const written = await nominationsWritten({ tables });
  const notes = (await tables.all('notes')).flatMap((kept) => {
    const note = SealedRecord.safeParse(kept);
    return note.success && note.data.pack === bookId ? [note.data.id] : [];
  });
  await tables.write([
    { in: 'device', remove: bookId },
    ...written.map(({ id }): Change => ({ in: 'outbox', remove: id })),
    ...notes.map((id): Change => ({ in: 'notes', remove: id })),
  ]);
}
