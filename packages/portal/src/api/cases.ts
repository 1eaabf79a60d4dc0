import {
  type CaseDecisionRequest,
  type CaseDecisionsRequest,
  CaseDecisionsResult,
  CaseDetail,
  CaseDone,
  CasePage,
  CasesOfNomination,
} from '@payung/contract';
import type { CaseBand } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const casesAtOnce = 50;
/** as many as a badge counts; beyond it says that there are more */
export const countedCases = 20;

const at = (id: string, more = '') => `/v1/cases/${encodeURIComponent(id)}${more}`;

/** `decided`: any answer that a person gave. */
export type CaseStage = 'open' | 'decided' | 'lapsed';

export interface CaseFilter {
  readonly stage: CaseStage;
  readonly band: CaseBand | undefined;
}

export function casesQuery({ stage, band }: CaseFilter) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', stage, band ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        CasePage,
        withQuery('/v1/cases', { state: stage, band, limit: casesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/** The first open ones only, to tell how many wait. */
export const waitingCasesQuery = queryOptions({
  queryKey: ['cases', 'waiting'],
  queryFn: ({ signal }) =>
    ask(CasePage, withQuery('/v1/cases', { state: 'open', limit: countedCases }), { signal }),
  staleTime: 60_000,
});

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => ask(CaseDetail, at(id), { signal }),
    // two people beside each other are kept no longer than they are looked at
    gcTime: 0,
  });
}

export function casesOfQuery(nominationId: string) {
  return queryOptions({
    queryKey: ['cases', 'of', nominationId],
    queryFn: ({ signal }) =>
      ask(CasesOfNomination, `/v1/nominations/${encodeURIComponent(nominationId)}/cases`, {
        signal,
      }),
  });
}

export function decide(id: string, json: CaseDecisionRequest, key: string): Promise<CaseDone> {
  const headers = { 'Idempotency-Key': key };
  return ask(CaseDone, at(id, '/decide'), { method: 'POST', json, headers });
}

export function decideMany(json: CaseDecisionsRequest, key: string): Promise<CaseDecisionsResult> {
  const headers = { 'Idempotency-Key': key };
  return ask(CaseDecisionsResult, '/v1/case-decisions', { method: 'POST', json, headers });
}

export function takeBack(id: string, reason: string, key: string): Promise<CaseDone> {
  const headers = { 'Idempotency-Key': key };
  return ask(CaseDone, at(id, '/take-back'), { method: 'POST', json: { reason }, headers });
}

/** Asks whoever decides to have the person handed over. */
export function askHandOver(id: string, reason: string, key: string): Promise<unknown> {
  const headers = { 'Idempotency-Key': key };
  return ask(CaseDone, at(id, '/ask'), { method: 'POST', json: { reason }, headers });
}
