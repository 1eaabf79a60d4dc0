import { type NominationRecord, splitNominationId } from '@payung/data';
import { isLiving, type NominationId, type NominationState, type PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/** people read and judged at once */
const peopleAtOnce = 500;

/** One nomination of each person: what is linked to another's says nothing of its own. */
const compared: ReadonlySet<NominationState | null> = new Set<NominationState>([
  'nominated',
  'waitlisted',
  'determined',
  'in-review',
  'suspected',
]);

/** Some hundred people who are judged by both sets of rules. */
interface Compared {
  readonly records: readonly NominationRecord[];
  readonly wereRefused: boolean;
}

/**
 * Everybody nominated for a year, some hundred at a time, then those who were refused and whom nobody nominated again;
 * whoever must not be worked with is left out.
 */
export async function* comparedPeople(open: OpenRegion, year: number): AsyncGenerator<Compared> {
  // by person: somebody may have been refused twice
  const refused = new Map<PersonId, NominationId>();
  const living = new Set<PersonId>();
  for (const { id: agency } of open.region.agencies) {
    const indexed = await open.data.whole.indexedNominations(agency, year);
    for (const { id, state } of indexed) {
      const { person } = splitNominationId(id);
      if (state === 'refused') refused.set(person, id);
      else if (state !== null && isLiving(state)) living.add(person);
    }
    const ids = indexed.flatMap(({ id, state }) => (compared.has(state) ? [id] : []));
    for await (const records of readSome(open, ids, compared)) {
      yield { records, wereRefused: false };
    }
  }
  const ids = [...refused].flatMap(([person, id]) => (living.has(person) ? [] : [id]));
  for await (const records of readSome(open, ids, new Set(['refused']))) {
    yield { records, wereRefused: true };
  }
}

/** Those of some nominations that are still in one of these states, and may be worked with. */
async function* readSome(
  { data }: OpenRegion,
  ids: readonly NominationId[],
  states: ReadonlySet<NominationState | null>,
): AsyncGenerator<NominationRecord[]> {
  for (let from = 0; from < ids.length; from += peopleAtOnce) {
    const found = await data.people.nominations(ids.slice(from, from + peopleAtOnce));
    yield found
      .filter((one) => one !== null)
      .filter(({ state, restricted }) => states.has(state) && restricted === undefined);
  }
}
