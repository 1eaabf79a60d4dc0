import type { NominationRecord, PersonRecord } from '@payung/data';
import { splitNominationId } from '@payung/data';
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
import { mayUseAgency, type PeopleReader } from './actor.ts';
import { openCursor, sealCursor } from './cursor.ts';
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

const Reasons = z.array(z.looseObject({ code: z.string() }));

/** Reasons as kept with a nomination. */
export function keptReasons(record: NominationRecord): Reason[] {
  // written by this service from its own closed union; an unknown code is shown as its code
  return Reasons.parse(JSON.parse(record.reasons)) as unknown as Reason[];
}

async function viewsOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<NominationView[]> {
  const { people } = open.data;
  const persons = await people.people(records.map(({ id }) => splitNominationId(id).person));
  const firstIds = [...new Set(records.flatMap(({ first }) => first ?? []))];
  const firsts = new Map(
    (await people.nominations(firstIds)).flatMap((n) => (n === null ? [] : [[n.id, n] as const])),
  );
  return records.flatMap((record, i) => {
    const worker = people.claimsOf(record) ?? persons[i]?.worker;
    if (worker === undefined) return [];
    const first = record.first === null ? undefined : firsts.get(record.first);
    return [
      {
        record,
        worker,
        reasons: keptReasons(record),
        first:
          first === undefined
            ? null
            : {
                agency: first.agency,
                since: first.since,
                nominationId: first.agency === record.agency ? first.id : null,
              },
      },
    ];
  });
}

const ListPosition = z.object({
  agency: AgencyId,
  state: z.enum(nominationStates),
  after: z.record(z.string(), z.unknown()).nullable(),
});

/**
 * Nominations that this actor may see: agency by agency, state by state, oldest first.
 * `limit` is the most that one page holds; a page may hold fewer although there are more.
 */
export async function listNominations(
  service: Service,
  actor: PeopleReader,
  request: {
    agency: AgencyId | null;
    state: NominationState | null;
    cursor: string | null;
    limit: number;
  },
): Promise<Result<Page<NominationView>>> {
  const open = await regionOf(service, actor.tenant);
  const { data, region } = open;
  const scope = { route: `nominations ${request.agency} ${request.state}`, user: actor.user };
  const opened = openCursor(data.keys, scope, request.cursor);
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
  let after = at?.after ?? null;
  const ids: NominationId[] = [];
  for (const stop of stops.slice(Math.max(begin, 0))) {
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
  if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
  const [view] = await viewsOf(open, [record]);
  return view === undefined ? notFound('nomination') : ok(view);
}

/** Most people that a word of a name is followed to; a commoner word needs a second one beside it. */
const wordReach = 2_000;

/**
 * Finds nominations by a whole NIK or by whole words of the name, in the actor's own reach. All words must
 * match; misspelt words do not. Results beyond `limit` are cut off, hence a narrower search is the remedy.
 */
export async function searchNominations(
  service: Service,
  actor: PeopleReader,
  request: { nationalId: string | null; name: string | null; limit: number },
): Promise<Result<NominationView[]>> {
  const open = await regionOf(service, actor.tenant);
  const persons =
    request.nationalId === null
      ? await byName(open, request.name ?? '')
      : await byNik(open, request.nationalId);
  const views: NominationView[] = [];
  for (let from = 0; from < persons.length && views.length < request.limit; from += 100) {
    const some = persons.slice(from, from + 100);
    views.push(...(await viewsOf(open, await reachable(open, actor, some))));
  }
  return ok(views.slice(0, request.limit));
}

async function byNik(open: OpenRegion, text: string): Promise<PersonId[]> {
  const parsed = parseNik(text);
  if (!parsed.ok) return [];
  const [guard = null] = await open.data.people.guards([open.data.keys.digest('nik', parsed.nik)]);
  return guard === null ? [] : [guard.person];
}

async function byName(open: OpenRegion, name: string): Promise<PersonId[]> {
  const words = nameWords(name);
  if (words.length === 0) return [];
  const sets = await Promise.all(
    words.map((word) =>
      open.data.people.personsByWord(open.data.keys.digest('word', word), wordReach),
    ),
  );
  const [first = [], ...rest] = sets.sort((a, b) => a.length - b.length);
  const others = rest.map((ids) => new Set<PersonId>(ids));
  return first.filter((id) => others.every((ids) => ids.has(id)));
}

async function reachable(
  open: OpenRegion,
  actor: PeopleReader,
  persons: readonly PersonId[],
): Promise<NominationRecord[]> {
  const found = await open.data.people.people(persons);
  const digests = found.flatMap((person) => (person === null ? [] : [person.nikDigest]));
  const guards = (await open.data.people.guards(digests)).filter((guard) => guard !== null);
  const cases = await open.data.people.casesOf(guards);
  return cases.flatMap(({ nominations }) => {
    const own = nominations.filter((n) => mayUseAgency(actor, n.agency));
    const best = own.find((n) => isLiving(n.state)) ?? own.at(-1);
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
 * One person. An agency sees the record only when one of its own nominations stands on it by itself: who is
 * merely linked to another agency's person learns agency and date, nothing more.
 */
export async function showPerson(
  service: Service,
  actor: PeopleReader,
  id: PersonId,
): Promise<Result<PersonView>> {
  const open = await regionOf(service, actor.tenant);
  const [person = null] = await open.data.people.people([id]);
  if (person === null) return notFound('person');
  const [guard = null] = await open.data.people.guards([person.nikDigest]);
  const records =
    guard?.person === id
      ? await open.data.people.nominationsUnder(guard)
      : await open.data.people.nominationsUnder({
          ...nobodyGuard,
          digest: person.nikDigest,
          person: id,
        });
  const seen = records.filter((record) => mayUseAgency(actor, record.agency));
  const [standing] = seen.filter((record) => record.first === null);
  if (standing === undefined) return notFound('person');
  const worker = open.data.people.claimsOf(standing) ?? person.worker;
  return ok({ person, worker, nominations: await viewsOf(open, seen) });
}

/** A person whose NIK another record took over keeps at most these nominations of its own. */
const nobodyGuard = { schemaVersion: 1, nomination: null, count: 20 } as const;
