import type { Item, RowOutcome } from '@payung/data';
import { splitNominationId } from '@payung/data';
import {
  type AgencyId,
  type BreachId,
  type BreachScope,
  ImportId,
  isLiving,
  NominationId,
  PersonId,
  type Worker,
} from '@payung/domain';
import * as z from 'zod';
import { causeOf } from '../cause-of.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { journalWindow, linesIn } from './journal-window.ts';
import type { ProtectionReader } from './person-case.ts';
import { yearsKept } from './years-kept.ts';

/** A person whom a breach reached, with what is needed to tell them. */
export interface AffectedPerson {
  readonly personId: PersonId;
  readonly worker: Worker;
  readonly agencies: readonly AgencyId[];
}

export interface AffectedPage {
  readonly total: number;
  readonly items: readonly AffectedPerson[];
  readonly nextCursor: string | null;
}

export interface AffectedRequest {
  readonly id: BreachId;
  readonly cursor: string | null;
  readonly limit: number;
  readonly correlationId: string;
  /** most entries of the journal that one answer is found in; 50,000 unless given */
  readonly mostEntries?: number;
}

/** Some ten seconds of reading, of the half minute that an answer may take. */
const mostEntriesRead = 50_000;

const After = z.object({ after: PersonId });

/**
 * Whom a breach reached, person by person, with what is needed to tell them: each once, in an order that stays.
 * People who were forgotten meanwhile are not in it. A window that is too wide for one answer is refused. Whoever takes a page of it is told in the journal first.
 */
export async function listAffected(
  service: Service,
  actor: ProtectionReader,
  request: AffectedRequest,
): Promise<Result<{ open: OpenRegion; page: AffectedPage }>> {
  const open = await regionOf(service, actor.tenant);
  const ofSome = actor.kind === 'Auditor' && actor.agencies.length > 0; /* guard:affected-auditor */
  if (ofSome) {
    return refuse({ code: 'not-allowed', detail: 'a breach reaches beyond your agencies' });
  }
  const breach = await open.data.protection.breach(request.id);
  if (breach === null) return notFound('breach');
  const scope = { route: `breach ${request.id}`, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const most = request.mostEntries ?? mostEntriesRead;
  const found = await personsIn(open, breach.scope, most);
  if (found === null) {
    const detail = `more than ${most} entries lie in that time: open a file for each part of it`;
    return refuse({ code: 'state-forbids', detail });
  }
  const all = [...found].sort();
  const after = opened === null ? '' : After.parse(opened).after;
  const rest = all.filter((id) => id > after);
  const some = rest.slice(0, request.limit);
  const last = some.at(-1);
  const more = rest.length > some.length && last !== undefined ? { after: last } : null;
  await tellOfLook(open, actor, request, some);
  const items = await shownOf(open, some);
  const nextCursor = sealCursor(open.data.keys, scope, more);
  return ok({ open, page: { total: all.length, items, nextCursor } });
}

const breachRead = 'breach-read';
/** looks that one entry of the journal tells of, one line a person */
const looksAtOnce = 90;

/** Who takes the list stands in the journal under everybody in it, before it is handed out. */
async function tellOfLook(
  open: OpenRegion,
  actor: ProtectionReader,
  { id, correlationId }: { id: BreachId; correlationId: string },
  persons: readonly PersonId[],
): Promise<void> {
  const cause = causeOf(actor, correlationId);
  const read = { of: 'breach', id, act: 'persons-read' } as const;
  for (let from = 0; from === 0 || from < persons.length; from += looksAtOnce) {
    const some = persons.slice(from, from + looksAtOnce);
    const looks = some.map((person) => ({ of: 'person', id: person, act: breachRead }) as const);
    await tell(open.data, cause, read, ...looks);
  }
}

async function shownOf(open: OpenRegion, ids: readonly PersonId[]): Promise<AffectedPerson[]> {
  const { people } = open.data;
  const found = (await people.people(ids)).filter((person) => person !== null);
  const digests = found.map(({ nikDigest }) => nikDigest);
  const guards = (await people.guards(digests)).filter((guard) => guard !== null);
  const all = await people.nominationsUnderEach(guards);
  return guards.flatMap(({ person }, i) => {
    const nominations = all[i] ?? [];
    const standing = nominations.find(({ state }) => isLiving(state)) ?? nominations.at(-1);
    if (standing === undefined) return [];
    const agencies = [...new Set(nominations.map(({ agency }) => agency))];
    return [{ personId: person, worker: standing.worker, agencies }];
  });
}

/** The people of a scope, null when more than `most` entries would have to be read for them; those who were forgotten may be among them, and are passed over when they are read. */
async function personsIn(
  open: OpenRegion,
  scope: BreachScope,
  most: number,
): Promise<Set<PersonId> | null> {
  const agencies = open.region.agencies.map(({ id }) => id);
  switch (scope.kind) {
    case 'all':
      return personsOfAgencies(open, agencies);
    case 'agency':
      return personsOfAgencies(open, [scope.agency]);
    case 'list':
      return personsOfList(open, scope.importId);
    case 'window':
      return personsInWindow(open, scope, most);
  }
}

const indexPage = 1_000;

async function personsOfAgencies(
  open: OpenRegion,
  agencies: readonly AgencyId[],
): Promise<Set<PersonId>> {
  const persons = new Set<PersonId>();
  const parts = agencies.flatMap((agency) =>
    yearsKept(open.region).map((year) => ({ agency, year, state: null })),
  );
  for (const part of parts) {
    let after: Item | null = null;
    do {
      const page: Awaited<ReturnType<typeof open.data.people.listByAgency>> =
        await open.data.people.listByAgency({ ...part, after, limit: indexPage });
      for (const id of page.ids) persons.add(splitNominationId(id).person);
      after = page.next;
    } while (after !== null);
  }
  return persons;
}

async function personsOfList(open: OpenRegion, id: ImportId): Promise<Set<PersonId>> {
  const persons = new Set<PersonId>();
  const named = (rows: readonly RowOutcome[]): void => {
    for (const { nominationId } of rows) {
      if (nominationId !== undefined) persons.add(splitNominationId(nominationId).person);
    }
  };
  let after: Item | null = null;
  do {
    const page: Awaited<ReturnType<typeof open.data.imports.rows>> = await open.data.imports.rows(
      id,
      { after, limit: indexPage },
    );
    for (const group of page.groups) named(group.rows);
    after = page.next;
  } while (after !== null);
  return persons;
}

/** looks at what the rows of a list say */
const listLooks: ReadonlySet<string> = new Set(['report-read', 'rows-read']);

/** Whoever was looked at or changed in that time: by their records, or by a list that was read whole. */
async function personsInWindow(
  open: OpenRegion,
  { from, to, user }: Extract<BreachScope, { kind: 'window' }>,
  most: number,
): Promise<Set<PersonId> | null> {
  const persons = new Set<PersonId>();
  const lists = new Set<ImportId>();
  const window = await journalWindow(open.data, Date.parse(from), Date.parse(to));
  if (window.size > most) return null;
  for await (const line of linesIn(open.data, window)) {
    if (user !== null && line.actor.user !== user) continue;
    for (const { of, id, act } of line.changes) {
      // the looks of those who follow up a breach are no part of one
      if (act === breachRead) continue;
      if (of === 'person') persons.add(PersonId.parse(id));
      if (of === 'nomination') persons.add(splitNominationId(NominationId.parse(id)).person);
      if (of === 'import' && listLooks.has(act)) lists.add(ImportId.parse(id));
    }
  }
  for (const list of lists) {
    for (const person of await personsOfList(open, list)) persons.add(person);
  }
  return persons;
}
