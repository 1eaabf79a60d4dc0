import { createHmac, hkdfSync } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Nik, TenantId } from '@payung/domain';
import type { Randomness } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import { TokenKeyItem } from './cross-records.ts';
import { crosscheckKeys } from './crosscheck-keys.ts';
import { openUnder, sealUnder } from './sealed-request.ts';

/** What a wrapped key is for: a key wrapped for one use opens for no other. */
export type VaultUse = { readonly use: string } | { readonly tenant: TenantId };

/** Wraps the keys of `crosscheck`: KMS in AWS, a key file of its own on one machine. No region can open with it. */
export interface CrossVault {
  wrap(plain: Uint8Array, use: VaultUse): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, use: VaultUse): Promise<Uint8Array>;
}

const rootBytes = 32;
const tokenUse = { use: 'tokens' };

/** Makes tokens of NIKs. Whoever does not hold its key cannot, not even by trying out all NIKs. */
export interface CrossTokens {
  /** 132 bits of HMAC-SHA-256, base64url */
  token(nik: Nik): Promise<string>;
}

function derived(root: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', root, new Uint8Array(0), `payung/crosscheck/${purpose}/v1`, rootBytes),
  );
}

/** The key of tokens is made at first use, kept wrapped in the table, and unwrapped once in a process. */
export function openCrossTokens(parts: {
  client: DynamoDBClient;
  table: string;
  vault: CrossVault;
  random: Randomness;
}): CrossTokens {
  const { client, table, vault, random } = parts;
  let known: Promise<Uint8Array> | null = null;

  async function stored(): Promise<Uint8Array | null> {
    const Key = marshall(crosscheckKeys.tokenKey);
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key, ConsistentRead: true }),
    );
    return Item === undefined
      ? null
      : readItem(TokenKeyItem, 'token key', unmarshall(Item)).wrapped;
  }

  async function make(): Promise<Uint8Array> {
    const wrapped = await vault.wrap(random.bytes(rootBytes), tokenUse);
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall({ ...crosscheckKeys.tokenKey, schemaVersion, wrapped }),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (error) {
      // another process made it in the same moment: theirs is read back
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    const made = await stored();
    if (made === null) throw new Error('the key of the tokens is missing');
    return made;
  }

  async function open(): Promise<Uint8Array> {
    const wrapped = (await stored()) ?? (await make());
    return derived(await vault.unwrap(wrapped, tokenUse), 'token');
  }

  return {
    async token(nik) {
      known ??= open();
      known.catch(() => {
        known = null;
      });
      const key = await known;
      return createHmac('sha256', key).update(nik).digest('base64url').slice(0, 22);
    },
  };
}

/** The keys of one exchange: one that both regions are given, and one that nobody is. */
export interface ExchangeKeys {
  /** under which the regions encode */
  readonly encoding: Uint8Array;
  /** seals the encodings while they lie here; a region's key and the table together open none */
  seal(plain: Uint8Array, context: string): Uint8Array;
  open(sealed: Uint8Array, context: string): Buffer;
  /** a number by chance that is the same whenever these two records are met again */
  digest(text: string): Uint8Array;
}

/** Makes the root of an exchange's keys, wrapped. */
export function newExchangeRoot(vault: CrossVault, random: Randomness, id: string) {
  return vault.wrap(random.bytes(rootBytes), { use: `exchange:${id}` });
}

/** Opens the keys of an exchange. */
export async function openExchangeKeys(
  parts: { vault: CrossVault; random: Randomness },
  id: string,
  wrapped: Uint8Array,
): Promise<ExchangeKeys> {
  const root = await parts.vault.unwrap(wrapped, { use: `exchange:${id}` });
  const keeping = derived(root, 'keep');
  const naming = derived(root, 'name');
  const contextOf = (context: string): Buffer => Buffer.from(`${id}|${context}`, 'utf8');
  return {
    encoding: derived(root, 'encode'),
    seal: (plain, context) => sealUnder(keeping, plain, contextOf(context), parts.random),
    open: (sealed, context) => openUnder(keeping, sealed, contextOf(context)),
    digest: (text) => createHmac('sha256', naming).update(text).digest(),
  };
}
