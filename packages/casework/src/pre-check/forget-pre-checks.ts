import { type Cause, type NominationRecord, type RegistryWrite, takeOff } from '@payung/data';
import type { PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { refusalsOf } from './open-refusals.ts';
import { refusalShelf, standingShelf } from './pre-check-shelves.ts';

/** nominations of one commit: two records each */
const atOnce = 40;

/**
 * Takes away what recipients said about a person, and the work that stands of it. The files that were sent keep ids
 * alone, which lead to nobody from then on. Safe to repeat.
 * @returns false when somebody else wrote the same records meanwhile
 */
export async function forgetPreChecks(
  open: OpenRegion,
  {
    person,
    nominations,
  }: { readonly person: PersonId; readonly nominations: readonly NominationRecord[] },
  cause: Cause,
): Promise<boolean> {
  const { shelves } = open.data;
  const standings = await shelves.all(standingShelf, person);
  const refusals = await refusalsOf(open, nominations);
  const years = new Map(nominations.map(({ id, year }) => [id, String(year)]));
  const writes: RegistryWrite[] = [
    ...standings.map((one) => takeOff(standingShelf, one, { folder: person, act: 'forgotten' })),
    ...[...refusals.values()].map((one) =>
      takeOff(refusalShelf, one, { folder: years.get(one.id) ?? '', act: null }),
    ),
  ];
  for (let from = 0; from < writes.length; from += atOnce) {
    const some = writes.slice(from, from + atOnce);
    if ((await open.data.commit({ cause, lane: 'any', writes: some })).kind !== 'done')
      return false;
  }
  return true;
}
