import type { RowCorrectionResult } from '@payung/contract';
import { correctRows, rowsInRequest } from '../../api/corrections.ts';
import { requestKey } from '../../request-key.ts';
import { type CorrectedRow, type Draft, requestsOf } from './draft.ts';

export type LeftRow = RowCorrectionResult['left'][number];

/** What became of everything that was sent. */
export interface Sent {
  readonly taken: readonly number[];
  readonly left: readonly LeftRow[];
}

/** Keys by what was sent under them: a repeat after a lost answer goes out under the same one, and counts once. */
const keys = new Map<string, string>();

function bodyOf(list: string, rows: readonly CorrectedRow[]): string {
  return `${list} ${JSON.stringify(rows)}`;
}

/** Answered: the same texts sent again are another request. */
function forget(list: string, rows: readonly CorrectedRow[]): void {
  keys.delete(bodyOf(list, rows));
}

function keyOf(list: string, rows: readonly CorrectedRow[]): string {
  const body = bodyOf(list, rows);
  const key = keys.get(body) ?? requestKey();
  keys.set(body, key);
  return key;
}

/**
 * Sends what waits, a request after the other.
 * @param onSent told after each request, so that what was taken is never sent or asked for again
 * @throws ApiFault of the first request that did not come through; those before it are done
 */
export async function sendAll(
  list: string,
  draft: Draft,
  onSent: (sent: Sent) => void,
): Promise<Sent> {
  const all: { taken: number[]; left: LeftRow[] } = { taken: [], left: [] };
  for (const rows of requestsOf(draft, rowsInRequest)) {
    const sent = await correctRows(list, { rows }, keyOf(list, rows));
    forget(list, rows);
    all.taken.push(...sent.taken);
    all.left.push(...sent.left);
    onSent(sent);
  }
  return all;
}
