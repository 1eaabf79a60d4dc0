import { setTimeout as pause } from 'node:timers/promises';
import { BillPage, DeterminationPage, ImportPage, VerificationCounts } from '@payung/contract';
import { UserId } from '@payung/domain';
import { type AtWork, type Desk, deskThrough } from '../stories/story-desk.ts';
import { tokenAt } from '../support/http-caller.ts';

const hour = 3_600;

/** The desk of a demo account at a running service. */
export async function deskAt(address: string, account: string): Promise<Desk> {
  const token = await tokenAt(address, account, hour);
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const isForm = body instanceof FormData;
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const sent = body === undefined || isForm ? body : JSON.stringify(body);
    const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
    const answer = await fetch(new URL(path, address), init);
    if (answer.status !== 429 && answer.status !== 503) return answer;
    await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    return send(method, path, body);
  };
  return deskThrough(send, UserId.parse(account));
}

const atEnd = new Set(['done', 'failed', 'removed', 'needs-mapping', 'paused']);

/** Waits until so many people have a sheet of verification: these are made after a list is done, and nothing tells of it. */
export async function sheetsAreMade(desk: Desk, people: number): Promise<void> {
  for (;;) {
    const { total } = await desk.ask('GET', '/v1/verification/counts', VerificationCounts);
    const waiting = total.levels.reduce((sum, level) => sum + level.waiting, 0);
    if (waiting + total.returned + total.refused + total.ready >= people) return;
    await pause(500);
  }
}

/** Waits until nothing that this desk sees is under way: lists, decisions, bills. */
export function workAt(desk: Desk): AtWork {
  const isUnderWay = async () => {
    const { items: lists } = await desk.ask('GET', '/v1/imports?limit=20', ImportPage);
    const decisions = await desk.ask('GET', '/v1/determinations?limit=20', DeterminationPage);
    const bills = await desk.ask('GET', '/v1/bills?limit=20', BillPage);
    return (
      lists.some(({ state }) => !atEnd.has(state)) ||
      decisions.items.some(({ work }) => work !== null) ||
      bills.items.some(({ work }) => work !== null)
    );
  };
  return {
    async work() {
      do await pause(1_500);
      while (await isUnderWay());
    },
  };
}
