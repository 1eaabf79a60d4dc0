import { sealToLoan } from '@payung/contract';
import { FieldAct, type VerificationAnswer } from '@payung/domain';
import * as z from 'zod';
import type { FieldStore, OpenPack } from './packs.ts';
import { OutboxItem, type PhotoItem, SealedRecord, Settled } from './records.ts';
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
  const shared = { schemaVersion: 1 as const, pack: record.id, about: said.nominationId };
  const sealed = await sealTo(id, utf8(JSON.stringify(act)));
  const item: OutboxItem = { ...shared, id, sequence, photos: act.photos, sealed };
  const photos = await Promise.all(
    said.photos.map(async (photo): Promise<Change> => {
      const envelope = await sealTo(photo.id, photo.bytes);
      const kept: PhotoItem = {
        ...shared,
        id: photo.id,
        at: photo.at.toISOString(),
        sealed: envelope,
      };
      return { in: 'photos', add: kept };
    }),
  );
  const note: Note = { answer: said.answer, photos: said.photos.length };
  const place = { pack: record.id, id: `answer:${said.nominationId}`, version: sequence };
  const noted = await sealRecord(store.crypto, pack.key, place, note);
  await store.tables.write([{ in: 'outbox', add: item }, ...photos, { in: 'notes', put: noted }]);
  return id;
}

/** All that was ever put in, in the order in which it was. */
export async function outboxItems({ tables }: Pick<FieldStore, 'tables'>): Promise<OutboxItem[]> {
  const items = z.array(OutboxItem).parse(await tables.all('outbox'));
  return items.sort((a, b) => a.sequence - b.sequence);
}

export async function settledItems({ tables }: Pick<FieldStore, 'tables'>): Promise<Settled[]> {
  return z.array(Settled).parse(await tables.all('settled'));
}

/** What still waits to be sent. */
export async function unsentItems(store: Pick<FieldStore, 'tables'>): Promise<OutboxItem[]> {
  const [items, settled] = await Promise.all([outboxItems(store), settledItems(store)]);
  const done = new Set(settled.map(({ id }) => id));
  return items.filter(({ id }) => !done.has(id));
}

/** What was answered about each person of an open pack, last. */
export async function answersIn(
  store: FieldStore,
  { record, key }: OpenPack,
): Promise<ReadonlyMap<string, Note>> {
  const all = z.array(SealedRecord).parse(await store.tables.all('notes'));
  const answers = new Map<string, Note>();
  for (const one of all) {
    const [kind, about = ''] = one.id.split(':');
    if (one.pack !== record.id || kind !== 'answer') continue;
    answers.set(about, Note.parse(await openRecord(store.crypto, key, one)));
  }
  return answers;
}

/** Keeps what is being written about a person, sealed, so that a locked or closed page loses nothing. */
export async function keepDraft(
  store: FieldStore,
  { record, key }: OpenPack,
  about: string,
  draft: unknown,
): Promise<void> {
  const id = `draft:${about}`;
  const change: Change =
    draft === null
      ? { in: 'notes', remove: id }
      : {
          in: 'notes',
          put: await sealRecord(store.crypto, key, { pack: record.id, id, version: 1 }, draft),
        };
  await store.tables.write([change]);
}

export async function draftOf(
  store: FieldStore,
  { key }: OpenPack,
  about: string,
): Promise<unknown> {
  const kept = SealedRecord.safeParse(await store.tables.get('notes', `draft:${about}`));
  return kept.success ? openRecord(store.crypto, key, kept.data) : null;
}
