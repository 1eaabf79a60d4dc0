import { AuditFindingPage, AuditList, AuditSample, AuditView } from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages.ts';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** ms between two looks while a check runs */
const look = 1_000;

const at = (id: string, more = '') => `/v1/audit-checks/${encodeURIComponent(id)}${more}`;

export const auditsQuery = queryOptions({
  queryKey: ['audit-checks', 'list'],
  queryFn: ({ signal }) =>
    allPages((cursor) => ask(AuditList, withQuery('/v1/audit-checks', { cursor }), { signal })),
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ isChecking }) => isChecking) ? look : false,
});

export function auditQuery(id: string) {
  return queryOptions({
    queryKey: ['audit-checks', 'one', id],
    queryFn: ({ signal }) => ask(AuditView, at(id), { signal }),
    refetchInterval: ({ state: { data } }) => (data?.isChecking ? look : false),
  });
}

interface AuditAsked {
  readonly asOf: string;
  readonly sampleSize: number;
  readonly seed: string;
}

export function askAudit(json: AuditAsked): Promise<AuditView> {
  return ask(AuditView, '/v1/audit-checks', { method: 'POST', json });
}

export function findingsOfQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['audit-checks', 'findings', id],
    queryFn: ({ pageParam, signal }) =>
      ask(AuditFindingPage, withQuery(at(id, '/findings'), { cursor: pageParam }), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function sampleQuery(id: string) {
  return queryOptions({
    queryKey: ['audit-checks', 'sample', id],
    queryFn: async ({ signal }) => (await ask(AuditSample, at(id, '/sample'), { signal })).items,
  });
}

export function auditFilePath(id: string, format: 'xlsx' | 'csv'): string {
  return withQuery(at(id, '/file'), { format });
}
