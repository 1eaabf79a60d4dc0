import { type NominationRequest, NominationResult } from '@payung/contract';
import { type Caller, read } from './http-caller.ts';
import { aPerson, type Invented } from './invented-people.ts';

/** A worker as a form sends it. */
export function aWorker(n: number, changes: Partial<Invented> = {}): NominationRequest['worker'] {
  const { sex: _, ...texts } = aPerson(n, changes);
  return texts;
}

export interface Nominating {
  readonly agency: string;
  readonly changes?: Partial<Invented>;
}

export async function nominated(caller: Caller, n: number, how: Nominating) {
  const { agency, changes = {} } = how;
  const json = { agency, worker: aWorker(n, changes) };
  return read(await caller.ask('POST', '/v1/nominations', { json }), NominationResult);
}
