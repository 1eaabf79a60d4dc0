import {
  type CrossAnswer,
  type CrossRequest,
  EncodedRecord,
  type ExchangeId,
  type ExchangeKeys,
  type ExchangeRecord,
  openExchangeKeys,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import * as z from 'zod';
import { takes } from './agreements.ts';
import { compareEncodings } from './compare-encodings.ts';
import type { CrossService } from './cross-service.ts';
import { change, exchangeOf, forget, refused } from './exchanges.ts';

/** Parts of one region's encodings: 250 records each, 200,000 people in all. More does not fit into one comparison. */
const mostParts = 800;

const Records = z.array(EncodedRecord);
const partContext = (tenant: TenantId, part: number): string => `${tenant}|${part}`;

/** The keys of a running exchange. */
async function running(
  service: CrossService,
  tenant: TenantId,
  id: ExchangeId,
): Promise<{ exchange: ExchangeRecord; keys: ExchangeKeys } | CrossAnswer> {
  const exchange = await exchangeOf(service, tenant, id);
  if (exchange === null) return { kind: 'not-found' };
  if (exchange.state !== 'started' || exchange.wrapped === null) {
    return refused(`the exchange is ${exchange.state}`);
  }
  // one may have left whose encodings are not taken away yet: from its word on nothing of it counts
  const agreed = await service.store.agreed(exchange.sides.map((side) => side.tenant));
  if (!agreed.every(takes)) return refused('both regions have to take part');
  return { exchange, keys: await openExchangeKeys(service, id, exchange.wrapped) };
}

/** The key under which a region encodes its people: made for this exchange, and known to its two regions only. */
export async function exchangeKey(
  service: CrossService,
  tenant: TenantId,
  id: ExchangeId,
): Promise<CrossAnswer> {
  const found = await running(service, tenant, id);
  if ('kind' in found) return found;
  return { kind: 'exchange-key', key: Buffer.from(found.keys.encoding).toString('base64') };
}

/** Keeps a part of a region's encodings until they are compared, sealed under a key that no region has. */
export async function keepEncodings(
  service: CrossService,
  tenant: TenantId,
  { id, part, records }: Extract<CrossRequest, { kind: 'encodings' }>,
): Promise<CrossAnswer> {
  if (part >= mostParts) return refused('more people than can be compared at once');
  const found = await running(service, tenant, id);
  if ('kind' in found) return found;
  const { exchange, keys } = found;
  if (exchange.delivered.some((one) => one.tenant === tenant)) return { kind: 'done' };
  const plain = Buffer.from(JSON.stringify(records), 'utf8');
  const sealed = keys.seal(plain, partContext(tenant, part));
  const lastsUntil = Math.floor(Date.parse(exchange.expiresAt) / 1_000);
  const kept = await service.store.commit([
    { write: 'while-started', id },
    { write: 'keep-encodings', id, tenant, part, sealed, lastsUntil },
  ]);
  return kept ? { kind: 'done' } : refused('the exchange is over');
}

/** All records that a region delivered, in the order of its parts. */
async function recordsOf(
  service: CrossService,
  keys: ExchangeKeys,
  id: ExchangeId,
  tenant: TenantId,
): Promise<EncodedRecord[]> {
  const parts = await service.store.encodings(id, tenant);
  return parts
    .toSorted((a, b) => a.part - b.part)
    .flatMap(({ part, sealed }) =>
      Records.parse(JSON.parse(keys.open(sealed, partContext(tenant, part)).toString('utf8'))),
    );
}

/**
 * A region has delivered all its parts. Whoever is second has the two compared: what comes of it are cases, and
 * nothing of the encodings stays. Cut off in the middle it may be asked for again.
 */
export async function deliverEncodings(
  service: CrossService,
  tenant: TenantId,
  { id, parts }: Extract<CrossRequest, { kind: 'delivered' }>,
): Promise<CrossAnswer> {
  const before = await exchangeOf(service, tenant, id);
  if (before?.state === 'compared') return { kind: 'done' };
  const found = await running(service, tenant, id);
  if ('kind' in found) return found;
  const stored = await service.store.encodings(id, tenant);
  const here = stored.filter(({ part }) => part < parts).length;
  if (here !== parts) return refused(`${here} of ${parts} parts are here`);
  // of an earlier beginning, when the region had more people
  for (const { part } of stored) {
    if (part < parts) continue;
    await service.store.commit([{ write: 'drop-encodings', id, tenant, part }]);
  }
  const records = (await recordsOf(service, found.keys, id, tenant)).length;
  const exchange = await change(service, tenant, id, async (now) =>
    now.delivered.some((one) => one.tenant === tenant)
      ? now
      : { ...now, delivered: [...now.delivered, { tenant, records }] },
  );
  if ('kind' in exchange) return exchange;
  if (exchange.delivered.length < exchange.sides.length) return { kind: 'done' };
  const [first, second] = exchange.sides;
  const cases = await compareEncodings(service, found.keys, exchange, [
    await recordsOf(service, found.keys, id, first.tenant),
    await recordsOf(service, found.keys, id, second.tenant),
  ]);
  await forget(service, exchange, { ...exchange, state: 'compared', cases });
  return { kind: 'done' };
}
