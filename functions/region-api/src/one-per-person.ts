import { maySee, type NominationView, type OpenRegion, type PeopleReader } from '@payung/casework';
import { type NominationRecord, splitNominationId } from '@payung/data';
import { type AgencyId, isLiving } from '@payung/domain';

/**
 * Of a page of nominations those that stand for their person: the living one in the actor's reach, or the last
 * of those that ended. Each nomination comes on one page only, so each person is listed once over all pages.
 *
 * @param agency the agency whose nominations are listed; null for all in reach
 */
export async function onePerPerson(
  open: OpenRegion,
  actor: PeopleReader,
  agency: AgencyId | null,
  views: readonly NominationView[],
): Promise<NominationView[]> {
  const { people } = open.data;
  const persons = [...new Set(views.map(({ record }) => splitNominationId(record.id).person))];
  const found = await people.people(persons);
  const digests = found.flatMap((person) => (person === null ? [] : [person.nikDigest]));
  const guards = (await people.guards(digests)).filter((guard) => guard !== null);
  const inReach = (record: NominationRecord): boolean =>
    maySee(actor, record) &&
    (agency === null || record.agency === agency) &&
    record.year === open.region.schemeYear.year;
  const standing = new Set(
    (await people.nominationsUnderEach(guards)).flatMap((nominations) => {
      const own = nominations.filter(inReach);
      return (own.find(({ state }) => isLiving(state)) ?? own.at(-1))?.id ?? [];
    }),
  );
  return views.filter(({ record }) => standing.has(record.id));
}
