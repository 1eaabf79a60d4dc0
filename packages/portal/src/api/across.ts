import {
  CentralCrossCase,
  CentralCrossCasePage,
  CentralCrossExchange,
  CentralCrossExchangeList,
  CrossAgreement,
  type CrossCaseMark,
  CrossCasePage,
  CrossExchange,
  CrossExchangeList,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

export const agreementQuery = queryOptions({
  queryKey: ['across', 'agreement'],
  queryFn: ({ signal }) => ask(CrossAgreement, '/v1/cross-agreement', { signal }),
});

export function signAgreement(json: object): Promise<CrossAgreement> {
  return ask(CrossAgreement, '/v1/cross-agreement', { method: 'PUT', json });
}

export function revokeAgreement(reason: string, version: number): Promise<CrossAgreement> {
  const json = { reason, version };
  return ask(CrossAgreement, '/v1/cross-agreement/revoke', { method: 'POST', json });
}

/** This region's own questions of double cover elsewhere. */
export const acrossCasesQuery = infiniteQueryOptions({
  queryKey: ['across', 'cases'],
  queryFn: ({ pageParam, signal }) =>
    ask(CrossCasePage, withQuery('/v1/cross-cases', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export const exchangesQuery = queryOptions({
  queryKey: ['across', 'exchanges'],
  queryFn: async ({ signal }) =>
    (await ask(CrossExchangeList, '/v1/cross-exchanges', { signal })).items,
});

export function startExchange(id: string): Promise<CrossExchange> {
  return ask(CrossExchange, `/v1/cross-exchanges/${encodeURIComponent(id)}/start`, {
    method: 'POST',
  });
}

export const deskCasesQuery = infiniteQueryOptions({
  queryKey: ['central', 'cross-cases'],
  queryFn: ({ pageParam, signal }) =>
    ask(CentralCrossCasePage, withQuery('/central/v1/cross-cases', { cursor: pageParam }), {
      signal,
    }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export function markCase(number: string, json: CrossCaseMark): Promise<CentralCrossCase> {
  const path = `/central/v1/cross-cases/${encodeURIComponent(number)}/mark`;
  return ask(CentralCrossCase, path, { method: 'POST', json });
}

export const deskExchangesQuery = queryOptions({
  queryKey: ['central', 'cross-exchanges'],
  queryFn: async ({ signal }) =>
    (await ask(CentralCrossExchangeList, '/central/v1/cross-exchanges', { signal })).items,
});

export function proposeExchange(json: object): Promise<CentralCrossExchange> {
  return ask(CentralCrossExchange, '/central/v1/cross-exchanges', { method: 'POST', json });
}
