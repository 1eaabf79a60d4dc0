import { askForWork, cancelDetermination, checkInvariants, takeOffDraft } from '@payung/casework';
import type { CaseNumber, CrossCheck } from '@payung/data';
import type { Cohort, Determination, NominationId } from '@payung/domain';
import { expect } from 'vitest';
import { importPeople } from './acts.ts';
import {
  aCohort,
  askNothing,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
} from './determination-acts.ts';
import { aPerson } from './invented-people.ts';
import { anAdmin, social } from './invented-region.ts';
import { openTestService, type TestService, workOff } from './test-service.ts';

const correlationId = 'asking';

/** Remembers which months a region claims of whom, as the check across regions does. */
export function claimedElsewhere() {
  const months = new Map<string, Set<string>>();
  /** people of whom months were given back, question by question */
  const released: number[] = [];
  const cross: CrossCheck = {
    ask: async (_, request) => {
      if (request.kind === 'claim') {
        for (const one of request.people) {
          months.set(one.nik, new Set([...(months.get(one.nik) ?? []), ...one.months]));
        }
        const none: CaseNumber[] = [];
        return { kind: 'claimed', cases: request.people.map(() => none) };
      }
      if (request.kind === 'agree') return { kind: 'done' };
      if (request.kind !== 'release') throw new Error(`asked ${request.kind}`);
      released.push(request.people.length);
      for (const { nik, from, until } of request.people) {
        const left = [...(months.get(nik) ?? [])].filter(
          (one) => (from !== null && one < from) || (until !== undefined && one >= until),
        );
        if (left.length === 0) months.delete(nik);
        else months.set(nik, new Set(left));
      }
      return { kind: 'done' };
    },
  };
  /** months by the position of the invented worker */
  const claims = (people: readonly number[]) =>
    people.map((n) => months.get(aPerson(n).nationalId)?.size ?? 0);
  return { cross, claims, released };
}

type Decision = Pick<Determination, 'id'>;

export async function askAbout(
  test: TestService,
  { id }: Decision,
  cross: CrossCheck,
): Promise<void> {
  const request = { id, step: 'ask-elsewhere', correlationId } as const;
  given(await askForWork(test.service, anAdmin(test.tenant), request));
  await workOff(test.service, test.queue, cross);
}

/** Gives a draft up; its months are given back when the queue is worked off. */
export async function giveUp(test: TestService, { id }: Decision): Promise<void> {
  const request = { id, why: 'DATA CONTOH', correlationId };
  given(await cancelDetermination(test.service, anAdmin(test.tenant), request));
}

export async function takeOff(
  test: TestService,
  { id }: Decision,
  nominations: readonly NominationId[],
): Promise<void> {
  const request = { id, nominations, why: 'DATA CONTOH', correlationId };
  given(await takeOffDraft(test.service, anAdmin(test.tenant), request));
}

/** A draft about some people, of whom other regions were asked. */
export async function asked(
  endpoint: string,
  seed: number,
  people: readonly number[],
  changes: Partial<Cohort> = {},
) {
  const granted = Math.max(10, people.length);
  const test = await openTestService({ endpoint, seed, granted });
  await askNothing(test);
  const rows = await importPeople(
    test,
    social,
    people.map((n) => aPerson(n)),
  );
  const ids = rows.flatMap(({ nominationId }) => nominationId ?? []);
  const drafted = await draft(test, { cohort: (await aCohort(test, changes)).id });
  const elsewhere = claimedElsewhere();
  await askAbout(test, drafted, elsewhere.cross);
  return { test, ids, drafted, ...elsewhere };
}

/** Signs a draft and lets it take effect, or somebody act before it does. */
export async function inForce(
  test: TestService,
  drafted: Decision,
  cross: CrossCheck,
  before: () => Promise<unknown> = async () => {},
  number?: string,
) {
  const frozen = await freeze(test, drafted);
  await send(test, frozen);
  given(await sign(test, frozen, number === undefined ? {} : { number }));
  await before();
  await workOff(test.service, test.queue, cross);
  const now = await seen(test, frozen);
  expect(now.state).toBe('in-force');
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
}
