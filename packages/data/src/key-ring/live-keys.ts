import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TenantId } from '@payung/domain';
import type { ClientSource, Clock, MasterKey, Randomness } from '../ports.ts';
import { schemaVersion } from '../records.ts';
import { type RootKey, sealedUnder, type TenantKeys, tenantKeys } from '../sealing.ts';
import type { Item } from '../table-access.ts';
import { tenancyKeys } from '../tenancy-keys.ts';
import {
  KeysDestroyedError,
  newestOf,
  type RingRecord,
  readRing,
  recentVersions,
} from './ring-record.ts';

/** The ring is read anew after this time at the latest, in milliseconds. */
export const ringLastsMs = 30_000;

const rootBytes = 32;

/** The keys of one tenant that follow its ring: what is asked of them is answered by the newest ring that was read. */
export interface LiveKeys extends TenantKeys {
  /** the ring that answers at present */
  ring(): RingRecord;
  /** reads the ring anew when it is older than it may be */
  freshen(): Promise<void>;
  /** reads the ring anew */
  reread(): Promise<RingRecord>;
  /** reads the ring anew when another process is known to work under a later look-up epoch */
  reach(epoch: number): Promise<void>;
  /** a new root key, wrapped for this tenant; it counts once it is in the ring */
  newRoot(): Promise<Uint8Array>;
}

export interface RingParts {
  readonly clientFor: ClientSource;
  /** name of the tenancy table */
  readonly table: string;
  readonly masterKey: MasterKey;
  readonly random: Randomness;
  readonly clock: Clock;
}

interface RingRead {
  readonly tenant: TenantId;
  /** milliseconds since 1970 */
  readonly readAt: number;
  /** unwraps one root */
  readonly rootOf: (wrapped: Uint8Array) => Promise<Uint8Array>;
}

async function keysIn(ring: RingRecord, { tenant, readAt, rootOf }: RingRead): Promise<TenantKeys> {
  const opened = (some: RingRecord['seals']): Promise<RootKey[]> =>
    Promise.all(
      some.map(async ({ version, wrapped }) => ({ version, root: await rootOf(wrapped) })),
    );
  const first = { version: 1, root: await rootOf(ring.first) };
  return tenantKeys(tenant, {
    seals: [first, ...(await opened(ring.seals))],
    lookUps: [first, ...(await opened(ring.lookUps))],
    read: ring.read,
    also: ring.also,
    recent: recentVersions(ring, readAt),
  });
}

/**
 * The keys of a tenant by a ring that was read elsewhere, such as from a copy of the tables; they learn of no other.
 *
 * @param ring the item of the ring
 * @param readAt milliseconds since 1970
 * @throws KeysDestroyedError when nothing but the note of their destruction is left; whatever `masterKey` throws
 */
export function keysOfRing(
  ring: Item,
  tenant: TenantId,
  masterKey: Pick<MasterKey, 'unwrap'>,
  readAt: number,
): Promise<TenantKeys> {
  const rootOf = (wrapped: Uint8Array) => masterKey.unwrap(wrapped, tenant);
  return keysIn(readRing(ring), { tenant, readAt, rootOf });
}

/** Opens the keys of a tenant; makes them at the first call for it. */
export async function openLiveKeys(parts: RingParts, tenant: TenantId): Promise<LiveKeys> {
  const { masterKey, clock, random } = parts;
  const unwrapped = new Map<string, Uint8Array>();
  let state = await read();
  let reading: Promise<RingRecord> | null = null;
  let destroyed: KeysDestroyedError | null = null;

  async function rootOf(wrapped: Uint8Array): Promise<Uint8Array> {
    const name = Buffer.from(wrapped).toString('base64');
    const root = unwrapped.get(name) ?? (await masterKey.unwrap(wrapped, tenant));
    unwrapped.set(name, root);
    return root;
  }

  async function read(): Promise<{ ring: RingRecord; keys: TenantKeys; readAt: number }> {
    const readAt = clock.now();
    const ring = readRing(await readOrMake(parts, tenant));
    return { ring, keys: await keysIn(ring, { tenant, readAt, rootOf }), readAt };
  }

  async function readAgain(): Promise<RingRecord> {
    try {
      state = await read();
      return state.ring;
    } catch (error) {
      if (error instanceof KeysDestroyedError) {
        // what this process still holds must not outlive the keys
        unwrapped.clear();
        destroyed = error;
      }
      throw error;
    } finally {
      reading = null;
    }
  }

  /** Whoever asks while the ring is being read waits for that reading. */
  function reread(): Promise<RingRecord> {
    reading ??= readAgain();
    return reading;
  }

  /** A reading that was under way already may have begun too early: hence once more. */
  async function rereadUntil(enough: () => boolean): Promise<void> {
    if (!enough()) await reread();
    if (!enough()) await reread();
  }

  function keys(): TenantKeys {
    if (destroyed !== null) throw destroyed;
    return state.keys;
  }

  return {
    seal: (text, context) => keys().seal(text, context),
    open: (sealed, context) => keys().open(sealed, context),
    sealBytes: (plain, context) => keys().sealBytes(plain, context),
    openBytes: (sealed, context) => keys().openBytes(sealed, context),
    digest: (purpose, text) => keys().digest(purpose, text),
    alsoDigest: (purpose, text) => keys().alsoDigest(purpose, text),
    digests: (purpose, text) => keys().digests(purpose, text),
    recentDigests: (purpose, text) => keys().recentDigests(purpose, text),
    ring: () => state.ring,
    reread,
    newRoot: () => masterKey.wrap(random.bytes(rootBytes), tenant),
    async learn(sealed) {
      const version = sealedUnder(sealed) ?? 0;
      await rereadUntil(() => version <= newestOf(state.ring.seals));
    },
    async freshen() {
      const age = clock.now() - state.readAt;
      // a clock that was put back leaves nobody knowing how old it is
      if (destroyed !== null || age < 0 || age >= ringLastsMs) await reread();
    },
    async reach(epoch) {
      await rereadUntil(() => epoch <= state.ring.epoch);
      if (state.ring.epoch < epoch) throw new Error('the journal is ahead of the key ring');
    },
  };
}

async function readOrMake(parts: RingParts, tenant: TenantId): Promise<Item> {
  const client = await parts.clientFor(tenant);
  const known = await readItemOf(client, parts.table, tenant);
  if (known !== null) return known;
  const wrapped = await parts.masterKey.wrap(parts.random.bytes(rootBytes), tenant);
  try {
    await client.send(
      new PutItemCommand({
        TableName: parts.table,
        Item: marshall({ ...tenancyKeys.sealingKey(tenant), schemaVersion, wrapped }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    // somebody else made it in the same moment: theirs is read back
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
  const made = await readItemOf(client, parts.table, tenant);
  if (made === null) throw new Error('the keys of a region are missing');
  return made;
}

async function readItemOf(
  client: DynamoDBClient,
  table: string,
  tenant: TenantId,
): Promise<Item | null> {
  const answer = await client.send(
    new GetItemCommand({
      TableName: table,
      Key: marshall(tenancyKeys.sealingKey(tenant)),
      ConsistentRead: true,
    }),
  );
  return answer.Item === undefined ? null : unmarshall(answer.Item);
}
