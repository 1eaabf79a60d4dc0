import {
  ImportAccepted,
  type ImportRow,
  ImportRowPage,
  ImportStatus,
  Problem,
} from '@payung/contract';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import { patient } from './patient.ts';
import { expectNothingPersonal } from './personal-data.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Sent {
  readonly json?: unknown;
  readonly body?: FormData | Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at the other end of the wire. */
export interface Caller {
  ask(method: string, path: string, sent?: Sent): Promise<Answer>;
}

export function callerAt(address: string, token: string | null): Caller {
  return {
    async ask(method, path, { json, body, headers = {} } = {}) {
      const sent = json === undefined ? body : JSON.stringify(json);
      const answer = await fetch(new URL(path, address), {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const { status } = answer;
      const text = Buffer.from(bytes).toString('utf8');
      expectNothingPersonal('url', path);
      if (status >= 400) expectNothingPersonal('problem', text);
      for (const [, value] of answer.headers) expectNothingPersonal('header', value);
      return { status, headers: answer.headers, bytes, text };
    },
  };
}

/** @param expiresIn seconds; negative for a token that has expired */
export async function tokenAt(address: string, account: string, expiresIn = 3_600) {
  const answer = await callerAt(address, null).ask('POST', '/local/token', {
    json: { account, expiresIn },
  });
  return read(answer, z.object({ access_token: z.string() })).access_token;
}

export async function signedIn(address: string, account: string): Promise<Caller> {
  return callerAt(address, await tokenAt(address, account));
}

/** The answer's content under its schema; a failed one says what came instead. */
export function read<T>(answer: Answer, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw unexpected(answer);
}

/** An answer whose content nobody needs; one that refuses what was asked for says why. */
export function expectDone(answer: Answer): void {
  if (answer.status >= 400) throw unexpected(answer);
}

const unexpected = ({ status, text }: Answer): Error =>
  new Error(`unexpected answer ${status}: ${text.slice(0, 400)}`);

function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer as the problem that every refusal is, with its status as announced. */
export function problemIn(answer: Answer): Problem {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = read(answer, Problem);
  expect(problem.status).toBe(answer.status);
  return problem;
}

/** `409 state-forbids` of a refusal, `200` of anything else: what a table of cases compares. */
export function verdictOf(answer: Answer): string {
  if (answer.status < 400) return String(answer.status);
  return `${answer.status} ${problemIn(answer).code}`;
}

export interface HandIn {
  readonly agency: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function postList(caller: Caller, list: HandIn): Promise<Answer> {
  const form = new FormData();
  form.set('agency', list.agency);
  form.set('file', new File([Buffer.from(list.bytes)], list.fileName));
  return caller.ask('POST', '/v1/imports', { body: form, headers: list.headers ?? {} });
}

/** Hands a list in and gives its id. */
export async function handIn(caller: Caller, list: HandIn): Promise<string> {
  const answer = await postList(caller, list);
  expect(answer.status).toBe(202);
  return read(answer, ImportAccepted).id;
}

export async function importNow(caller: Caller, id: string): Promise<ImportStatus> {
  return read(await caller.ask('GET', `/v1/imports/${id}`), ImportStatus);
}

const settled = new Set(['done', 'failed', 'needs-mapping', 'paused']);

/** Waits until the list is done, has failed, or waits for a person. */
export async function importSettled(
  caller: Caller,
  id: string,
  isEnough = (list: ImportStatus): boolean => settled.has(list.state),
): Promise<ImportStatus> {
  return vi.waitUntil(
    async () => {
      const list = await importNow(caller, id);
      return isEnough(list) ? list : null;
    },
    { ...patient, interval: 25 },
  );
}

/** Every row of a list, page after page. */
export async function rowsOf(caller: Caller, id: string, limit = 500): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor: string | null = null;
  do {
    const query: string = new URLSearchParams({
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    }).toString();
    const page: z.infer<typeof ImportRowPage> = read(
      await caller.ask('GET', `/v1/imports/${id}/rows?${query}`),
      ImportRowPage,
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}
