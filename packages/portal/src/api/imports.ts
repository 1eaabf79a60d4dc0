import {
  HandOverResult,
  ImportAccepted,
  ImportPage,
  type ImportRequest,
  ImportRowPage,
  type ImportState,
  ImportStatus,
  type Mapping,
} from '@payung/contract';
import type { Outcome } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { tiedToWhoActs } from '../acting.ts';
import type { ListSaid } from './list-said.ts';
import { firstPage, pageAfter } from './pages.ts';
import {
  begunBefore,
  bringInParts,
  digestOf,
  type PartsSent,
  unfinishedUploads,
} from './parted-upload.ts';
import { ask, askRaw } from './request.ts';
import { withQuery } from './with-query.ts';

type RemarkName = 'agency' | 'noticeGiven' | 'noticeVersion';

export interface HandIn extends ListSaid {
  readonly file: File;
}

/** Above this a file goes to an upload address: the gateway takes 6 MB a request, base64 included. */
const largestInRequest = 4 * 1024 * 1024;
const rowsAtOnce = 100;
const listsAtOnce = 25;
/** ms between looks at the lists while one of them runs; its own page looks more often */
const overviewEvery = 3000;

/** How long until a list is asked for again, in ms; false when only a person can change it. */
export function askAgainAfter(state: ImportState | undefined): number | false {
  switch (state) {
    case 'uploaded':
    case 'running':
      return 1000;
    case undefined:
    case 'needs-mapping':
    case 'paused':
    case 'done':
    case 'failed':
      return false;
  }
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => ask(ImportStatus, pathOf(id), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data != null && data.awaits !== null ? overviewEvery : askAgainAfter(data?.state),
  });
}

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    ask(ImportPage, withQuery('/v1/imports', { limit: listsAtOnce, cursor: pageParam }), {
      signal,
    }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
  refetchInterval: (query) => {
    const items = query.state.data?.pages.flatMap((page) => page.items) ?? [];
    return items.some(({ state }) => askAgainAfter(state) !== false) && overviewEvery;
  },
});

export function importRowsQuery(id: string, outcome: Outcome | undefined) {
  return infiniteQueryOptions({
    queryKey: ['imports', id, 'rows', outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        ImportRowPage,
        withQuery(`${pathOf(id)}/rows`, { outcome, limit: rowsAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/**
 * Hands in a list; answers its id. Small files in the request, large ones in parts: what came stays, and the same file goes
 * on where it was, also tomorrow and from another computer.
 *
 * @param key made once for what is handed in: the list counts once however often it is sent
 * @param tell how far a file in parts has come
 */
export async function handIn(
  { file, ...said }: HandIn,
  key: string,
  tell: (how: PartsSent) => void,
): Promise<string> {
  const own = tiedToWhoActs();
  const headers = { 'Idempotency-Key': key };
  if (file.size <= largestInRequest) {
    const form = new FormData();
    for (const [name, value] of Object.entries(remarksOf(said))) form.set(name, String(value));
    form.set('file', file, file.name);
    return (await ask(ImportAccepted, '/v1/imports', { method: 'POST', form, headers })).id;
  }
  // a large file takes its time
  const sha256 = await own(() => digestOf(file));
  const id = (await begunBefore(said, sha256)) ?? (await announce(file, said, sha256, headers));
  await bringInParts(id, file, tell);
  return id;
}

/** Remarks of a list, as a form and JSON name them. */
function remarksOf({ agency, notice }: ListSaid): Pick<ImportRequest, RemarkName> {
  if (notice === 'not-given') return { agency };
  return { agency, noticeGiven: true, noticeVersion: notice };
}

async function announce(
  file: File,
  said: ListSaid,
  sha256: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const json: ImportRequest = { ...remarksOf(said), fileName: file.name, size: file.size, sha256 };
  const asked = { method: 'POST', json, headers } as const;
  return (await ask(ImportAccepted, '/v1/imports', asked)).id;
}

/** Lists whose upload broke off. */
export const unfinishedQuery = queryOptions({
  queryKey: ['imports', 'unfinished'],
  queryFn: ({ signal }) => unfinishedUploads(signal),
});

/** Lets a list go on that rests because most of it is double, after somebody has looked. */
export function goOn(id: string): Promise<unknown> {
  return askRaw(`${pathOf(id)}/go-on`, { method: 'POST' });
}

export function settleMapping(id: string, mapping: Mapping): Promise<unknown> {
  return askRaw(`${pathOf(id)}/mapping`, { method: 'PUT', json: mapping });
}

/** Where the list stands in the file, said by a person. */
export interface Whereabouts {
  readonly sheet?: string;
  /** line of the file, counted from 1 */
  readonly headerRow?: number;
}

/** Has the file read again with another sheet or heading; no row is judged yet. */
export function readAgain(id: string, where: Whereabouts): Promise<unknown> {
  return askRaw(`${pathOf(id)}/mapping`, { method: 'PUT', json: where });
}

export function reportPath(id: string, format: 'xlsx' | 'csv'): string {
  return withQuery(`${pathOf(id)}/report`, { format });
}

export function letterPath(id: string): string {
  return `${pathOf(id)}/letter`;
}

export const templatePath = '/v1/imports/template?format=xlsx';

function pathOf(id: string): string {
  return `/v1/imports/${encodeURIComponent(id)}`;
}

/** Hands a row whose occupation belongs to another agency to that agency. */
export function handOver(importId: string, row: number, to: string): Promise<HandOverResult> {
  return ask(HandOverResult, `/v1/imports/${encodeURIComponent(importId)}/hand-overs`, {
    method: 'POST',
    json: { row, to },
  });
}
