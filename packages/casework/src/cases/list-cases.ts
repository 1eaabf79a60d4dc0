import type { CaseShelf } from '@payung/data';
import { splitNominationId } from '@payung/data';
import {
  type AgencyId,
  type CaseBand,
  type CaseState,
  caseStates,
  type NominationId,
} from '@payung/domain';
import * as z from 'zod';
import { maySee, mayUseAgency } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { CaseReader } from './case-access.ts';
import { type CaseView, viewsOfCases } from './case-views.ts';
import { openCases, withSides } from './open-case.ts';

export interface ListCasesRequest {
  /** those in which this agency decides or waits; null for all in reach */
  readonly agency: AgencyId | null;
  /** only those across agencies */
  readonly isAcross: boolean;
  /** `decided` is any answer that a person gave; null for all, the open ones first */
  readonly state: CaseState | 'decided' | null;
  readonly band: CaseBand | null;
  readonly cursor: string | null;
  readonly limit: number;
}

const Position = z.object({
  shelf: z.string(),
  state: z.enum(caseStates),
  after: z.record(z.string(), z.unknown()).nullable(),
});

interface Stop {
  readonly shelf: CaseShelf;
  readonly state: CaseState;
}

/**
 * Cases in the actor's reach, shelf by shelf of who decides, state by state, the first due first. Each page costs the
 * same few requests however large the region is; it may hold fewer than `limit` although there are more.
 */
export async function listCases(
  service: Service,
  actor: CaseReader,
  request: ListCasesRequest,
): Promise<Result<Page<CaseView>>> {
  const open = await regionOf(service, actor.tenant);
  const { agency, isAcross, state, band, cursor, limit } = request;
  const route = `cases ${agency} ${isAcross} ${state} ${band}`;
  const scope = { route, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const at = opened === null ? null : Position.parse(opened);
  const stops = stopsFor(open, actor, request);
  const begin =
    at === null ? 0 : stops.findIndex((s) => nameOf(s.shelf) === at.shelf && s.state === at.state);
  // begun in another role, or while the actor still worked for that agency
  if (begin === -1) return refuse({ code: 'cursor-invalid' });
  const found = await fill(open, stops.slice(begin), at?.after ?? null, limit);
  const cases = await openCases(open, found.ids);
  const views = await viewsOfCases(
    open,
    actor,
    cases.filter((one) => band === null || one.record.band === band),
  );
  const { next } = found;
  const position =
    next === null ? null : { shelf: nameOf(next.shelf), state: next.state, after: next.after };
  return ok({ items: views, nextCursor: sealCursor(open.data.keys, scope, position) });
}

const nameOf = (shelf: CaseShelf): string =>
  shelf.of === 'across' ? `across ${shelf.waiting}` : `by ${shelf.decider ?? 'lead'}`;

/** Where this actor looks: what they decide first, then where they wait. */
function stopsFor(open: OpenRegion, actor: CaseReader, request: ListCasesRequest): Stop[] {
  const agencies = agenciesOf(open, actor).filter(
    (id) => request.agency === null || request.agency === id,
  );
  const seesAll = seesEveryAgency(open, actor);
  const shelves: CaseShelf[] = [];
  if (seesAll && request.agency === null) shelves.push({ of: 'decider', decider: null });
  for (const decider of request.isAcross ? [] : agencies) shelves.push({ of: 'decider', decider });
  if (!(seesAll && request.agency === null)) {
    for (const waiting of agencies) shelves.push({ of: 'across', waiting });
  }
  return statesFor(request.state).flatMap((state) => shelves.map((shelf) => ({ shelf, state })));
}

const agenciesOf = (open: OpenRegion, actor: CaseReader): AgencyId[] =>
  open.region.agencies.map(({ id }) => id).filter((id) => mayUseAgency(actor, id));

const seesEveryAgency = (open: OpenRegion, actor: CaseReader): boolean =>
  agenciesOf(open, actor).length === open.region.agencies.length;

/** late cases that are looked at before the answer says that there are more */
const mostLate = 100;

/** How many cases this actor decides that are open after the day by which they should be decided. */
export async function countLateCases(
  open: OpenRegion,
  actor: CaseReader,
): Promise<{ count: number; isMore: boolean }> {
  const deciders = seesEveryAgency(open, actor)
    ? [null, ...agenciesOf(open, actor)]
    : agenciesOf(open, actor);
  const pages = await Promise.all(
    deciders.map((decider) =>
      open.data.cases.page({
        ...{ shelf: { of: 'decider', decider }, state: 'open', dueBefore: open.today },
        ...{ after: null, limit: mostLate },
      }),
    ),
  );
  const ids = pages.flatMap((page) => page.ids);
  // those whose nomination has ended are no longer waited for, though nobody wrote so yet
  const views = await viewsOfCases(open, actor, await openCases(open, ids.slice(0, mostLate)));
  const isMore = ids.length > mostLate || pages.some(({ next }) => next !== null);
  return { count: views.filter(({ isLate, may }) => isLate && may.decide).length, isMore };
}

function statesFor(state: ListCasesRequest['state']): readonly CaseState[] {
  if (state === null) return caseStates;
  return state === 'decided' ? ['same', 'different', 'handed-over'] : [state];
}

type Reached = Stop & { readonly after: Record<string, unknown> | null };

async function fill(
  open: OpenRegion,
  stops: readonly Stop[],
  from: Reached['after'],
  limit: number,
): Promise<{
  ids: Awaited<ReturnType<OpenRegion['data']['cases']['page']>>['ids'];
  next: Reached | null;
}> {
  const ids = [];
  let after = from;
  for (const [i, stop] of stops.entries()) {
    const page = await open.data.cases.page({ ...stop, after, limit: limit - ids.length });
    ids.push(...page.ids);
    after = null;
    if (page.next !== null) return { ids, next: { ...stop, after: page.next } };
    const following = stops[i + 1];
    if (ids.length >= limit) {
      return { ids, next: following === undefined ? null : { ...following, after: null } };
    }
  }
  return { ids, next: null };
}

/** The cases that one nomination is in, as far as the actor sees them, the open ones first. */
export async function casesOfNomination(
  service: Service,
  actor: CaseReader,
  id: NominationId,
): Promise<Result<CaseView[]>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const all = await open.data.cases.casesOf([splitNominationId(id).person]);
  const own = all.filter(({ standing, waiting }) => standing === id || waiting === id);
  const views = await viewsOfCases(open, actor, await withSides(open, own));
  return ok(views.sort((a, b) => caseStates.indexOf(a.state) - caseStates.indexOf(b.state)));
}
