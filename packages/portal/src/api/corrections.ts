import { type RowCorrectionRequest, RowCorrectionResult, RowToCorrectPage } from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** Rows that one request may correct. */
export const rowsInRequest = 100;

/** Rows of a list that wait for a correction, of one cause or of all. That they were looked at is journalled. */
export function rowsToCorrectQuery(id: string, cause: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['imports', id, 'to-correct', cause ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        RowToCorrectPage,
        withQuery(`${pathOf(id)}/rows-to-correct`, { cause, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
    // each look is journalled: none by itself
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** What a row says now that somebody else corrected it; null where it waits no more. */
export function rowNowQuery(id: string, row: number, piece: number) {
  return queryOptions({
    // of another piece it says something else
    queryKey: ['imports', id, 'to-correct', 'row', row, piece],
    queryFn: async ({ signal }) => {
      const path = withQuery(`${pathOf(id)}/rows-to-correct`, { row: String(row) });
      const { items } = await ask(RowToCorrectPage, path, { signal });
      return items[0] ?? null;
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/**
 * Sends corrected rows, which are judged anew.
 * @param key made once for these very rows: a repeat after a lost answer counts once
 */
export function correctRows(
  id: string,
  request: RowCorrectionRequest,
  key: string,
): Promise<RowCorrectionResult> {
  return ask(RowCorrectionResult, `${pathOf(id)}/corrections`, {
    method: 'POST',
    json: request,
    headers: { 'Idempotency-Key': key },
  });
}

function pathOf(id: string): string {
  return `/v1/imports/${encodeURIComponent(id)}`;
}
