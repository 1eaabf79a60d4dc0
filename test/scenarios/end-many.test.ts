import {
  checkInvariants,
  type EndedMany,
  endMany,
  listNominations,
  type Proposer,
  sweepImports,
} from '@payung/casework';
import { type AgencyId, type NominationState, nominationStates } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate } from '../support/acts.ts';
import { given } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const open = (seed: number, granted: number) =>
  openTestService({ endpoint: database.endpoint(), seed, granted });

interface Asked {
  readonly act?: 'withdraw' | 'refuse';
  readonly agency?: AgencyId;
  readonly state?: NominationState;
  readonly most: number;
  readonly why?: string;
  readonly countedAt?: string;
}

/** One step. */
function step(test: TestService, by: Proposer, asked: Asked, cursor: string | null = null) {
  const { act = 'withdraw', agency = null, state = 'nominated', most, why = 'keliru' } = asked;
  const { countedAt = null } = asked;
  const request = { act, agency, state, most, countedAt, cursor, why, correlationId: 'test' };
  return endMany(test.service, by, request);
}

/** All steps; `between` is called after each. */
async function ended(
  test: TestService,
  by: Proposer,
  asked: Asked,
  between: () => Promise<void> = async () => {},
): Promise<{ ended: number; left: string[]; steps: number }> {
  const left: string[] = [];
  let cursor: string | null = null;
  for (let steps = 1; ; steps += 1) {
    const done: EndedMany = given(await step(test, by, asked, cursor));
    left.push(...done.left.map(({ why }) => why.code));
    await between();
    cursor = done.nextCursor;
    if (cursor === null) return { ended: done.ended, left, steps };
  }
}

async function countsOf({ service, tenant }: TestService, agency: AgencyId) {
  const { people } = await service.database.tenant(tenant);
  const counts = await Promise.all(
    nominationStates.map(async (state) => {
      const { count } = await people.countByAgency({ agency, year: 2026, state, after: null });
      return [state, count] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe('one act on everybody whom a filter finds', () => {
  it('ends those, and neither whoever moves up into their places nor another agency’s', async () => {
    const test = await open(9_701, 5);
    await nominate(test, transport, 1);
    for (const n of [2, 3, 4, 5, 6, 7]) await nominate(test, social, n);
    expect(await countsOf(test, social)).toEqual({ nominated: 4, waitlisted: 2 });
    const done = await ended(test, anOfficer(test.tenant, social), { most: 4 });
    expect(done).toMatchObject({ ended: 4, left: [] });
    expect(await countsOf(test, social)).toEqual({ nominated: 2, withdrawn: 4 });
    expect(await countsOf(test, transport)).toEqual({ nominated: 1 });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('goes on step by step, leaves whoever came since, and does nothing twice', async () => {
    const test = await open(9_702, 200);
    const people = Array.from({ length: 45 }, (_, n) => aPerson(n + 1));
    await importPeople(test, social, people);
    const admin = anAdmin(test.tenant);
    const asked = { agency: social, most: 50, act: 'refuse' } as const;
    const first = given(await step(test, admin, asked));
    expect(first.ended).toBeLessThan(45);
    test.clock.advance(1_000);
    await nominate(test, social, 90);
    const other = { ...asked, why: 'daftar dari dinas lain' };
    const again = given(await step(test, admin, other, first.nextCursor));
    expect(again).toMatchObject({ ended: 45, nextCursor: null });
    // an answer that was lost on its way: the same step once more
    const repeated = given(await step(test, admin, asked, first.nextCursor));
    expect(repeated.left).toEqual([]);
    expect(await countsOf(test, social)).toEqual({ nominated: 1, refused: 45 });
  });

  it('spares whoever moves up while it is under way, and ends all who were counted', async () => {
    const test = await open(9_705, 45);
    await importPeople(
      test,
      social,
      Array.from({ length: 41 }, (_, n) => aPerson(n + 1)),
    );
    for (const n of [51, 52, 53, 54]) await nominate(test, transport, n);
    // found behind all who were nominated before
    test.clock.advance(1_000);
    for (const n of [61, 62]) await nominate(test, social, n);
    expect(await countsOf(test, social)).toEqual({ nominated: 41, waitlisted: 2 });
    test.clock.advance(1_000);
    const done = await ended(test, anAdmin(test.tenant), { most: 45 }, async () => {
      test.clock.advance(1_000);
      await sweepImports(test.service);
      await test.work();
    });
    expect(done).toMatchObject({ ended: 45, left: [] });
    expect(await countsOf(test, social)).toEqual({ nominated: 2, withdrawn: 41 });
    expect(await countsOf(test, transport)).toEqual({ withdrawn: 4 });
  });

  it('spares whoever came between the count that was looked at and the act', async () => {
    const test = await open(9_706, 20);
    await nominate(test, social, 1);
    test.clock.advance(1_000);
    const countedAt = new Date(test.clock.now()).toISOString();
    test.clock.advance(1_000);
    await nominate(test, social, 2);
    const done = await ended(test, anAdmin(test.tenant), { most: 2, countedAt });
    expect(done).toMatchObject({ ended: 1, left: [] });
    const asked = { agency: social, state: 'nominated', cursor: null, limit: 5 } as const;
    const left = given(await listNominations(test.service, anAdmin(test.tenant), asked));
    expect(left.items.map(({ worker }) => worker.name)).toEqual([aPerson(2).name]);
  });

  it('ends no more than were counted when it was asked for', async () => {
    const test = await open(9_703, 20);
    for (const n of [1, 2, 3]) await nominate(test, social, n);
    expect(await ended(test, anAdmin(test.tenant), { most: 2 })).toMatchObject({ ended: 2 });
    expect(await countsOf(test, social)).toEqual({ nominated: 1, withdrawn: 2 });
  });

  it('is refused for what is over already, under another filter’s cursor, and to who may not refuse', async () => {
    const test = await open(9_704, 20);
    const admin = anAdmin(test.tenant);
    for (const state of ['determined', 'withdrawn'] as const) {
      const refused = await step(test, admin, { state, most: 1 });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    }
    const officer = anOfficer(test.tenant, social);
    expect(await step(test, officer, { act: 'refuse', most: 1 })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await step(test, admin, { most: 1 }, 'not-a-cursor')).toMatchObject({
      refusal: { code: 'cursor-invalid' },
    });
  });
});
