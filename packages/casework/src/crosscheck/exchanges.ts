import {
  type CrossAnswer,
  type CrossRequest,
  EncodedRecord,
  type ExchangeId,
  type ExchangeKeys,
  type ExchangeRecord,
  newExchangeRoot,
  type OwnExchange,
  openExchangeKeys,
  TooBusyError,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import * as z from 'zod';
import { takes } from './agreements.ts';
import { compareEncodings } from './compare-encodings.ts';
import type { CrossService } from './cross-service.ts';

const tries = 8;
/** Parts of one region's encodings: 250 records each, 200,000 people in all. More does not fit into one comparison. */
export const mostParts = 800;

const refused = (detail: string): CrossAnswer => ({ kind: 'state-forbids', detail });
const Records = z.array(EncodedRecord);
const partContext = (tenant: TenantId, part: number): string => `${tenant}|${part}`;

export function isOver(service: Pick<CrossService, 'clock'>, exchange: ExchangeRecord): boolean {
  return exchange.state !== 'compared' && Date.parse(exchange.expiresAt) <= service.clock.now();
}

/** Every encoding of an exchange is taken away, and its key with it. */
async function forget(
  service: CrossService,
  before: ExchangeRecord,
  after: ExchangeRecord,
): Promise<boolean> {
  for (const { tenant } of before.sides) {
    for (const { part } of await service.store.encodings(before.id, tenant)) {
      await service.store.commit([{ write: 'drop-encodings', id: before.id, tenant, part }]);
    }
  }
  return service.store.commit([
    { write: 'move-exchange', before, after: { ...after, wrapped: null } },
  ]);
}

/** The exchange, if this region is one of its two; one that is over is closed on the way. */
async function exchangeOf(
  service: CrossService,
  tenant: TenantId,
  id: ExchangeId,
): Promise<ExchangeRecord | null> {
  const found = await service.store.exchange(id);
  if (found === null || found.sides.every((side) => side.tenant !== tenant)) return null;
  if (found.state === 'expired' || !isOver(service, found)) return found;
  const after: ExchangeRecord = { ...found, state: 'expired' };
  await forget(service, found, after);
  return after;
}

function told(tenant: TenantId, exchange: ExchangeRecord, expired: boolean): OwnExchange[] {
  const { id, sides, reason, state, startedBy, delivered, expiresAt, cases } = exchange;
  const other = sides.find((side) => side.tenant !== tenant);
  if (other === undefined || sides.every((side) => side.tenant !== tenant)) return [];
  return [
    {
      id,
      with: { name: other.name },
      reason,
      state: expired ? 'expired' : state,
      startedHere: startedBy.includes(tenant),
      startedThere: startedBy.includes(other.tenant),
      deliveredHere: delivered.some((one) => one.tenant === tenant),
      expiresAt,
      cases,
    },
  ];
}

/** The exchanges that the desk proposed to a region. */
export async function ownExchanges(service: CrossService, tenant: TenantId): Promise<CrossAnswer> {
  const items = (await service.store.exchanges()).flatMap((one) =>
    told(tenant, one, isOver(service, one)),
  );
  return { kind: 'exchanges', items };
}

/** Changes an exchange as it stands now; made anew over somebody else's change. */
async function change(
  service: CrossService,
  tenant: TenantId,
  id: ExchangeId,
  next: (exchange: ExchangeRecord) => Promise<ExchangeRecord | CrossAnswer>,
): Promise<ExchangeRecord | CrossAnswer> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await service.store.pauseBefore(attempt);
    const before = await exchangeOf(service, tenant, id);
    if (before === null) return { kind: 'not-found' };
    if (before.state === 'expired') return refused('it was not started by both in time');
    const after = await next(before);
    if ('kind' in after || after === before) return after;
    if (await service.store.commit([{ write: 'move-exchange', before, after }])) {
      return { ...after, version: before.version + 1 };
    }
  }
  throw new TooBusyError(2);
}

/** One of the two regions starts it. Nothing is encoded before both have. */
export async function startExchange(
  service: CrossService,
  tenant: TenantId,
  id: ExchangeId,
): Promise<CrossAnswer> {
  const started = await change(service, tenant, id, async (exchange) => {
    if (exchange.startedBy.includes(tenant)) return exchange;
    const agreed = await service.store.agreed(exchange.sides.map((side) => side.tenant));
    if (!agreed.every(takes)) return refused('both regions have to take part');
    const startedBy = [...exchange.startedBy, tenant];
    if (startedBy.length < exchange.sides.length) return { ...exchange, startedBy };
    const wrapped = await newExchangeRoot(service.vault, service.random, id);
    return { ...exchange, startedBy, state: 'started', wrapped };
  });
  if ('kind' in started) return started;
  const { state, sides, delivered } = started;
  const toEncode = sides
    .map((side) => side.tenant)
    .filter((side) => delivered.every((one) => one.tenant !== side));
  return { kind: 'started', toEncode: state === 'started' ? toEncode : [] };
}

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
  await service.store.commit([{ write: 'keep-encodings', id, tenant, part, sealed, lastsUntil }]);
  return { kind: 'done' };
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
  if (stored.length !== parts) return refused(`${stored.length} of ${parts} parts are here`);
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

/** A region has left: what it delivered to exchanges that are not compared yet is taken away. */
export async function leaveExchanges(service: CrossService, tenant: TenantId): Promise<void> {
  for (const exchange of await service.store.exchanges()) {
    const isIn = exchange.sides.some((side) => side.tenant === tenant);
    const isLive = exchange.state === 'proposed' || exchange.state === 'started';
    if (isIn && isLive) await forget(service, exchange, { ...exchange, state: 'expired' });
  }
}
