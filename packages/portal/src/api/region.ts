import {
  AgencyList,
  Me,
  OccupationList,
  QuotaDetail,
  QuotaList,
  RegionProfile,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

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

export function quotaQuery(id: string) {
  return queryOptions({
    queryKey: ['quotas', id],
    queryFn: ({ signal }) => ask(QuotaDetail, `/v1/quotas/${encodeURIComponent(id)}`, { signal }),
  });
}
