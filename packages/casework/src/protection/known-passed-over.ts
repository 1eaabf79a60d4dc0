import { type Cause, defineShelf, fileNew, fileOver, TooBusyError, takeOff } from '@payung/data';
import { addDays, CalendarDate, PersonId, type TenantId } from '@payung/domain';
import * as z from 'zod';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';

/** Somebody on whom no night can work, of whom operators know. */
const Known = z.object({
  id: PersonId,
  version: z.int(),
  /** the last day on which nobody is told of them again */
  until: CalendarDate,
});

const knownShelf = defineShelf({
  name: 'known-passed-over',
  schema: Known,
  of: 'person',
  told: ({ until }) => ({ until }),
});

/** days for which operators are not told again */
export const knownDays = 90;

const byOperator: Cause = { actor: systemActor, source: 'nightly-run', correlationId: 'known' };

/**
 * The people of a region on whom no night can work and of whom operators know. Each night tries them all the same.
 * @param more of whom operators know from now on, for `knownDays` days; the region's journal tells so
 * @throws TooBusyError when the same people keep being noted by others
 */
export async function knowPassedOver(
  service: Service,
  tenant: TenantId,
  more: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const open = await regionOf(service, tenant);
  for (const person of new Set(more)) await noteKnown(open, person);
  const known = await open.data.shelves.all(knownShelf);
  const over = known.filter(({ until }) => until < open.today);
  for (const one of over) {
    await open.data.commitQuietly([takeOff(knownShelf, one, { act: null })]);
  }
  return new Set(known.filter(({ until }) => until >= open.today).map(({ id }) => id));
}

async function noteKnown({ data, today }: OpenRegion, id: PersonId): Promise<void> {
  const until = addDays(today, knownDays);
  const before = await data.shelves.one(knownShelf, id);
  const filing = { act: 'passed-over' };
  const write =
    before === null
      ? fileNew(knownShelf, { id, version: 1, until }, filing)
      : fileOver(knownShelf, before, { until }, filing);
  const { kind } = await data.commit({ cause: byOperator, lane: 'any', writes: [write] });
  if (kind !== 'done') throw new TooBusyError(1);
}
