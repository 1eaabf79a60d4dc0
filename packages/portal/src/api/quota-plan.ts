import {
  PlanAdopted,
  QuotaEntry,
  QuotaEntryPage,
  QuotaPlanDetail,
  QuotaPlanList,
  QuotaRoundList,
  QuotaYear,
  StatisticsDetail,
  StatisticsList,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const entriesAtOnce = 25;
const planAt = (id: string, more = '') => `/v1/quota-plans/${encodeURIComponent(id)}${more}`;
const yearAt = (year: number, more = '') => `/v1/quota-ceilings/${year}${more}`;

export const statisticsQuery = queryOptions({
  queryKey: ['village-statistics'],
  queryFn: async ({ signal }) =>
    (await ask(StatisticsList, '/v1/village-statistics', { signal })).items,
});

/** What stands beside a file of statistics. */
export interface StatisticsSent {
  readonly year: number;
  readonly source: string;
  readonly date: string;
  readonly file: File;
}

export function sendStatistics({ year, source, date, file }: StatisticsSent) {
  const form = new FormData();
  form.set('year', String(year));
  form.set('source', source);
  form.set('date', date);
  form.set('file', file, file.name);
  return ask(StatisticsDetail, '/v1/village-statistics', { method: 'POST', form });
}

export const plansQuery = queryOptions({
  queryKey: ['quota-plans'],
  queryFn: async ({ signal }) => (await ask(QuotaPlanList, '/v1/quota-plans', { signal })).items,
});

export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['quota-plans', id],
    queryFn: ({ signal }) => ask(QuotaPlanDetail, planAt(id), { signal }),
  });
}

export function draftPlan(json: object): Promise<QuotaPlanDetail> {
  return ask(QuotaPlanDetail, '/v1/quota-plans', { method: 'POST', json });
}

export function adoptPlan(id: string) {
  return ask(PlanAdopted, planAt(id, '/adopt'), { method: 'POST' });
}

export function quotaYearQuery(year: number) {
  return queryOptions({
    queryKey: ['quota-ceilings', year],
    queryFn: ({ signal }) => ask(QuotaYear, yearAt(year), { signal }),
  });
}

export function roundsQuery(year: number) {
  return queryOptions({
    queryKey: ['quota-ceilings', year, 'rounds'],
    queryFn: async ({ signal }) =>
      (await ask(QuotaRoundList, yearAt(year, '/rounds'), { signal })).items,
  });
}

export function runRound(year: number, json: object): Promise<QuotaEntry> {
  return ask(QuotaEntry, yearAt(year, '/rounds'), { method: 'POST', json });
}

export function setCeilings(year: number, json: object): Promise<QuotaEntry> {
  return ask(QuotaEntry, yearAt(year), { method: 'PUT', json });
}

export function entriesQuery(year: number) {
  return infiniteQueryOptions({
    queryKey: ['quota-ceilings', year, 'entries'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        QuotaEntryPage,
        withQuery(yearAt(year, '/entries'), { limit: entriesAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}
