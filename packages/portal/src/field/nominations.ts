import { NominationRequest, NominationResult, Problem } from '@payung/contract';
import * as z from 'zod';
import type { OpenBook } from './nomination-book.ts';
import type { FieldStore } from './packs.ts';
import { bookId, SealedRecord, WrittenNomination } from './records.ts';
import { openRecord, sealRecord } from './sealing.ts';
import type { Change, Tables } from './tables.ts';

/** What is written about a worker: as it will be sent, and as it was typed. */
const Words = z.object({ request: NominationRequest, typed: z.unknown() });
type Words = z.infer<typeof Words>;

const Sent = z.object({ name: z.string(), result: NominationResult });

/** What is being written in one form. `inPlaceOf`: the refused nomination that is corrected; null for a new worker. */
export const NominationDraft = z.object({
  id: z.string(),
  typed: z.unknown(),
  inPlaceOf: z.string().nullable(),
});
export type NominationDraft = z.infer<typeof NominationDraft>;

/** A nomination that lies on this device. `problem`: why the service did not take it; null while it was not asked. */
export interface NominationHere extends Words {
  readonly id: string;
  readonly at: Date;
  readonly problem: Problem | null;
}

/** A nomination that the service took, told until somebody has read it. */
export interface NominationSent extends z.infer<typeof Sent> {
  readonly id: string;
  readonly at: Date;
}

const draftStart = 'nomination-draft:';
const refusedAt = (id: string) => `nomination-refused:${id}`;
const sentStart = 'nomination-sent:';

/** Nominations that were written and not taken by the service yet, in the order in which they were. */
export async function nominationsWritten({
  tables,
}: {
  readonly tables: Tables;
}): Promise<WrittenNomination[]> {
  const all = (await tables.all('outbox')).flatMap((kept) => {
    const item = WrittenNomination.safeParse(kept);
    return item.success ? [item.data] : [];
  });
  return all.sort((a, b) => a.sequence - b.sequence);
}

/** Keeps what is being written, sealed. @throws StorageFault when there is no room, or nothing may be kept */
export async function keepNominationDraft(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
  { id, ...words }: NominationDraft,
  at: Date,
): Promise<void> {
  const place = { pack: bookId, id: `${draftStart}${id}`, version: at.getTime() };
  await tables.write([{ in: 'notes', put: await sealRecord(crypto, key, place, words) }]);
}

/** What was begun and not put into the outbox, the oldest first. */
export async function nominationDrafts(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
): Promise<NominationDraft[]> {
  const notes = await notesFrom({ tables }, draftStart);
  return Promise.all(
    notes.map(async (note) => {
      const words = NominationDraft.omit({ id: true }).parse(await openRecord(crypto, key, note));
      return { ...words, id: note.id.slice(draftStart.length) };
    }),
  );
}

export async function dropNominationDraft(
  { tables }: { readonly tables: Tables },
  id: string,
): Promise<void> {
  await tables.write([{ in: 'notes', remove: `${draftStart}${id}` }]);
}

/**
 * Puts a nomination into the outbox; done only once it lies on the disk. The draft of it goes in the same step, and so
 * does the refused one that it takes the place of: what was corrected is another request and gets a key of its own.
 *
 * @param at the device's clock
 * @throws StorageFault when there is no room, or nothing may be kept
 */
export async function putNomination(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
  words: Words,
  { id: draft, inPlaceOf }: Pick<NominationDraft, 'id' | 'inPlaceOf'>,
  at: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  const sequence = Math.max(
    0,
    ...(await nominationsWritten({ tables })).map((one) => one.sequence),
  );
  const place = { pack: bookId, id, version: sequence + 1 };
  const item: WrittenNomination = {
    id,
    schemaVersion: 3,
    kind: 'nomination',
    pack: bookId,
    sequence: sequence + 1,
    at: at.toISOString(),
    sealed: await sealRecord(crypto, key, place, words),
  };
  await tables.write([
    { in: 'outbox', add: item },
    { in: 'notes', remove: `${draftStart}${draft}` },
    ...(inPlaceOf === null ? [] : gone(inPlaceOf)),
  ]);
  return id;
}

function gone(id: string): Change[] {
  return [
    { in: 'outbox', remove: id },
    { in: 'notes', remove: refusedAt(id) },
  ];
}

/** Throws away a nomination that the service refused. */
export async function dropNomination(
  { tables }: { readonly tables: Tables },
  id: string,
): Promise<void> {
  await tables.write(gone(id));
}

/** Has a refused nomination sent once more as it is: what stood in its way may be gone. */
export async function sendAgain(
  { tables }: { readonly tables: Tables },
  id: string,
): Promise<void> {
  await tables.write([{ in: 'notes', remove: refusedAt(id) }]);
}

/** What the service said of a nomination: taken, after which its words leave the device, or refused, after which they stay. */
export async function settleNomination(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
  { id, request }: Pick<NominationHere, 'id' | 'request'>,
  said: { readonly result: NominationResult } | { readonly problem: Problem },
  at: Date,
): Promise<void> {
  const version = at.getTime();
  if ('problem' in said) {
    const place = { pack: bookId, id: refusedAt(id), version };
    const note = await sealRecord(crypto, key, place, said.problem);
    await tables.write([{ in: 'notes', put: note }]);
    return;
  }
  const place = { pack: bookId, id: `${sentStart}${id}`, version };
  const told = { name: request.worker.name, result: said.result };
  const note = await sealRecord(crypto, key, place, told);
  await tables.write([...gone(id), { in: 'notes', put: note }]);
}

/** All nominations on this device that the service has not taken, the oldest first. */
export async function nominationsHere(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
): Promise<NominationHere[]> {
  const written = await nominationsWritten({ tables });
  return Promise.all(
    written.map(async ({ id, at, sealed }) => {
      const words = Words.parse(await openRecord(crypto, key, sealed));
      const refused = SealedRecord.safeParse(await tables.get('notes', refusedAt(id)));
      const problem = refused.success
        ? Problem.parse(await openRecord(crypto, key, refused.data))
        : null;
      return { ...words, id, at: new Date(at), problem };
    }),
  );
}

/** What became of nominations that the service took, the newest first. */
export async function nominationsSent(
  { tables, crypto }: FieldStore,
  { key }: OpenBook,
): Promise<NominationSent[]> {
  const notes = await notesFrom({ tables }, sentStart);
  const told = await Promise.all(
    notes.map(async (note) => ({
      ...Sent.parse(await openRecord(crypto, key, note)),
      id: note.id.slice(sentStart.length),
      at: new Date(note.version),
    })),
  );
  return told.reverse();
}

/** Takes names of what was sent off the device: all that were read, or those sent before a day. */
export async function forgetSent(
  { tables }: { readonly tables: Tables },
  before: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  const old = (await notesFrom({ tables }, sentStart)).filter(({ version }) => version < before);
  await tables.write(old.map(({ id }): Change => ({ in: 'notes', remove: id })));
}

async function notesFrom(
  { tables }: { readonly tables: Tables },
  start: string,
): Promise<SealedRecord[]> {
  const notes = (await tables.all('notes')).flatMap((kept) => {
    const note = SealedRecord.safeParse(kept);
    return note.success && note.data.id.startsWith(start) ? [note.data] : [];
  });
  return notes.sort((a, b) => a.version - b.version);
}
