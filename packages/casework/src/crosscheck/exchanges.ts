import {
  type CrossAnswer,
  type ExchangeId,
  type ExchangeRecord,
  newExchangeRoot,
  type OwnExchange,
  TooBusyError,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import { takes } from './agreements.ts';
import type { CrossService } from './cross-service.ts';

const tries = 8;
/** What does not fit the state of an exchange. */
export const refused = (detail: string): CrossAnswer => ({ kind: 'state-forbids', detail });

export function isOver(service: Pick<CrossService, 'clock'>, exchange: ExchangeRecord): boolean {
  return exchange.state !== 'compared' && Date.parse(exchange.expiresAt) <= service.clock.now();
}

/**
 * Every encoding of an exchange is taken away, and its key with it. First what is there, so that somebody cut off in
 * between goes on with it; and what came meanwhile once no more can come.
 */
export async function forget(
  service: CrossService,
  before: ExchangeRecord,
  after: ExchangeRecord,
): Promise<boolean> {
  await dropEncodings(service, before);
  const moved = await service.store.commit([
    { write: 'move-exchange', before, after: { ...after, wrapped: null } },
  ]);
  if (moved) await dropEncodings(service, before);
  return moved;
}

async function dropEncodings(
  { store }: CrossService,
  { id, sides }: Pick<ExchangeRecord, 'id' | 'sides'>,
): Promise<void> {
  for (const { tenant } of sides) {
    for (const { part } of await store.encodings(id, tenant)) {
      await store.commit([{ write: 'drop-encodings', id, tenant, part }]);
    }
  }
}

/** The exchange, if this region is one of its two; one that is over is closed on the way. */
export async function exchangeOf(
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
export async function change(
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

/** A region has left: what it delivered to exchanges that are not compared yet is taken away. */
export async function leaveExchanges(service: CrossService, tenant: TenantId): Promise<void> {
  for (const exchange of await service.store.exchanges()) {
    const isIn = exchange.sides.some((side) => side.tenant === tenant);
    const isLive = exchange.state === 'proposed' || exchange.state === 'started';
    if (isIn && isLive) await forget(service, exchange, { ...exchange, state: 'expired' });
  }
}
