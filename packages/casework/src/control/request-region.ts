import type { RegencyFacts, Standing } from '@payung/data';
import { noPapers, type RegencyCode, TenantId } from '@payung/domain';
import type { Regency } from '@payung/places';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { causeOf } from './change-standing.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

function fittingPlace({ places }: ControlService, code: RegencyCode): ControlResult<Regency> {
  const place = places.check(code);
  switch (place.kind) {
    case 'fit':
      return done(place.regency);
    case 'not-a-tenant':
      return refused({
        code: 'place-refused',
        why: 'not-a-tenant',
        detail: `${place.regency.name} is a part of the province's administration and has no budget of its own`,
        successors: [],
      });
    case 'replaced':
      return refused({
        code: 'place-refused',
        why: 'replaced',
        detail: `${code} was replaced by ${place.law}`,
        successors: place.successors,
      });
    case 'unknown':
      return refused({
        code: 'place-refused',
        why: 'unknown',
        detail: 'no regency or city has this code',
        successors: [],
      });
  }
}

function newStanding(
  service: ControlService,
  actor: CentralAdmin,
  regency: RegencyFacts,
): Standing {
  const now = nowOf(service);
  return {
    tenant: TenantId.parse(service.random.ulid()),
    state: 'requested',
    version: 1,
    regency,
    requestedBy: actor.user,
    requestedAt: now,
    since: now,
    papers: noPapers,
    settings: null,
    logo: null,
    firstAdmin: null,
    steps: {},
    reason: null,
    receipt: null,
    holds: [],
    cardsOpenedAt: null,
  };
}

/**
 * Begins the onboarding of a regency or city. A second one of the same regency is refused, also when both come at
 * once: the regency's guard is written in the same transaction.
 */
export async function requestRegion(
  service: ControlService,
  actor: CentralAdmin,
  { regencyCode, correlationId }: { regencyCode: RegencyCode; correlationId: string },
): Promise<ControlResult<Standing>> {
  const place = fittingPlace(service, regencyCode);
  if (!place.ok) return place;
  const { code, name, kind, province } = place.value;
  const standing = newStanding(service, actor, { code, name, kind, province: province.name });
  const { tenant } = standing;
  const result = await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      { write: 'claim-regency', code, tenant },
      { write: 'new-standing', standing },
      { write: 'enter-region', tenant },
    ],
  });
  if (result.kind === 'done') return done(standing);
  return refused({ code: 'region-taken', detail: `${name} is on board or under way already` });
}
