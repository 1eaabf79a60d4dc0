import type { NominationRecord, PersonRecord } from '@payung/data';
import {
  AgencyId,
  isLiving,
  type NominationId,
  type NominationState,
  nameWords,
  nominationStates,
  type PersonId,
  parseNik,
  type Reason,
  type Worker,
} from '@payung/domain';
import * as z from 'zod';
import { type ListReader, maySee, mayUseAgency, type PeopleReader } from './actor.ts';
import { nominationsInAreas } from './area-views.ts';
import { ledgersOf } from './contribution/cover-of.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { cardWord, cardWords } from './index-names.ts';
import { keptReasons } from './kept-reasons.ts';
import { peopleUnder } from './people-under-words.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

/** A nomination with the person as the nominating agency knows them: its own words, never another's. */
export interface NominationView {
  readonly record: NominationRecord;
  readonly worker: Worker;
  readonly reasons: readonly Reason[];
  /** agency and date of the nomination that came first; its id only inside one agency */
  readonly first: { agency: AgencyId; since: string; nominationId: NominationId | null } | null;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

async function viewsOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<NominationView[]> {
  const { people } = open.data;
  const firstIds = [...new Set(records.flatMap(({ first }) => first ?? []))];
  const firsts = new Map(
    (await people.nominations(firstIds)).flatMap((n) => (n === null ? [] : [[n.id, n] as const])),
  );
  return records.map((record) => {
    const first = record.first === null ? undefined : firsts.get(record.first);
    return {
      record,
      worker: record.worker,
      reasons: keptReasons(record),
      first:
        first === undefined
          ? null
          : {
              agency: first.agency,
              since: first.since,
              nominationId: first.agency === record.agency ? first.id : null,
            },
    };
  });
}

const ListPosition = z.object({
  agency: AgencyId,
  state: z.enum(nominationStates),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export interface ListRequest {
  readonly agency: AgencyId | null;
  readonly state: NominationState | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/**
 * Nominations that this actor may see: agency by agency, state by state, oldest first; for area officers
 * those of people who live in their area.
 * `limit` is the most that one page holds; a page may hold fewer although there are more.
 */
export async function listNominations(
  service: Service,
  actor: PeopleReader,
  request: ListRequest,
): Promise<Result<Page<NominationView>>> {
  const open = await regionOf(service, actor.tenant);
  if (actor.kind !== 'AreaOfficer') return listOfAgencies(open, actor, request);
  const found = await nominationsInAreas(open, actor, request);
  if (!found.ok) return found;
  const { items, nextCursor } = found.value;
  return ok({ items: await viewsOf(open, items), nextCursor });
}

async function listOfAgencies(
  open: OpenRegion,
  actor: ListReader,
  request: ListRequest,
): Promise<Result<Page<NominationView>>> {
  const { data, region } = open;
  const scope = { route: `nominations ${request.agency} ${request.state}`, user: actor.user };
  const opened = await openCursor(data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const at = opened === null ? null : ListPosition.parse(opened);
  const stops = region.agencies
    .map(({ id }) => id)
    .filter((id) => mayUseAgency(actor, id) && (request.agency === null || request.agency === id))
    .flatMap((agency) =>
      nominationStates
        .filter((state) => request.state === null || request.state === state)
        .map((state) => ({ agency, state })),
    );
  const begin =
    at === null ? 0 : stops.findIndex((s) => s.agency === at.agency && s.state === at.state);
  // begun in another role, or while the actor still worked for that agency
  if (begin === -1) return refuse({ code: 'cursor-invalid' });
  let after = at?.after ?? null;
  const ids: NominationId[] = [];
  for (const stop of stops.slice(begin)) {
    const limit = request.limit - ids.length;
    const year = region.schemeYear.year;
    const page = await data.people.listByAgency({ ...stop, year, after, limit });
    ids.push(...page.ids);
    after = null;
    if (page.next !== null || ids.length >= request.limit) {
      const next = page.next === null ? stops[stops.indexOf(stop) + 1] : stop;
      const cursor = next === undefined ? null : { ...next, after: page.next };
      return ok({
        items: await viewsOf(open, await existing(open, ids)),
        nextCursor: sealCursor(data.keys, scope, cursor),
      });
    }
  }
  return ok({ items: await viewsOf(open, await existing(open, ids)), nextCursor: null });
}

async function existing(
  open: OpenRegion,
  ids: readonly NominationId[],
): Promise<NominationRecord[]> {
  return (await open.data.people.nominations(ids)).filter((record) => record !== null);
}

/** One nomination; what belongs to another agency answers as what does not exist. */
export async function showNomination(
  service: Service,
  actor: PeopleReader,
  id: NominationId,
): Promise<Result<NominationView>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const [view] = await viewsOf(open, [record]);
  return view === undefined ? notFound('nomination') : ok(view);
}

/** people who may have the words and are looked at: whoever has a commoner name says one word more */
const mostLooked = 2_000;
/** people whose nominations are read at once */
const searchStep = 50;

/**
 * Finds nominations by a whole NIK, by the number of a participant card (KPJ), or by whole words of the name, in the actor's own reach and in the words
 * of the nominating agency. Results beyond `limit` are cut off, which `isCut` says; so are the people beyond
 * the first two thousand who may have the words.
 */
export async function searchNominations(
  service: Service,
  actor: PeopleReader,
  request: {
    nationalId: string | null;
    cardNo?: string | null;
    name: string | null;
    limit: number;
  },
): Promise<Result<{ views: NominationView[]; isCut: boolean }>> {
  const open = await regionOf(service, actor.tenant);
  const { nationalId, cardNo = null, name } = request;
  const words = nameWords(name ?? '');
  const found =
    nationalId !== null
      ? { persons: await byNik(open, nationalId), isCut: false }
      : cardNo !== null
        ? { persons: await byCard(open, cardNo), isCut: false }
        : await peopleUnder(open, words);
  const records: NominationRecord[] = [];
  const most = Math.min(found.persons.length, mostLooked);
  let from = 0;
  for (; from < most && records.length <= request.limit; from += searchStep) {
    const some = found.persons.slice(from, Math.min(from + searchStep, most));
    records.push(...(await reachable(open, actor, some, words)));
  }
  const shown = records.slice(0, request.limit);
  const isCut = found.isCut || records.length > shown.length || from < found.persons.length;
  return ok({ views: await viewsOf(open, shown), isCut });
}

async function byNik(open: OpenRegion, text: string): Promise<PersonId[]> {
  const parsed = parseNik(text);
  if (!parsed.ok) return [];
  const [guard = null] = await open.data.people.guards([open.data.keys.digest('nik', parsed.nik)]);
  return guard === null ? [] : [guard.person];
}

/** cards of one number that are followed: a number is one person's, but for mistakes of the branch */
const mostOfCard = 10;

/** Whoever the insurer gave this card. What the books no longer say, the index may for a moment. */
async function byCard(open: OpenRegion, cardNo: string): Promise<PersonId[]> {
  const word = cardWord(cardNo);
  const digest = open.data.keys.digest('word', word);
  const found = await open.data.people.personsByWord(digest, mostOfCard);
  const persons = found.persons.slice(0, mostOfCard);
  const ledgers = await ledgersOf(open, persons);
  return persons.filter((_, i) => cardWords(ledgers[i] ?? null).includes(word));
}

/** The nomination of each person that this actor may see under the words that were asked for. */
async function reachable(
  open: OpenRegion,
  actor: PeopleReader,
  persons: readonly PersonId[],
  words: readonly string[],
): Promise<NominationRecord[]> {
  const found = await open.data.people.people(persons);
  const digests = found.flatMap((person) => (person === null ? [] : [person.nikDigest]));
  const guards = (await open.data.people.guards(digests)).filter((guard) => guard !== null);
  const all = await open.data.people.nominationsUnderEach(guards);
  return all.flatMap((nominations) => {
    const own = nominations.filter((record) => {
      const said = new Set(nameWords(record.worker.name));
      return maySee(actor, record) && words.every((word) => said.has(word));
    });
    const best = own.find(({ state }) => isLiving(state)) ?? own.at(-1);
    return best === undefined ? [] : [best];
  });
}

/** A person with all nominations that this actor may see. */
export interface PersonView {
  readonly person: PersonRecord;
  readonly worker: Worker;
  readonly nominations: readonly NominationView[];
}

/**
 * One person, in the words of the agency that asks: its own nominations, or for the lead agency and readers
 * all of them, the one that holds the NIK first. A person whom the actor's agency never named does not exist.
 */
export async function showPerson(
  service: Service,
  actor: PeopleReader,
  id: PersonId,
): Promise<Result<PersonView>> {
  const open = await regionOf(service, actor.tenant);
  const [person = null] = await open.data.people.people([id]);
  const [guard = null] = person === null ? [] : await open.data.people.guards([person.nikDigest]);
  if (person === null || guard === null) return notFound('person');
  const records = await open.data.people.nominationsUnder(guard);
  const seen = records.filter((record) => maySee(actor, record));
  const standing =
    seen.find((record) => record.id === guard.nomination) ??
    seen.findLast(({ state }) => isLiving(state)) ??
    seen.at(-1);
  if (standing === undefined) return notFound('person');
  return ok({ person, worker: standing.worker, nominations: await viewsOf(open, seen) });
}
