import {
  AffectedPage,
  Breach,
  BreachList,
  CorrectionResult,
  ErasureResult,
  Notice,
  PersonProtection,
  ProcessingRegister,
  RestrictionResult,
  RetentionSetting,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { saveAs } from './download.ts';
import { firstPage, pageAfter } from './pages.ts';
import { ask, askRaw } from './request.ts';
import { withQuery } from './with-query.ts';

const personAt = (id: string, more: string) => `/v1/persons/${encodeURIComponent(id)}/${more}`;
const breachAt = (id: string, more = '') => `/v1/breaches/${encodeURIComponent(id)}${more}`;

export function protectionQuery(personId: string) {
  return queryOptions({
    queryKey: ['persons', personId, 'protection'],
    queryFn: ({ signal }) => ask(PersonProtection, personAt(personId, 'protection'), { signal }),
  });
}

export type RightsAct = 'restrict' | 'lift-restriction';

export function restrict(personId: string, act: RightsAct, reason: string) {
  return ask(RestrictionResult, personAt(personId, act), { method: 'POST', json: { reason } });
}

export function erase(personId: string, reason: string): Promise<ErasureResult> {
  return ask(ErasureResult, personAt(personId, 'erase'), { method: 'POST', json: { reason } });
}

export function correct(nominationId: string, worker: object): Promise<CorrectionResult> {
  const path = `/v1/nominations/${encodeURIComponent(nominationId)}/correct`;
  return ask(CorrectionResult, path, { method: 'POST', json: { worker } });
}

export const processingQuery = queryOptions({
  queryKey: ['processing'],
  queryFn: ({ signal }) => ask(ProcessingRegister, '/v1/processing', { signal }),
});

export function saveProcessing(json: object): Promise<ProcessingRegister> {
  return ask(ProcessingRegister, '/v1/processing', { method: 'PUT', json });
}

export const noticeQuery = queryOptions({
  queryKey: ['notice'],
  queryFn: ({ signal }) => ask(Notice, '/v1/notice', { signal }),
});

export function saveNotice(json: object): Promise<Notice> {
  return ask(Notice, '/v1/notice', { method: 'PUT', json });
}

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => ask(RetentionSetting, '/v1/retention', { signal }),
});

export function saveRetention(json: object): Promise<RetentionSetting> {
  return ask(RetentionSetting, '/v1/retention', { method: 'PUT', json });
}

export const breachesQuery = queryOptions({
  queryKey: ['breaches'],
  queryFn: async ({ signal }) => (await ask(BreachList, '/v1/breaches', { signal })).items,
});

export function breachQuery(id: string) {
  return queryOptions({
    queryKey: ['breaches', id],
    queryFn: ({ signal }) => ask(Breach, breachAt(id), { signal }),
  });
}

/** people of a breach that one page shows */
const affectedAtOnce = 50;

export function affectedQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['breaches', id, 'persons'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        AffectedPage,
        withQuery(breachAt(id, '/persons'), { limit: affectedAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
    // the list is read when it is asked for, and each reading is in the journal
    enabled: false,
    gcTime: 0,
  });
}

export function openBreach(json: object): Promise<Breach> {
  return ask(Breach, '/v1/breaches', { method: 'POST', json });
}

export function recordStep(id: string, json: object): Promise<Breach> {
  return ask(Breach, breachAt(id, '/steps'), { method: 'POST', json });
}

/** rows of one page of the file */
const rowsAtOnce = 1000;

/** Everybody whom a breach reached, as one CSV file; the service gives it page by page. */
export async function downloadAffected(id: string): Promise<void> {
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const query = { format: 'csv', limit: rowsAtOnce, cursor };
    const response: Response = await askRaw(withQuery(breachAt(id, '/persons'), query));
    const text = await response.text();
    // only the first page's heading is kept
    pages.push(pages.length === 0 ? text : text.slice(text.indexOf('\n') + 1));
    cursor = response.headers.get('payung-next-cursor');
  } while (cursor !== null);
  saveAs(new Blob(pages, { type: 'text/csv' }), 'orang-terdampak.csv');
}
