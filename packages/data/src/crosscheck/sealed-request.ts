import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { TenantId } from '@payung/domain';
import * as z from 'zod';
import type { Clock, MasterKey, Randomness } from '../ports.ts';
import { CrossRequest, type SealedRequest } from './cross-requests.ts';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
/** A key serves one process and one region for so long; each asking of KMS costs. */
const keyLastsMs = 10 * 60_000;
/** A request that was on its way for longer is an old one that somebody sends again. */
const oldestMs = 5 * 60_000;

const Dated = z.object({ at: z.int(), request: CrossRequest });

const additional = (tenant: TenantId): Buffer => Buffer.from(`crosscheck|${tenant}`, 'utf8');
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Seals under a key; what it makes opens under the same key and context only. */
export function sealUnder(key: Uint8Array, plain: Uint8Array, context: Buffer, random: Randomness) {
  const iv = random.bytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws Error when it was changed, or belongs to another key or context */
export function openUnder(key: Uint8Array, sealed: Uint8Array, context: Buffer): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    .setAAD(context)
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** Wraps for `crosscheck` alone to open, bound to the tenant; only a session of that tenant can. */
export type ChannelKey = Pick<MasterKey, 'wrap'>;

/** Seals requests of regions, each under a key that the region's own session had wrapped. */
export function createRequestSealer(parts: {
  channel: ChannelKey;
  clock: Clock;
  random: Randomness;
}): (tenant: TenantId, request: CrossRequest) => Promise<SealedRequest> {
  const { channel, clock, random } = parts;
  const known = new Map<TenantId, { madeAt: number; making: Promise<[Uint8Array, Uint8Array]> }>();

  async function newKey(tenant: TenantId): Promise<[Uint8Array, Uint8Array]> {
    const key = random.bytes(keyBytes);
    return [key, await channel.wrap(key, tenant)];
  }

  function keyOf(tenant: TenantId): Promise<[Uint8Array, Uint8Array]> {
    const found = known.get(tenant);
    if (found !== undefined && clock.now() - found.madeAt < keyLastsMs) return found.making;
    const making = newKey(tenant);
    known.set(tenant, { madeAt: clock.now(), making });
    making.catch(() => known.delete(tenant));
    return making;
  }

  return async (tenant, request) => {
    const [key, wrapped] = await keyOf(tenant);
    const plain = Buffer.from(JSON.stringify({ at: clock.now(), request }), 'utf8');
    const sealed = sealUnder(key, plain, additional(tenant), random);
    return { tenant, wrapped: asText(wrapped), sealed: asText(sealed) };
  };
}

/** How many wrapped keys of regions one process remembers opened. */
const mostOpened = 500;

/**
 * Opens what `createRequestSealer` made.
 *
 * @param unwrap opens a key that a session of this tenant wrapped, and no other
 * @returns throws for a request that is not whole, is none, or is older than five minutes
 */
export function createRequestOpener(parts: {
  unwrap: (wrapped: Uint8Array, tenant: TenantId) => Promise<Uint8Array>;
  clock: Clock;
}): (sealed: SealedRequest) => Promise<CrossRequest> {
  const { unwrap, clock } = parts;
  const opened = new Map<string, Promise<Uint8Array>>();

  function keyOf({ tenant, wrapped }: SealedRequest): Promise<Uint8Array> {
    const name = `${tenant}|${wrapped}`;
    const known = opened.get(name);
    if (known !== undefined) return known;
    const opening = unwrap(Buffer.from(wrapped, 'base64'), tenant);
    if (opened.size >= mostOpened) opened.clear();
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  }

  return async (message) => {
    const key = await keyOf(message);
    const sealed = Buffer.from(message.sealed, 'base64');
    const plain = openUnder(key, sealed, additional(message.tenant));
    const { at, request } = Dated.parse(JSON.parse(plain.toString('utf8')));
    if (Math.abs(clock.now() - at) > oldestMs) throw new Error('an old request was sent again');
    return request;
  };
}
