import {
  checkInvariants,
  closeYear,
  lapseYear,
  restrictPerson,
  showYears,
  sweepImports,
} from '@payung/casework';
import { type DuplicateCase, TooBusyError } from '@payung/data';
import { BucketId, caseIdOf, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate, nominateRaw } from '../../support/acts.ts';
import { caseAt, mistyped, recordsOf, suspectedPair } from '../../support/case-acts.ts';
import { aCohort, askNothing, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { coverEverybody, openNextYear } from '../../support/renewal-acts.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 72_500;
const open = (granted = 100): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, granted });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const close = (test: TestService, year = 2026) =>
  closeYear(test.service, anAdmin(test.tenant), { year, correlationId: 'years' });
const closings = async (test: TestService) =>
  (await showYears(test.service, anAdmin(test.tenant))).closings;

describe('a programme year that is over', () => {
  it('lets everybody lapse who was not determined, whatever they waited for, and nobody else', async () => {
    const test = await open(30);
    await importPeople(
      test,
      transport,
      Array.from({ length: 4 }, (_, n) => aPerson(n)),
    );
    await coverEverybody(test);
    const people = Array.from({ length: 40 }, (_, n) => aPerson(10 + n));
    const rows = await importPeople(test, transport, people);
    const linked = await nominate(test, social, 10);
    const suspected = await nominate(test, social, 11, mistyped(11, 1));
    expect([linked.outcome, suspected.outcome]).toEqual(['duplicate', expect.any(String)]);
    const first = await nominate(test, social, 60);
    const offered = await nominate(test, transport, 60);
    given(await end(test, 'withdraw', first.nominationId));
    await openNextYear(test);
    given(await close(test));
    await test.work();

    expect(await closings(test)).toMatchObject([{ id: '2026', lapsed: 43 }]);
    expect((await closings(test))[0]?.finishedAt).not.toBeNull();
    const others = [linked, suspected, offered].map(({ nominationId }) => nominationId);
    const ids = [...rows.flatMap(({ nominationId }) => nominationId ?? []), ...others];
    const records = await recordsOf(test, ids);
    expect(new Set(records.map((one) => one?.state))).toEqual(new Set(['lapsed']));
    expect(records[0]?.endedWhy).toContain('2026');
    const data = await test.service.database.tenant(test.tenant);
    expect(await data.quotas.bucket(BucketId.parse('2026'))).toMatchObject({
      reserved: 0,
      waiting: 0,
      consumed: 4,
    });
    await sound(test);
    // found and nominated for the new year like anybody, also whom nobody may take for last year's any more
    expect(await nominate(test, social, 11)).toMatchObject({ outcome: 'nominated' });
    expect(await nominate(test, social, 2)).toMatchObject({ outcome: 'nominated' });
    await sound(test);
  });

  it('is not closed while people are nominated for it or a decision of it is under way, nor twice', async () => {
    const test = await open();
    await nominate(test, transport, 0);
    expect(await close(test)).toMatchObject({ ok: false });
    expect(await close(test, 2019)).toMatchObject({ ok: false });
    await askNothing(test);
    const cohort = await aCohort(test);
    await draft(test, { cohort: cohort.id });
    await openNextYear(test);
    expect(await close(test)).toMatchObject({
      ok: false,
      refusal: { code: 'request-faults', faults: [{ field: 'year' }] },
    });
    const other = await open();
    await nominateRaw(other, transport, 0);
    await openNextYear(other);
    given(await close(other));
    expect(await close(other)).toMatchObject({ ok: false });
    await other.work();
    await sound(other);
  });

  it('goes on where a worker stopped, and is taken up again when its message is lost', async () => {
    const test = await open();
    const people = Array.from({ length: 30 }, (_, n) => aPerson(n));
    await importPeople(test, transport, people);
    await openNextYear(test);
    given(await close(test));
    await Promise.all([
      lapseYear(test.service, test.tenant, 2026),
      lapseYear(test.sibling(), test.tenant, 2026),
    ]);
    expect(await closings(test)).toMatchObject([{ lapsed: 30 }]);
    await sweepImports(test.service);
    await test.work();
    await lapseYear(test.service, test.tenant, 2026);
    expect(await closings(test)).toMatchObject([{ lapsed: 30 }]);
    await sound(test);
  });

  it('lets whoever was restricted lapse once that is lifted', async () => {
    const test = await open();
    const { nominationId: id, personId } = await nominate(test, transport, 0);
    const restrict = async (act: 'restrict' | 'lift') =>
      given(
        await restrictPerson(test.service, anAdmin(test.tenant), {
          id: personId,
          act,
          why: 'permintaan sendiri',
          once: null,
          correlationId: 'years',
        }),
      );
    await restrict('restrict');
    await openNextYear(test);
    given(await close(test));
    await test.work();
    expect((await recordsOf(test, [id]))[0]?.state).toBe('nominated');
    await restrict('lift');
    expect(await closings(test)).toMatchObject([{ finishedAt: null }]);
    await test.work();
    expect((await recordsOf(test, [id]))[0]?.state).toBe('lapsed');
    expect(await closings(test)).toMatchObject([{ lapsed: 1, finishedAt: expect.any(String) }]);
    await sound(test);
  });

  it('is looked through once more for whom a process nominated by the rules of before', async () => {
    const test = await open();
    const late = test.sibling();
    await late.regions.open(test.tenant);
    await openNextYear(test);
    given(await close(test));
    await test.work();
    const { nominationId: id } = await nominate({ ...test, service: late }, transport, 0);
    expect((await recordsOf(test, [id]))[0]).toMatchObject({ year: 2026, state: 'nominated' });
    test.clock.advance(11 * 60_000);
    await sweepImports(test.service);
    await test.work();
    expect((await recordsOf(test, [id]))[0]?.state).toBe('lapsed');
    expect(await sweepImports(test.service)).toBe(0);
    await sound(test);
  });

  it('takes no more decisions of its own', async () => {
    const test = await open();
    await askNothing(test);
    const cohort = await aCohort(test);
    await openNextYear(test);
    given(await close(test));
    await test.work();
    await expect(draft(test, { cohort: cohort.id })).rejects.toThrow('was closed on');
  });

  it('ends also for somebody whom more open cases are about than one transaction takes', async () => {
    const test = await open();
    const like = await caseAt(test, (await suspectedPair(test, 90, [social, transport])).id);
    const others = await importPeople(
      test,
      transport,
      Array.from({ length: 60 }, (_, n) => aPerson(n)),
    );
    const { nominationId: standing } = await nominate(test, social, 80);
    const data = await test.service.database.tenant(test.tenant);
    const asked = others.flatMap(({ nominationId: waiting }): DuplicateCase[] => {
      if (waiting === undefined) return [];
      const id = caseIdOf(standing, waiting);
      return [{ ...like, id, standing, waiting, compared: { standing: 1, waiting: 1 } }];
    });
    const actor = { kind: 'System', user: UserId.parse('system'), agency: null } as const;
    const cause = { actor, source: 'cases', correlationId: 'cases' };
    for (let from = 0; from < asked.length; from += 30) {
      const writes = asked
        .slice(from, from + 30)
        .map((record) => ({ write: 'open-case', record }) as const);
      expect((await data.commit({ cause, lane: 'any', writes })).kind).toBe('done');
    }
    await openNextYear(test);
    given(await close(test));
    await test.work();
    expect(await closings(test)).toMatchObject([{ lapsed: 63, finishedAt: expect.any(String) }]);
    const cases = (await data.cases.cases(asked.map(({ id }) => id))).map((one) => one?.state);
    expect(new Set(cases)).toEqual(new Set(['lapsed']));
    await sound(test);
  });

  it('is not done with while somebody could not lapse because others kept writing them', async () => {
    const test = await open();
    await importPeople(test, transport, [aPerson(0), aPerson(1)]);
    await openNextYear(test);
    given(await close(test));
    await expect(lapseYear(refusedAlways(test), test.tenant, 2026)).rejects.toThrow(TooBusyError);
    expect(await closings(test)).toMatchObject([{ lapsed: 0, finishedAt: null }]);
    await test.work();
    expect(await closings(test)).toMatchObject([{ lapsed: 2, finishedAt: expect.any(String) }]);
    await sound(test);
  });
});

/** A worker before whom somebody else always writes first. */
function refusedAlways({ service }: TestService): TestService['service'] {
  const commit = async () => ({ kind: 'refused', refused: [] }) as const;
  return {
    ...service,
    regions: {
      ...service.regions,
      async open(tenant) {
        const found = await service.regions.open(tenant);
        const pauseBefore = async (): Promise<void> => {};
        return found === null ? null : { ...found, data: { ...found.data, commit, pauseBefore } };
      },
    },
  };
}
