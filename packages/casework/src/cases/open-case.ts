import { type DuplicateCase, type NominationRecord, splitNominationId } from '@payung/data';
import { CaseId, type CaseState, isLiving, NominationId, type PersonId } from '@payung/domain';
import { likenessOf } from '../matching/likeness.ts';
import type { OpenRegion } from '../service.ts';
import { type CaseReader, type CaseSight, nameOfCase, sightOf } from './case-access.ts';
import { type CaseParty, saysTheSame } from './new-case.ts';

/** A case with its two nominations; one whose person was forgotten is null. */
export interface OpenedCase {
  readonly record: DuplicateCase;
  readonly standing: NominationRecord | null;
  readonly waiting: NominationRecord | null;
}

/** A case both of whose nominations live: the only kind that can be answered. */
export interface LiveCase extends OpenedCase {
  readonly standing: NominationRecord;
  readonly waiting: NominationRecord;
}

/** Cases with their nominations, in two requests; what does not exist is left out. */
export async function openCases(open: OpenRegion, ids: readonly CaseId[]): Promise<OpenedCase[]> {
  return withSides(
    open,
    (await open.data.cases.cases(ids)).filter((record) => record !== null),
  );
}

/** The nominations of some cases, in one request for each fifty. */
export async function withSides(
  open: OpenRegion,
  records: readonly DuplicateCase[],
): Promise<OpenedCase[]> {
  const sides = records.flatMap(({ standing, waiting }) => [standing, waiting]);
  const found = await open.data.people.nominations(sides);
  return records.map((record, i) => ({
    record,
    standing: found[2 * i] ?? null,
    waiting: found[2 * i + 1] ?? null,
  }));
}

/** The case that an actor calls by this name, and how much of it the actor sees; null for everything else. */
export async function findCase(
  open: OpenRegion,
  actor: CaseReader,
  name: string,
): Promise<{ found: OpenedCase; sight: CaseSight } | null> {
  const whole = CaseId.safeParse(name);
  const [own = ''] = name.split('~');
  const nomination = NominationId.safeParse(own);
  const records = whole.success
    ? await open.data.cases.cases([whole.data])
    : nomination.success
      ? await open.data.cases.casesOf([splitNominationId(nomination.data).person])
      : [];
  for (const record of records) {
    const sight = record === null ? null : sightOf(actor, record);
    if (record === null || sight === null || nameOfCase(record, sight) !== name) continue;
    const [found] = await withSides(open, [record]);
    if (found !== undefined) return { found, sight };
  }
  return null;
}

/** Whether both nominations still are there and neither was withdrawn or refused. */
export function isLive(found: OpenedCase): found is LiveCase {
  const { standing, waiting } = found;
  return (
    standing !== null && waiting !== null && isLiving(standing.state) && isLiving(waiting.state)
  );
}

/** Where a case stands today: one whose nomination has ended lapsed, whether or not that was written yet. */
export function standingOf(found: OpenedCase): CaseState {
  const { state } = found.record;
  return state === 'open' && !isLive(found) ? 'lapsed' : state;
}

/** Whether the data of either side changed since the two were compared. */
export function isOutdated({ record, standing, waiting }: LiveCase): boolean {
  return !saysTheSame(record, likenessOf(standing.worker), likenessOf(waiting.worker));
}

/** One side of a case, as it is compared. */
export function partyOf({ id, agency, version, worker }: NominationRecord): CaseParty {
  return { nomination: id, agency, version, likeness: likenessOf(worker) };
}

/** open cases beyond which a person is looked at case by case */
const mostOpen = 5;

/** Those of these people who are in more open cases than one answer for many may decide. */
export async function flaggedAmong(
  open: OpenRegion,
  persons: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const counts = new Map<PersonId, number>();
  for (const { state, standing, waiting } of await open.data.cases.casesOf(persons)) {
    if (state !== 'open') continue;
    for (const id of [standing, waiting]) {
      const { person } = splitNominationId(id);
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return new Set(persons.filter((person) => (counts.get(person) ?? 0) > mostOpen));
}

/** The people of both sides. */
export function personsOf({ standing, waiting }: DuplicateCase): PersonId[] {
  return [standing, waiting].map((id) => splitNominationId(id).person);
}
