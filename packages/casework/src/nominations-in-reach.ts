import type { NominationRecord } from '@payung/data';
import type { PersonId } from '@payung/domain';
import { maySee, type PeopleReader } from './actor.ts';
import type { OpenRegion } from './service.ts';

/** The nominations of a person that this reader may see, first made first; none of somebody who is not there. */
export async function nominationsInReach(
  { data: { people } }: OpenRegion,
  actor: PeopleReader,
  id: PersonId,
): Promise<NominationRecord[]> {
  const [person = null] = await people.people([id]);
  const [guard = null] = person === null ? [] : await people.guards([person.nikDigest]);
  const all = guard === null ? [] : await people.nominationsUnder(guard);
  return all.filter((record) => maySee(actor, record));
}

/**
 * Whether whoever sees these nominations of a person is told what is paid for them. An agency whose nomination only
 * stands behind another's is told agency and date, and nothing of that one's money, bills or months.
 */
export function tellsOfCover(seen: readonly Pick<NominationRecord, 'state'>[]): boolean {
  return seen.some(({ state }) => state === 'determined' || state === 'struck');
}
