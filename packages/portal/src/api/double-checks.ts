import {
  DoubleCheck,
  DoubleCheckAccepted,
  DoubleCheckPage,
  DoubleCheckPairPage,
} from '@payung/contract';
import type { CaseBand } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask, putFile } from './request.ts';
import { withQuery } from './with-query.ts';

const checksAtOnce = 25;
const pairsAtOnce = 50;

const at = (id: string, more = '') => `/v1/double-checks/${encodeURIComponent(id)}${more}`;

export const doubleChecksQuery = infiniteQueryOptions({
  queryKey: ['double-checks'],
  queryFn: ({ pageParam, signal }) =>
    ask(
      DoubleCheckPage,
      withQuery('/v1/double-checks', { limit: checksAtOnce, cursor: pageParam }),
      { signal },
    ),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export function doubleCheckQuery(id: string) {
  return queryOptions({
    queryKey: ['double-checks', id],
    queryFn: ({ signal }) => ask(DoubleCheck, at(id), { signal }),
    refetchInterval: (query) => (isUnderWay(query.state.data?.state) ? 1000 : false),
  });
}

/** Whether it changes by itself. */
function isUnderWay(state: DoubleCheck['state'] | undefined): boolean {
  return state === 'working' || state === 'awaits-files';
}

export function pairsQuery(id: string, band: CaseBand | undefined) {
  return infiniteQueryOptions({
    queryKey: ['double-checks', id, 'pairs', band ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        DoubleCheckPairPage,
        withQuery(at(id, '/pairs'), { band, limit: pairsAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
    // people of lists are kept no longer than they are looked at
    gcTime: 0,
  });
}

export interface Compared {
  readonly agency: string | null;
  /** ids of lists that were handed in already */
  readonly imports: readonly string[];
  readonly files: readonly File[];
}

/** Hands in what is to be compared, file by file, and has it begun; answers the id of the check. */
export async function beginDoubleCheck(compared: Compared, key: string): Promise<string> {
  const { agency, imports, files } = compared;
  const accepted = await ask(DoubleCheckAccepted, '/v1/double-checks', {
    method: 'POST',
    json: {
      ...(agency === null ? {} : { agency }),
      imports,
      files: files.map(({ name, size }) => ({ fileName: name, size })),
    },
    headers: { 'Idempotency-Key': key },
  });
  if (files.length === 0) return accepted.id;
  for (const [position, { url, headers }] of accepted.uploads.entries()) {
    const file = files[position];
    if (file !== undefined) await putFile(url, headers, file);
  }
  await ask(DoubleCheck, at(accepted.id, '/start'), { method: 'POST' });
  return accepted.id;
}

export function pairsCsvPath(id: string): string {
  return at(id, '/report');
}
