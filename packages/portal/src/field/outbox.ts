import { sealToLoan } from '@payung/contract';
import { FieldAct, type VerificationAnswer } from '@payung/domain';
import * as z from 'zod';
import { draftRecords } from './drafts.ts';
import type { FieldStore, OpenPack } from './packs.ts';
import {
  type OutboxItem,
  outboxItemIn,
  type PhotoItem,
  SealedRecord,
  Settled,
  WrittenNomination,
} from './records.ts';
import { type Bytes, openRecord, sealRecord, utf8 } from './sealing.ts';
import type { Change } from './tables.ts';

/** A photo as it is to be sent, and when it was made. */
export interface FieldPhoto {
  readonly id: string;
  readonly bytes: Bytes;
  /** by the device's clock */
  readonly at: Date;
}

/** What an officer says of one person. */
export interface FieldAnswer {
  readonly nominationId: string;
  readonly baseVersion: number;
  readonly answer: VerificationAnswer;
  readonly photos: readonly FieldPhoto[];
}

const Note = z.object({ answer: FieldAct.shape.answer, photos: z.int() });
type Note = z.infer<typeof Note>;

/**
 * Puts an answer into the outbox with its photos, all or nothing; done only once it lies on the disk. The act is sealed
 * to the loan: this device keeps no answer that it could read without the key of the pack.
 *
 * @param at the device's clock
 * @returns the id of the act
 * @throws StorageFault when there is no room, or nothing may be kept
 */
export async function putAnswer(
  store: FieldStore,
  pack: OpenPack,
  said: FieldAnswer,
  at: Date,
): Promise<string> {
  const { record } = pack;
  const items = await outboxItems(store);
  const id = store.crypto.randomUUID();
  const own = items.filter((one) => one.pack === record.id);
  const sequence = Math.max(0, ...own.map((one) => one.sequence)) + 1;
  const before = own.filter(({ about }) => about === said.nominationId).at(-1);
  const act = FieldAct.parse({
    schemaVersion: 1,
    nominationId: said.nominationId,
    baseVersion: said.baseVersion,
    at: at.toISOString(),
    // the browser counts west of Greenwich
    offsetMinutes: 0 - at.getTimezoneOffset(),
    sequence,
    after: before?.id ?? null,
    answer: said.answer,
    photos: said.photos.map((photo) => photo.id),
  });
  const sealTo = (of: string, bytes: Bytes) =>
    sealToLoan(store.crypto, record.publicKey, `${record.id}|${of}`, bytes);
  const place = { pack: record.id, about: said.nominationId };
  const sealed = await sealTo(id, utf8(JSON.stringify(act)));
  const item: OutboxItem = {
    ...place,
    schemaVersion: 2,
    id,
    sequence,
    photos: act.photos,
    sealed,
    at: act.at,
  };
  const photos = await Promise.all(
    said.photos.map(async (photo): Promise<Change> => {
      const envelope = await sealTo(photo.id, photo.bytes);
      const kept: PhotoItem = {
        ...place,
        schemaVersion: 1,
        id: photo.id,
        at: photo.at.toISOString(),
        sealed: envelope,
      };
      return { in: 'photos', add: kept };
    }),
  );
  const note: Note = { answer: said.answer, photos: said.photos.length };
  const noteAt = { pack: record.id, id: `answer:${said.nominationId}`, version: sequence };
  const noted = await sealRecord(store.crypto, pack.key, noteAt, note);
  // what was being written goes with it: a page that ends here has either the draft or the answer, never both
  const drafts = await draftRecords(store, said.nominationId);
  await store.tables.write([
    { in: 'outbox', add: item },
    ...photos,
    { in: 'notes', put: noted },
    ...drafts.map((one): Change => ({ in: 'notes', remove: one })),
  ]);
  return id;
}

/**
 * All that was put in and can be read, in the order in which it was. What another release wrote and this one cannot read
 * stays where it is and stops nothing.
 */
export async function outboxItems({ tables }: Pick<FieldStore, 'tables'>): Promise<OutboxItem[]> {
  const items = (await tables.all('outbox')).map(outboxItemIn).filter((item) => item !== null);
  return items.sort((a, b) => a.sequence - b.sequence);
}

/** How many answers lie on this device that this release cannot read. */
export async function unreadableItems({ tables }: Pick<FieldStore, 'tables'>): Promise<number> {
  const isUnknown = (kept: unknown) =>
    outboxItemIn(kept) === null && !WrittenNomination.safeParse(kept).success;
  return (await tables.all('outbox')).filter(isUnknown).length;
}

export async function settledItems({ tables }: Pick<FieldStore, 'tables'>): Promise<Settled[]> {
  // what cannot be read counts as not sent: the server takes each id once
  return (await tables.all('settled')).flatMap((kept) => {
    const settled = Settled.safeParse(kept);
    return settled.success ? [settled.data] : [];
  });
}

/** What still waits to be sent. */
export async function unsentItems(store: Pick<FieldStore, 'tables'>): Promise<OutboxItem[]> {
  const [items, settled] = await Promise.all([outboxItems(store), settledItems(store)]);
  const done = new Set(settled.map(({ id }) => id));
  return items.filter(({ id }) => !done.has(id));
}

/**
 * What the service made of the last answer about somebody of a list; null while it has not said, or nothing was answered.
 * An earlier answer, or one of another list, says nothing about the last one.
 */
export function lastSettled(
  {
    outbox,
    settled,
  }: {
    readonly outbox: readonly OutboxItem[];
    readonly settled: readonly Settled[];
  },
  pack: string,
  about: string,
): Settled | null {
  const last = outbox.findLast((one) => one.pack === pack && one.about === about);
  return settled.find(({ id }) => id === last?.id) ?? null;
}

/** What was answered about each person of an open pack, last. */
export async function answersIn(
  store: FieldStore,
  { record, key }: OpenPack,
): Promise<ReadonlyMap<string, Note>> {
  const answers = new Map<string, Note>();
  for (const kept of await store.tables.all('notes')) {
    const one = SealedRecord.safeParse(kept);
    if (!one.success || one.data.pack !== record.id) continue;
    const [kind, about = ''] = one.data.id.split(':');
    if (kind !== 'answer') continue;
    answers.set(about, Note.parse(await openRecord(store.crypto, key, one.data)));
  }
  return answers;
}
