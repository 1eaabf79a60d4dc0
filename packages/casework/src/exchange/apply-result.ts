import { fileNew, fileOver } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { isHeld } from '../lease.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findResult } from './exchange-access.ts';
import { type ExchangeResult, resultShelf, runningShelf } from './exchange-shelves.ts';

interface ResultRequest {
  readonly exchange: string;
  readonly id: string;
  readonly correlationId: string;
}

/**
 * Lets the answers of a read result count. The work is done outside the request, people by people; whoever asks again
 * while it goes on lets it go on where it stood.
 */
export async function applyExchangeResult(
  service: Service,
  actor: RegionAdmin,
  request: ResultRequest,
): Promise<Result<ExchangeResult>> {
  const found = await findResult(service, actor, request);
  if (!found.ok) return found;
  const { open, result } = found.value;
  if (result.state === 'applied') return ok(result);
  if (result.state === 'discarded') {
    return refuse({ code: 'state-forbids', detail: 'the result was discarded; read it again' });
  }
  const now =
    result.state === 'preview' ? await begin(service, open, actor, result, request) : result;
  // somebody else let it count, or put it away, in the same moment
  if (now === null) return applyExchangeResult(service, actor, request);
  await sendResult(service, open, result);
  return ok(now);
}

/** Marks a result as one that counts; null when somebody else was faster. */
async function begin(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  result: ExchangeResult,
  { correlationId }: ResultRequest,
): Promise<ExchangeResult | null> {
  const change = { state: 'applying', appliedBy: actor.user } as const;
  const { id, exchange } = result;
  const running = { id, version: 1, exchange, at: nowOf(service) };
  const done = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(resultShelf, result, change, { folder: exchange, act: 'applying' }),
      fileNew(runningShelf, running, { act: null }),
    ],
  });
  return done.kind === 'done' ? { ...result, ...change, version: result.version + 1 } : null;
}

/** Puts a read result away before it counts. */
export async function discardExchangeResult(
  service: Service,
  actor: RegionAdmin,
  request: ResultRequest,
): Promise<Result<ExchangeResult>> {
  const found = await findResult(service, actor, request);
  if (!found.ok) return found;
  const { open, result } = found.value;
  if (result.state === 'discarded') return ok(result);
  if (result.state !== 'preview') {
    return refuse({ code: 'state-forbids', detail: `the result is ${result.state}` });
  }
  const filing = { folder: result.exchange, act: 'discarded' };
  const done = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileOver(resultShelf, result, { state: 'discarded' }, filing)],
  });
  if (done.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...result, state: 'discarded', version: result.version + 1 });
}

async function sendResult(
  service: Service,
  { data }: OpenRegion,
  { id: result, exchange }: Pick<ExchangeResult, 'id' | 'exchange'>,
): Promise<void> {
  await service.queue.send({ kind: 'apply-exchange', tenantId: data.tenant, exchange, result });
}

/** milliseconds for which the first message is waited for */
const patienceMs = 60_000;

/** Sends again the results that stand still while they are let count: the queue may have lost a message. */
export async function resendResults(service: Service, open: OpenRegion): Promise<number> {
  const now = service.clock.now();
  const running = await open.data.shelves.all(runningShelf);
  const stopped = running.filter(({ at }) => !isHeld(Date.parse(at) + patienceMs, now));
  for (const one of stopped) await sendResult(service, open, one);
  return stopped.length;
}
