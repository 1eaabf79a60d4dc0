import { setTimeout as pause } from 'node:timers/promises';
import { ImportAccepted, type ImportRow, ImportRowPage, ImportStatus } from '@payung/contract';
import type { Caller, RunningService } from './running-service.ts';

/** One list as it is handed in. */
export interface HandedList {
  readonly agency: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FinishedList {
  readonly agency: string;
  readonly caller: Caller;
  readonly status: ImportStatus;
}

/** Milliseconds between two looks; each costs database requests that count in the result. */
const lookEvery = 250;

/** As the portal does it: the gateway of the cloud takes 6 MB a request, base64 included. */
const largestInRequest = 4 * 1024 * 1024;

/** Sends a list the way the portal would. */
export async function handIn(caller: Caller, list: HandedList): Promise<ImportAccepted> {
  return list.bytes.byteLength > largestInRequest
    ? toAddress(caller, list)
    : inRequest(caller, list);
}

async function toAddress(caller: Caller, { agency, bytes }: HandedList): Promise<ImportAccepted> {
  const accepted = await caller.ask('/v1/imports', ImportAccepted, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ agency, fileName: `${agency}.csv`, size: bytes.byteLength }),
  });
  if (accepted.upload === undefined) throw new Error('no upload address was given');
  const { url, method, headers } = accepted.upload;
  const put = await fetch(url, { method, headers, body: bytes });
  if (!put.ok) throw new Error(`the upload was answered with ${put.status}`);
  return accepted;
}

async function inRequest(caller: Caller, { agency, bytes }: HandedList): Promise<ImportAccepted> {
  const form = new FormData();
  form.set('agency', agency);
  form.set('file', new File([bytes], `${agency}.csv`, { type: 'text/csv' }));
  return caller.ask('/v1/imports', ImportAccepted, { method: 'POST', body: form });
}

async function untilDone(caller: Caller, id: string): Promise<ImportStatus> {
  for (;;) {
    const status = await caller.ask(`/v1/imports/${id}`, ImportStatus);
    const { state, agency, faults, layout } = status;
    if (state === 'done') return status;
    if (state === 'failed' || state === 'paused' || state === 'needs-mapping') {
      const why = JSON.stringify({ faults, waitsFor: layout?.waitsFor });
      throw new Error(`the list of ${agency} ended as ${state}: ${why}`);
    }
    await pause(lookEvery);
  }
}

/** Hands in all lists at once and waits for the last. `seconds` run from the first request to the last end. */
export async function importAll(
  service: RunningService,
  region: string,
  lists: readonly HandedList[],
): Promise<{ readonly finished: FinishedList[]; readonly seconds: number }> {
  const ready = await Promise.all(
    lists.map(async (list) => ({
      list,
      caller: await service.signIn(`${region}/${list.agency}/officer`),
    })),
  );
  const begin = performance.now();
  const finished = await Promise.all(
    ready.map(async ({ list, caller }) => {
      const { id } = await handIn(caller, list);
      return { agency: list.agency, caller, status: await untilDone(caller, id) };
    }),
  );
  return { finished, seconds: (performance.now() - begin) / 1_000 };
}

/** Every row of a list with its outcome, page after page. */
export async function rowsOf({ caller, status }: FinishedList): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/v1/imports/${status.id}/rows?limit=500${from}`;
    const page: ImportRowPage = await caller.ask(path, ImportRowPage);
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

/** Rows told more than once, and rows read but never told. Both must be none. */
export function astray(
  rows: readonly { readonly row: number }[],
  rowsRead: number,
): { repeated: number; missing: number } {
  const distinct = new Set(rows.map(({ row }) => row)).size;
  return { repeated: rows.length - distinct, missing: Math.max(0, rowsRead - distinct) };
}
