import * as z from 'zod';
import type { FieldStore, OpenPack } from './packs.ts';
import { SealedRecord } from './records.ts';
import { type Bytes, openRecord, sealBytes, sealRecord, unsealBytes } from './sealing.ts';
import type { Change } from './tables.ts';

/** A photo that was taken and not yet saved with an answer. */
export interface DraftPhoto {
  readonly id: string;
  readonly bytes: Bytes;
  /** by the device's clock */
  readonly at: Date;
}

const wordsAt = (about: string) => `draft:${about}`;
const photosAt = (about: string) => `draft-photo:${about}:`;

/** Ids of everything that is being written about a person. */
export async function draftRecords(
  { tables }: Pick<FieldStore, 'tables'>,
  about: string,
): Promise<string[]> {
  return (await idsIn({ tables })).filter(
    (id) => id === wordsAt(about) || id.startsWith(photosAt(about)),
  );
}

async function idsIn({ tables }: Pick<FieldStore, 'tables'>): Promise<string[]> {
  return (await tables.all('notes')).flatMap((kept) => {
    const record = z.object({ id: z.string() }).safeParse(kept);
    return record.success ? [record.data.id] : [];
  });
}

/** About whom something is being written that was not saved as an answer. */
export async function draftsOnDevice(
  store: Pick<FieldStore, 'tables'>,
): Promise<ReadonlySet<string>> {
  return new Set(
    (await idsIn(store)).flatMap((id) => {
      const [kind, about = ''] = id.split(':');
      return kind === 'draft' || kind === 'draft-photo' ? [about] : [];
    }),
  );
}

/**
 * Keeps what is being written about a person, sealed, so that a locked or closed page loses nothing.
 * @throws StorageFault when there is no room, or nothing may be kept
 */
export async function keepDraft(
  { tables, crypto }: FieldStore,
  { record, key }: OpenPack,
  about: string,
  draft: unknown,
): Promise<void> {
  const at = { pack: record.id, id: wordsAt(about), version: 1 };
  await tables.write([{ in: 'notes', put: await sealRecord(crypto, key, at, draft) }]);
}

/** What was being written; null for nothing. */
export async function draftOf(
  { tables, crypto }: FieldStore,
  { key }: OpenPack,
  about: string,
): Promise<unknown> {
  const kept = SealedRecord.safeParse(await tables.get('notes', wordsAt(about)));
  return kept.success ? openRecord(crypto, key, kept.data) : null;
}

/**
 * Keeps a photo before its answer is saved: a telephone that rings or is locked takes none away.
 * @throws StorageFault when there is no room, or nothing may be kept
 */
export async function keepDraftPhoto(
  { tables, crypto }: FieldStore,
  { record, key }: OpenPack,
  about: string,
  { id, bytes, at }: DraftPhoto,
): Promise<void> {
  const place = { pack: record.id, id: `${photosAt(about)}${id}`, version: at.getTime() };
  await tables.write([{ in: 'notes', put: await sealBytes(crypto, key, place, bytes) }]);
}

export async function dropDraftPhoto(
  { tables }: Pick<FieldStore, 'tables'>,
  about: string,
  id: string,
): Promise<void> {
  const change: Change = { in: 'notes', remove: `${photosAt(about)}${id}` };
  await tables.write([change]);
}

/** Photos that were taken of a person and not yet saved, in the order in which they were. */
export async function draftPhotosOf(
  { tables, crypto }: FieldStore,
  { key }: OpenPack,
  about: string,
): Promise<DraftPhoto[]> {
  const start = photosAt(about);
  const records = (await tables.all('notes')).flatMap((kept) => {
    const record = SealedRecord.safeParse(kept);
    return record.success && record.data.id.startsWith(start) ? [record.data] : [];
  });
  const photos = await Promise.all(
    records.map(async (record) => ({
      id: record.id.slice(start.length),
      bytes: await unsealBytes(crypto, key, record),
      at: new Date(record.version),
    })),
  );
  return photos.sort((a, b) => a.at.getTime() - b.at.getTime());
}
