import type { MatchModelRecord } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { isHeld } from '../lease.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';

/** Has a model made of the region's own people and decided cases. It changes nothing until it is activated. */
export async function askModel(
  service: Service,
  actor: RegionAdmin,
  request: { readonly correlationId: string },
): Promise<Result<MatchModelRecord>> {
  const { data } = await regionOf(service, actor.tenant);
  const inHand = (await data.matching.models()).find(({ state }) => state === 'training');
  // one at a time: a second would learn the same
  if (inHand !== undefined) return ok(inHand);
  const record: MatchModelRecord = {
    id: service.random.ulid(),
    state: 'training',
    model: null,
    by: actor.user,
    askedAt: nowOf(service),
    madeAt: null,
    learnedFrom: null,
    comparison: null,
    fault: null,
    tries: 0,
    leaseUntil: 0,
    version: 1,
  };
  const result = await data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [{ write: 'new-match-model', record }],
  });
  if (result.kind !== 'done') throw new Error('a model could not be recorded');
  await service.queue.send({ kind: 'train-model', tenantId: actor.tenant, model: record.id });
  return ok(record);
}

/** Has a model compared with the active one, before anybody decides by it. */
export async function askComparison(
  service: Service,
  actor: RegionAdmin,
  id: string,
): Promise<Result<MatchModelRecord>> {
  const { data } = await regionOf(service, actor.tenant);
  const record = await data.matching.model(id);
  if (record === null) return notFound('model');
  // one that is being made is compared at its end
  if (record.state !== 'ready') return ok(record);
  await service.queue.send({ kind: 'compare-model', tenantId: actor.tenant, model: id });
  return ok(record);
}

/** Sends again the models that nobody is at: the queue may have lost a message, or a worker its life. */
export async function resendModels(
  service: Service,
  tenant: RegionAdmin['tenant'],
): Promise<number> {
  const { data } = await regionOf(service, tenant);
  const now = service.clock.now();
  const stopped = (await data.matching.models()).filter(
    ({ state, leaseUntil, askedAt }) =>
      state === 'training' &&
      !isHeld(leaseUntil, now) &&
      !isHeld(Date.parse(askedAt) + patienceMs, now),
  );
  for (const { id } of stopped) {
    await service.queue.send({ kind: 'train-model', tenantId: tenant, model: id });
  }
  return stopped.length;
}

/** milliseconds for which the first message of a model is waited for */
const patienceMs = 60_000;
