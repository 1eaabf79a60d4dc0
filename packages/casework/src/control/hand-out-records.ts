import { type EntryBody, nominationIdOf, splitNominationId, type TenantData } from '@payung/data';
import { CaseId, NominationId, PersonId, type Region } from '@payung/domain';
import { importsOf, readIndex } from '../check-invariants-reading.ts';
import { readAhead } from '../read-ahead.ts';

/** Records that are read at once and held in memory. */
const atOnce = 400;

/** Ids that the journal tells of, gathered while it is written. */
export interface Gathered {
  readonly people: Set<PersonId>;
  readonly nominations: Set<NominationId>;
  readonly cases: Set<CaseId>;
  /** who was read: the journal tells of those too who were forgotten since */
  readonly written: Set<PersonId>;
}

export function nothingGathered(): Gathered {
  return { people: new Set(), nominations: new Set(), cases: new Set(), written: new Set() };
}

export function gather(
  { people, nominations, cases }: Gathered,
  changes: EntryBody['changes'],
): void {
  for (const { of, id, act } of changes) {
    if (of === 'nomination' && act === 'made') nominations.add(NominationId.parse(id));
    if (of === 'person' && act === 'recorded') people.add(PersonId.parse(id));
    if (of === 'case' && act === 'opened') cases.add(CaseId.parse(id));
  }
}

function* inSome<T>(ids: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const id of ids) {
    some.push(id);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Everybody of the region, some at a time; adds the nominations that index and guards know of beside the journal. */
export async function* peopleOf(
  region: Region,
  data: TenantData,
  gathered: Gathered,
): AsyncGenerator<unknown> {
  // the ring as it stands, whatever this process last saw of it
  await data.keys.reread();
  for (const id of (await readIndex(region, data)).keys()) gathered.nominations.add(id);
  for (const id of gathered.nominations) gathered.people.add(splitNominationId(id).person);
  const read = async (ids: readonly PersonId[]) => {
    const people = (await data.people.people(ids)).filter((one) => one !== null);
    const digests = [...new Set(people.map(({ nikDigest }) => nikDigest))];
    return { people, guards: await data.people.guards(digests) };
  };
  for await (const { people, guards } of readAhead(inSome(gathered.people), read)) {
    for (const guard of guards.filter((one) => one !== null)) {
      for (let n = 1; n <= guard.count; n += 1) {
        gathered.nominations.add(nominationIdOf(guard.person, n));
      }
    }
    for (const { id } of people) gathered.written.add(id);
    yield* people;
  }
}

export async function* nominationsOf(
  data: TenantData,
  { nominations }: Gathered,
): AsyncGenerator<unknown> {
  const read = (ids: readonly NominationId[]) => data.people.nominations(ids);
  for await (const some of readAhead(inSome(nominations), read)) {
    yield* some.filter((one) => one !== null);
  }
}

export async function* casesOf(data: TenantData, { cases }: Gathered): AsyncGenerator<unknown> {
  for (const ids of inSome(cases)) {
    yield* (await data.cases.cases(ids)).filter((one) => one !== null);
  }
}

/** The lists that were handed in, one in memory. */
export const listsOf = (data: TenantData): AsyncGenerator<unknown> => importsOf(data);

/** Whether everybody who is in the archive is still known: nobody was forgotten while it was written. */
export async function areAllKnown(
  data: TenantData,
  written: ReadonlySet<PersonId>,
): Promise<boolean> {
  for (const ids of inSome(written)) {
    if ((await data.people.people(ids)).includes(null)) return false;
  }
  return true;
}
