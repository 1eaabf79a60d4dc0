import {
  ActResult,
  type EndManyRequest,
  EndManyResult,
  NominationCount,
  NominationPage,
  type NominationRequest,
  NominationResult,
  NominationsFound,
  PersonDetail,
  type SearchRequest,
} from '@payung/contract';
import type { NominationState } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** people that a search shows */
export const peopleAtOnce = 50;
/** nominations that a page of the list brings */
const rowsAtOnce = 100;
/** pages that are asked for anew when something changed; a longer list says so and is asked for by hand */
const mostPagesAnew = 5;

export interface NominationFilter {
  readonly state?: NominationState | undefined;
  readonly agency?: string | undefined;
}

export function nominationsQuery(filter: NominationFilter) {
  return infiniteQueryOptions({
    queryKey: ['nominations', filter.state ?? 'all', filter.agency ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        NominationPage,
        withQuery('/v1/nominations', { ...filter, limit: rowsAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
    // rows under somebody's eyes do not move by themselves: what is new is told beside them
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    refetchOnMount: (query) => (query.state.data?.pages.length ?? 0) <= mostPagesAnew,
  });
}

/** How many there are by now; asked for again each minute while the page is looked at. */
export function nominationCountQuery(filter: NominationFilter) {
  return queryOptions({
    queryKey: ['nominations', 'count', filter.state ?? 'all', filter.agency ?? 'all'],
    queryFn: ({ signal }) =>
      ask(NominationCount, withQuery('/v1/nominations/count', { ...filter }), { signal }),
    refetchInterval: 60_000,
    // also when the page is looked at again
    staleTime: 0,
  });
}

/** What is searched for travels in the body: names and NIKs never stand in an address. */
export function searchQuery(search: Pick<SearchRequest, 'name' | 'nationalId' | 'cardNo'>) {
  return queryOptions({
    queryKey: ['nominations', 'search', search],
    queryFn: ({ signal }) =>
      ask(NominationsFound, '/v1/nominations/search', {
        method: 'POST',
        json: { ...search, limit: peopleAtOnce },
        signal,
      }),
    // found people are not kept longer than they are looked at
    gcTime: 0,
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['persons', id],
    queryFn: ({ signal }) => ask(PersonDetail, `/v1/persons/${encodeURIComponent(id)}`, { signal }),
  });
}

export function nominate(request: NominationRequest, key: string): Promise<NominationResult> {
  return ask(NominationResult, '/v1/nominations', {
    method: 'POST',
    json: request,
    headers: { 'Idempotency-Key': key },
  });
}

/** Takes the place that is offered because the first agency's nomination fell away or only waits. */
export function acceptOffer(nominationId: string, key: string) {
  return ask(ActResult, `/v1/nominations/${encodeURIComponent(nominationId)}/accept`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
  });
}

export type Act = 'withdraw' | 'refuse';

/** The next step of an act on everybody whom a filter finds. */
export function endMany(json: EndManyRequest): Promise<EndManyResult> {
  return ask(EndManyResult, '/v1/nomination-endings', { method: 'POST', json });
}

export function act(nominationId: string, verb: Act, reason: string, key: string) {
  return ask(ActResult, `/v1/nominations/${encodeURIComponent(nominationId)}/${verb}`, {
    method: 'POST',
    json: { reason },
    headers: { 'Idempotency-Key': key },
  });
}
