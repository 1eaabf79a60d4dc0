import type { Cause, ControlWrite, Standing, StandingChange } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { type ControlResult, done, noSuch, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

/** Which region, as it was seen, and in which request. */
export interface OfRegion {
  readonly tenant: TenantId;
  /** the version that was looked at; null changes whatever stands now */
  readonly version: number | null;
  readonly correlationId: string;
}

/** What a change makes of a standing, and what is written beside it in the same transaction. */
export interface Changed {
  readonly after: Partial<Omit<Standing, 'tenant' | 'version' | 'cardsOpenedAt'>>;
  readonly beside?: readonly ControlWrite[];
}

/** How often a change that names no version is made anew over somebody else's. */
const tries = 5;

export function causeOf(actor: CentralAdmin, correlationId: string): Cause {
  return {
    actor: { kind: actor.kind, user: actor.user, agency: null },
    source: 'central-api',
    correlationId,
  };
}

/**
 * Changes a region's standing under the condition that nobody else did meanwhile; everything beside it and the
 * operator's journal entry are written with it, or nothing is.
 *
 * @param change decides over the standing as it is now; called again when somebody else was faster
 * @returns the standing as it now is; `region-changed` when it is no longer at the version that was seen
 */
export async function changeStanding(
  service: ControlService,
  actor: CentralAdmin,
  { tenant, version, correlationId }: OfRegion,
  act: StandingChange,
  change: (standing: Standing) => ControlResult<Changed> | Promise<ControlResult<Changed>>,
): Promise<ControlResult<Standing>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await service.control.standing(tenant);
    if (before === null) return noSuch('region');
    if (version !== null && before.version !== version) return refused({ code: 'region-changed' });
    const decided = await change(before);
    if (!decided.ok) return decided;
    const after: Standing = { ...before, ...decided.value.after, version: before.version + 1 };
    const result = await service.control.commit({
      cause: causeOf(actor, correlationId),
      lane: 'any',
      writes: [{ write: 'change-standing', before, after, act }, ...(decided.value.beside ?? [])],
    });
    if (result.kind === 'done') return done(after);
  }
  return refused({ code: 'region-changed' });
}
