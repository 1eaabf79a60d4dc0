import { type PackContents, PackPerson } from '@payung/contract';
import * as z from 'zod';
import {
  DeviceKey,
  DeviceName,
  type PackRecord,
  PackRecord as PackSchema,
  SealedRecord,
} from './records.ts';
import {
  type Crypto,
  makeDeviceKey,
  makePackKey,
  openRecord,
  sealRecord,
  unwrapPackKey,
} from './sealing.ts';
import type { Change, Tables } from './tables.ts';

/** wrong passphrases after which what a pack holds is deleted */
export const mostTries = 5;

export interface FieldStore {
  readonly user: string;
  readonly tables: Tables;
  readonly crypto: Crypto;
}

/** A pack whose key is in memory. */
export interface OpenPack {
  readonly record: PackRecord;
  readonly key: CryptoKey;
}

/** The name by which the server knows this device; made by chance. */
export async function deviceName({ tables, crypto }: FieldStore): Promise<string> {
  const kept = DeviceName.safeParse(await tables.get('device', 'name'));
  if (kept.success) return kept.data.name;
  const made = { id: 'name', schemaVersion: 1, name: crypto.randomUUID() };
  await tables.write([{ in: 'device', put: made }]);
  return made.name;
}

/** The key of this device, made at first need; it cannot be taken out of the browser. */
export async function deviceKey({ tables, crypto }: FieldStore): Promise<CryptoKey> {
  const kept = DeviceKey.safeParse(await tables.get('device', 'key'));
  if (kept.success) return kept.data.key;
  const made = { id: 'key', schemaVersion: 1, key: await makeDeviceKey(crypto) };
  await tables.write([{ in: 'device', put: made }]);
  return made.key;
}

/** All packs of this device, the newest first. */
export async function packsKept({ tables }: Pick<FieldStore, 'tables'>): Promise<PackRecord[]> {
  // one that another release wrote and this one cannot read must not keep the others from being sent
  const all = (await tables.all('packs')).flatMap((kept) => {
    const pack = PackSchema.safeParse(kept);
    return pack.success ? [pack.data] : [];
  });
  return all.sort((a, b) => (a.lentAt < b.lentAt ? 1 : -1));
}

/** Puts a pack that was just lent on the device, sealed, and answers it open. */
export async function keepPack(
  store: FieldStore,
  contents: PackContents,
  passphrase: string,
  timeZone: string,
): Promise<OpenPack> {
  const { pack, publicKey, people } = contents;
  const device = await deviceKey(store);
  const { key, wrapped } = await makePackKey(store.crypto, pack.packId, device, passphrase);
  const record: PackRecord = {
    id: pack.packId,
    schemaVersion: 1,
    village: pack.village,
    villageName: pack.villageName,
    timeZone,
    people: people.length,
    lentAt: pack.lentAt,
    expiresAt: pack.expiresAt,
    publicKey,
    wrapped,
    closed: null,
    wrongTries: 0,
  };
  const sealed = await Promise.all(
    people.map((person) => {
      const at = { pack: pack.packId, id: person.nominationId, version: person.baseVersion };
      return sealRecord(store.crypto, key, at, person);
    }),
  );
  await store.tables.write([
    { in: 'packs', put: record },
    ...sealed.map((one): Change => ({ in: 'people', put: one })),
  ]);
  return { record, key };
}

export type Unlocking =
  | { readonly kind: 'open'; readonly pack: OpenPack }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'deleted' };

/**
 * Opens a pack by its passphrase. The try is counted before it is made, so that ending the program in between wins
 * nothing; the last wrong one deletes what the pack holds. What waits to be sent stays, and can be sent.
 */
export async function unlockPack(
  store: FieldStore,
  id: string,
  passphrase: string,
): Promise<Unlocking> {
  const record = PackSchema.parse(await store.tables.get('packs', id));
  const { wrapped } = record;
  if (wrapped === null) return { kind: 'deleted' };
  const tried = { ...record, wrongTries: record.wrongTries + 1 };
  await store.tables.write([{ in: 'packs', put: tried }]);
  const device = await deviceKey(store);
  const key = await unwrapPackKey(store.crypto, id, device, passphrase, wrapped);
  if (key !== null) {
    const opened = { ...record, wrongTries: 0 };
    await store.tables.write([{ in: 'packs', put: opened }]);
    return { kind: 'open', pack: { record: opened, key } };
  }
  const left = mostTries - tried.wrongTries;
  if (left > 0) return { kind: 'wrong', left };
  await closePack(store, id, 'wrong-passphrases');
  return { kind: 'deleted' };
}

const OfPack = z.object({ id: z.string(), pack: z.string() });

/** Deletes what a pack holds, and its key. The outbox stays as it is. */
export async function closePack(
  store: Pick<FieldStore, 'tables'>,
  id: string,
  closed: NonNullable<PackRecord['closed']>,
): Promise<void> {
  const { tables } = store;
  const found = PackSchema.safeParse(await tables.get('packs', id));
  if (!found.success || found.data.closed !== null) return;
  // whatever else stands in a record: a list that ended must be gone
  const ofPack = async (table: 'people' | 'notes'): Promise<Change[]> =>
    (await tables.all(table)).flatMap((kept) => {
      const own = OfPack.safeParse(kept);
      return own.success && own.data.pack === id ? [{ in: table, remove: own.data.id }] : [];
    });
  await tables.write([
    { in: 'packs', put: { ...found.data, wrapped: null, closed } },
    ...(await ofPack('people')),
    ...(await ofPack('notes')),
  ]);
}

/** Everybody in an open pack, by name. */
export async function peopleIn(
  store: FieldStore,
  { record, key }: OpenPack,
): Promise<PackPerson[]> {
  const all = z.array(SealedRecord).parse(await store.tables.all('people'));
  const opened = await Promise.all(
    all
      .filter(({ pack }) => pack === record.id)
      .map(async (one) => PackPerson.parse(await openRecord(store.crypto, key, one))),
  );
  const byName = new Intl.Collator('id');
  return opened.sort((a, b) => byName.compare(a.name, b.name));
}
