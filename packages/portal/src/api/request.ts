import { Problem } from '@payung/contract';
import type * as z from 'zod';
import { type Step, tiedToWhoActs } from '../acting.ts';
import { learnTime } from '../service-clock.ts';
import { currentToken, endSession, freshToken } from '../session.ts';
import { drawNumber, numberHeader } from './request-number.ts';

/** What can go wrong between the portal and the service. */
export type Fault =
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly status: number };

export class ApiFault extends Error {
  readonly fault: Fault;
  /** the number under which it was asked, should no answer name another; null where none was drawn */
  readonly number: string | null;
  constructor(fault: Fault, number: string | null = null) {
    super(fault.kind === 'problem' ? fault.problem.code : fault.kind);
    this.name = 'ApiFault';
    this.fault = fault;
    this.number = number;
  }
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

let onAnswered: ((asked: string) => void) | null = null;

/** From now on tells of each request that the service answered well, as `POST /v1/imports`; the answer ends it. */
export function followAnswers(tell: (asked: string) => void): () => void {
  onAnswered = tell;
  return () => {
    onAnswered = null;
  };
}

/**
 * Asks the service and parses its answer. Throws `ApiFault` for everything that is not such an answer, and `ActsNoMore`
 * where somebody else acts by the time it would be sent, or is answered.
 */
export async function ask<T>(schema: z.ZodType<T>, path: string, asked: Asked = {}): Promise<T> {
  const own = stepOf(path);
  return own(async () => {
    const response = await begin(path, asked, own);
    // read whoever acts by now: an answer that nobody reads holds its connection open
    const body = schema.safeParse(await readJson(response));
    if (!body.success) throw unreadable(response, null);
    return body.data;
  });
}

/** As `ask`, for answers that are files. */
export async function askRaw(path: string, asked: Asked = {}): Promise<Response> {
  const own = stepOf(path);
  return own(() => begin(path, asked, own));
}

const isForEverybody = (path: string) => path.startsWith('/local/') || path.startsWith('/public/');

/** What everybody may ask for is the same whoever acts. */
const stepOf = (path: string): Step => (isForEverybody(path) ? (step) => step() : tiedToWhoActs());

async function begin(path: string, asked: Asked, own: Step): Promise<Response> {
  const isOpen = isForEverybody(path);
  const token = isOpen ? null : await own(() => freshToken(Date.now()));
  const headers = new Headers(asked.headers);
  headers.set('accept', 'application/json, application/problem+json, */*');
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  // what everybody may read is asked of caches, which hand no number on
  const number = isOpen ? null : drawNumber();
  if (number !== null) headers.set(numberHeader, number);
  if (asked.json !== undefined) headers.set('content-type', 'application/json');
  const init = {
    method: asked.method ?? 'GET',
    headers,
    body: asked.form ?? (asked.json === undefined ? null : JSON.stringify(asked.json)),
    signal: asked.signal ?? null,
    cache: 'no-store',
  } as const;
  const response = await reach(path, init, number);
  // what everybody sees may come out of a cache, with the time at which it was put there
  if (!isOpen) learnTime(response.headers.get('date'), Date.now());
  if (!response.ok) {
    // somebody else may have signed in while this was on its way
    if (response.status === 401 && token === currentToken()) endSession('expired');
    throw await faultOf(response, number);
  }
  onAnswered?.(`${asked.method ?? 'GET'} ${path.replace(/\?.*/, '')}`);
  return response;
}

/** Sends bytes to an upload address, which takes no token of ours. */
export async function putFile(
  url: string,
  headers: Readonly<Record<string, string>>,
  file: Blob,
): Promise<void> {
  await tiedToWhoActs()(async () => {
    const response = await reach(url, { method: 'PUT', headers, body: file }, null);
    if (!response.ok) throw await faultOf(response, null);
  });
}

async function reach(path: string, init: RequestInit, number: string | null): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiFault({ kind: 'unreachable' }, number);
  }
}

function unreadable({ status, headers }: Response, number: string | null): ApiFault {
  return new ApiFault({ kind: 'unreadable', status }, headers.get('x-correlation-id') ?? number);
}

async function faultOf(response: Response, number: string | null): Promise<ApiFault> {
  const problem = Problem.safeParse(await readJson(response));
  if (!problem.success) return unreadable(response, number);
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiFault({
    kind: 'problem',
    problem: problem.data,
    retryAfterSeconds: Number.isFinite(wait) ? wait : null,
  });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
