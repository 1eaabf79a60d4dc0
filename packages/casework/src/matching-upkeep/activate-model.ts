import { TooBusyError } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { makePairUpDue } from './pair-up-due.ts';
import { readModel, shippedId } from './region-model.ts';

const tries = 6;
/** Milliseconds for which other processes may still compare by the model of before: as long as they keep a profile. */
const profilesLastMs = 60_000;

/**
 * Lets the region compare by another of its models, or by the one that ships, from now on; the one of before can be
 * taken back in the same way. Everybody is compared anew then. Cases that were decided stay decided.
 */
export async function activateModel(
  service: Service,
  actor: RegionAdmin,
  request: { readonly model: string; readonly correlationId: string },
): Promise<Result<OpenRegion>> {
  const { data } = await regionOf(service, actor.tenant);
  const refused = await whyNot(data, request.model);
  if (refused !== null) return refused;
  const cause = causeOf(actor, request.correlationId);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const before = await service.database.regions.profile(actor.tenant);
    if (before === null) return notFound('region');
    const previous = before.region.matchModels?.active ?? shippedId;
    if (previous === request.model) return ok(await regionOf(service, actor.tenant));
    const matchModels = { active: request.model, previous };
    const result = await data.commit({
      cause,
      lane: 'any',
      writes: [
        {
          write: 'change-region',
          before: before.text,
          after: { ...before.region, matchModels },
          act: 'match-model-activated',
          told: matchModels,
        },
      ],
    });
    service.regions.forget(actor.tenant);
    if (result.kind !== 'done') continue;
    const open = await regionOf(service, actor.tenant);
    await makePairUpDue(open, 'model-changed', service.clock.now() + profilesLastMs, cause);
    return ok(open);
  }
  throw new TooBusyError(1);
}

async function whyNot(data: OpenRegion['data'], id: string): Promise<Result<never> | null> {
  if (id === shippedId) return null;
  const record = await data.matching.model(id);
  if (record === null) return notFound('model');
  if (record.state !== 'ready') {
    return refuse({ code: 'state-forbids', detail: `the model is ${record.state}` });
  }
  if ((await readModel(data.matching, id)) === null) {
    const detail = 'the model was made for an earlier way of comparing; have another made';
    return refuse({ code: 'state-forbids', detail });
  }
  return null;
}
