import type { Standing } from '@payung/data';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { changeStanding, type OfRegion } from './change-standing.ts';
import { type ControlResult, done, noSuch, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';

/** A lawsuit, an audit or a claim, for which nothing of the region may be erased until it is lifted. */
export function holdRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  reason: string,
): Promise<ControlResult<Standing>> {
  const id = service.random.ulid();
  return changeStanding(service, actor, of, 'hold', ({ state, holds }) => {
    if (state === 'archived')
      return refused({ code: 'state-forbids', detail: 'its keys are gone' });
    const hold = { id, reason, since: nowOf(service), liftedAt: null };
    return done({ after: { holds: [...holds, hold] } });
  });
}

/** Lifts a hold; it stays told, with the day on which it ended. @returns `state-forbids` for one lifted before */
export function liftHold(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  id: string,
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'hold-lifted', ({ holds }) => {
    const known = holds.find((hold) => hold.id === id);
    if (known === undefined) return noSuch('hold');
    if (known.liftedAt !== null) {
      return refused({ code: 'state-forbids', detail: 'it was lifted already' });
    }
    const lifted = { ...known, liftedAt: nowOf(service) };
    return done({ after: { holds: holds.map((hold) => (hold.id === id ? lifted : hold)) } });
  });
}
