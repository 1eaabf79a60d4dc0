import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UserId } from '@payung/domain';
import * as z from 'zod';
import { type Desk, deskThrough } from '../../stories/story-desk.ts';

const Token = z.object({ access_token: z.string() });

/** Answers after which somebody asks again: signed out, too many, or the service is not well. */
const askAgain = new Set([401, 429, 500, 502, 503, 504]);
/** Milliseconds after which somebody gives up. */
const patienceMs = 150_000;
const betweenMs = 100;

/** What people had to put up with. */
export interface PutUpWith {
  /** times that somebody asked once more, by status; 0 when no answer came at all */
  readonly again: Record<number, number>;
}

/**
 * Somebody of the demonstration who asks again until there is an answer, always under the same key, as the portal does.
 *
 * @param address where the service answers now
 */
export function patientDesk(address: () => string, account: string, told: PutUpWith): Desk {
  let token: string | null = null;

  async function signIn(): Promise<void> {
    const body = JSON.stringify({ account });
    const answer = await fetch(new URL('/local/token', address()), { method: 'POST', body });
    if (!answer.ok) throw new Error(`nobody can sign in: ${answer.status}`);
    token = Token.parse(await answer.json()).access_token;
  }

  async function once(method: string, path: string, key: string, body: unknown) {
    if (token === null) await signIn();
    const isForm = body instanceof FormData;
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (method === 'POST') headers['idempotency-key'] = key;
    if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const sent = body === undefined || isForm ? body : JSON.stringify(body);
    const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
    const answer = await fetch(new URL(path, address()), init);
    // an answer that breaks off is none
    return new Response(await answer.arrayBuffer(), answer);
  }

  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const key = randomUUID();
    const until = performance.now() + patienceMs;
    for (;;) {
      const answer = await once(method, path, key, body).catch(() => null);
      const status = answer?.status ?? 0;
      if (answer !== null && !askAgain.has(status)) return answer;
      if (performance.now() > until) throw new Error(`${method} ${path} was never answered`);
      told.again[status] = (told.again[status] ?? 0) + 1;
      if (status === 401) token = null;
      await pause(betweenMs);
    }
  }

  return deskThrough(send, UserId.parse(account));
}
