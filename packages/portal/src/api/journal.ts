import { JournalPage, JournalVerification, PersonHistory, RegionStateAt } from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** entries that one page shows */
const entriesAtOnce = 50;

export interface JournalFilter {
  /** `YYYY-MM-DD` in the region */
  readonly day?: string | undefined;
  readonly user?: string | undefined;
  readonly act?: string | undefined;
  readonly item?: string | undefined;
}

/** Newest first. A page may be empty although there are more, since the service looks at so many at a time. */
export function journalQuery(filter: JournalFilter) {
  return infiniteQueryOptions({
    queryKey: ['journal', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        JournalPage,
        withQuery('/v1/journal', { ...filter, limit: entriesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/** Reads every entry; asked for by a person only. */
export const verificationQuery = queryOptions({
  queryKey: ['journal-verification'],
  queryFn: ({ signal }) => ask(JournalVerification, '/v1/journal/verification', { signal }),
  enabled: false,
});

/** @param at `YYYY-MM-DD` in the region */
export function regionStateQuery(at: string) {
  return queryOptions({
    queryKey: ['journal-state', at],
    queryFn: ({ signal }) => ask(RegionStateAt, withQuery('/v1/journal/state', { at }), { signal }),
    enabled: at !== '',
  });
}

const personAt = (id: string, more: string) => `/v1/persons/${encodeURIComponent(id)}/${more}`;

export function personHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['persons', id, 'history'],
    queryFn: ({ signal }) => ask(PersonHistory, personAt(id, 'history'), { signal }),
  });
}

export function personViewsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['persons', id, 'views'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        JournalPage,
        withQuery(personAt(id, 'views'), { limit: entriesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}
