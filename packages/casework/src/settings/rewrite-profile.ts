import type { RegistryWrite } from '@payung/data';
import { TooBusyError } from '@payung/data';
import type { CalendarDate, Region } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';

/** A change of a region's profile, and what goes with it in the same transaction. */
export interface Rewriting {
  readonly after: Region;
  readonly act: string;
  readonly told: Readonly<Record<string, string | null>>;
  readonly writes: readonly RegistryWrite[];
}

const tries = 6;

/**
 * Changes the profile as it stands now; whoever changed it in the same moment is not overwritten.
 *
 * @param next is asked again with what stands there by then, whenever something else was written meanwhile
 * @returns the profile as it is stored from now on
 * @throws TooBusyError when others write all the time
 */
export async function rewriteProfile(
  service: Service,
  actor: RegionAdmin,
  correlationId: string,
  next: (region: Region, today: CalendarDate) => Result<Rewriting> | Promise<Result<Rewriting>>,
): Promise<Result<Region>> {
  const { data, today } = await regionOf(service, actor.tenant);
  const cause = causeOf(actor, correlationId);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const before = await service.database.regions.profile(actor.tenant);
    if (before === null) return notFound('region');
    const changed = await next(before.region, today);
    if (!changed.ok) {
      // whoever is refused looks at what stands there now
      service.regions.forget(actor.tenant);
      return changed;
    }
    const { after, act, told, writes } = changed.value;
    const result = await data.commit({
      cause,
      lane: 'any',
      writes: [{ write: 'change-region', before: before.text, after, act, told }, ...writes],
    });
    service.regions.forget(actor.tenant);
    if (result.kind === 'done') return ok(after);
  }
  throw new TooBusyError(1);
}
