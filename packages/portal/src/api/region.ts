import {
  AgencyList,
  Me,
  OccupationList,
  QuotaDetail,
  QuotaList,
  RegionProfile,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

// What hardly ever changes while somebody works is asked for once in a while only.
const seldom = { staleTime: 10 * 60_000 };

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask(Me, '/v1/me', { signal }),
  ...seldom,
});

export const regionQuery = queryOptions({
  queryKey: ['region'],
  queryFn: ({ signal }) => ask(RegionProfile, '/v1/region', { signal }),
  ...seldom,
});

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: async ({ signal }) => (await ask(AgencyList, '/v1/agencies', { signal })).items,
  ...seldom,
});

export const occupationsQuery = queryOptions({
  queryKey: ['occupations'],
  queryFn: async ({ signal }) => (await ask(OccupationList, '/v1/occupations', { signal })).items,
  ...seldom,
});

export const quotasQuery = queryOptions({
  queryKey: ['quotas'],
  queryFn: async ({ signal }) => (await ask(QuotaList, '/v1/quotas', { signal })).items,
});

const movementsAtOnce = 100;

/** A card with its latest movements; each further page tells it anew, with older ones. */
export function quotaQuery(id: string) {
  const path = `/v1/quotas/${encodeURIComponent(id)}`;
  return infiniteQueryOptions({
    queryKey: ['quotas', id],
    queryFn: ({ pageParam, signal }) =>
      ask(QuotaDetail, withQuery(path, { limit: movementsAtOnce, cursor: pageParam }), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}
