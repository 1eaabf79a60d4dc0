import { setTimeout as pause } from 'node:timers/promises';
import {
  NominationPage,
  type NominationRequest,
  NominationResult,
  NominationSummary,
  PersonDetail,
} from '@payung/contract';
import type { Caller } from './running-service.ts';

/** What a clerk asks for; each is measured for itself, as a slow kind would hide what a quick one suffers. */
export const clerkActs = ['nominate', 'showNomination', 'showPerson', 'listNominations'] as const;
export type ClerkAct = (typeof clerkActs)[number];

/** Milliseconds of each request, in the order in which they were asked. */
export type Waits = Readonly<Record<ClerkAct, number[]>>;

export const noWaits = (): Waits => ({
  nominate: [],
  showNomination: [],
  showPerson: [],
  listNominations: [],
});

/** Milliseconds between two requests of one clerk: fewer than any person needs, so that there are samples enough. */
const thinkingMs = 20;

async function timed<T>(kept: number[], request: () => Promise<T>): Promise<T> {
  await pause(thinkingMs);
  const begin = performance.now();
  const answer = await request();
  kept.push(performance.now() - begin);
  return answer;
}

/** What a clerk does with one worker: proposes, looks at the nomination and the person, goes back to the list. */
export async function clerkRound(
  caller: Caller,
  request: NominationRequest,
  waits: Waits,
): Promise<void> {
  const { outcome, nominationId, personId } = await timed(waits.nominate, () =>
    caller.ask('/v1/nominations', NominationResult, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(request),
    }),
  );
  if (outcome !== 'nominated') throw new Error(`an invented worker's outcome is ${outcome}`);
  await timed(waits.showNomination, () =>
    caller.ask(`/v1/nominations/${nominationId}`, NominationSummary),
  );
  await timed(waits.showPerson, () => caller.ask(`/v1/persons/${personId}`, PersonDetail));
  await timed(waits.listNominations, () => caller.ask('/v1/nominations?limit=50', NominationPage));
}
