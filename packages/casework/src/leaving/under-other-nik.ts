import { splitNominationId } from '@payung/data';
import type { PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/** answers by which two nominations are one person */
const onePerson: ReadonlySet<string> = new Set(['same', 'handed-over']);

/**
 * As whom else the region has a person: everybody whom somebody's answer made one with them, and who is one with these
 * in turn. Empty for nearly everybody, at one request.
 */
export async function underOtherNiks(open: OpenRegion, person: PersonId): Promise<Set<PersonId>> {
  const found = new Set([person]);
  let asked: PersonId[] = [person];
  while (asked.length > 0) {
    asked = [...(await linkedAmong(open, asked))].filter((id) => !found.has(id));
    for (const id of asked) found.add(id);
  }
  found.delete(person);
  return found;
}

/** Everybody of the answers by which some of these people are one with somebody; one request for each of them. */
export async function linkedAmong(
  { data }: OpenRegion,
  persons: readonly PersonId[],
): Promise<Set<PersonId>> {
  const linked = (await data.cases.casesOf(persons)).filter(({ state }) => onePerson.has(state));
  const both = linked.flatMap(({ standing, waiting }) => [standing, waiting]);
  return new Set(both.map((id) => splitNominationId(id).person));
}
