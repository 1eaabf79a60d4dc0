import { letsPeopleIn, type TenantId } from '@payung/domain';
import { type FollowInNight, followInNight, followInSweep } from '../follow-notes.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { corrections } from './corrected-anew.ts';
import { forgettings } from './forgotten-meanwhile.ts';

/**
 * Carries through corrections and erasures whose process ended in between.
 * @throws AggregateError once all were tried, when some could not be followed
 */
export async function settleProtection(service: Service, open: OpenRegion): Promise<void> {
  await each([
    () => followInSweep(open, forgettings(service, open)),
    () => followInSweep(open, corrections(service, open)),
  ]);
}

/**
 * Carries through corrections and erasures that no sweep tries any more, for the night.
 * @param night told of each person of whom something could not be followed
 * @throws Error when there was no time for some, or they could not be read at all
 */
export async function followProtection(
  service: Service,
  tenant: TenantId,
  night: FollowInNight,
): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  await each([
    () => followInNight(open, forgettings(service, open), night),
    () => followInNight(open, corrections(service, open), night),
  ]);
}

/** One after the other, also behind one that failed. */
async function each(acts: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts) {
    await act().catch((error: unknown) => void failures.push(error));
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, 'neither was followed');
}
