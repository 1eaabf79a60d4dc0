import {
  changeRetention,
  checkInvariants,
  restrictPerson,
  runRetention,
  showPerson,
} from '@payung/casework';
import { runAll } from '@payung/monthly-run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate, setQuota } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { spoilt } from '../../support/unfollowed.ts';
import { openedTexts, toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
let regions = 100;
const dayMs = 24 * 60 * 60 * 1000;
const years = (test: TestService, count: number): void => {
  test.clock.advance(count * 366 * dayMs);
  // rules and the day are read anew after half a minute
  test.service.regions.forget(test.tenant);
};
const run = (test: TestService, most = 1_000) => runRetention(test.service, test.tenant, { most });

async function isKnown(test: TestService, id: Parameters<typeof showPerson>[2]) {
  return (await showPerson(test.service, anAdmin(test.tenant), id)).ok;
}

describe('the retention run', () => {
  it('forgets who was refused, withdrawn or never used, after the period and no sooner', async () => {
    const test = await open(1);
    await setQuota(test, 1);
    const placed = await nominate(test, social, 1);
    const waits = await nominate(test, social, 2);
    const gone = await nominate(test, social, 3);
    await end(test, 'withdraw', gone.nominationId);
    years(test, 1);
    expect(await run(test)).toMatchObject({ anonymised: 0 });
    years(test, 1);
    expect(await run(test)).toMatchObject({ anonymised: 1, finishedAt: expect.any(String) });
    expect(await isKnown(test, gone.personId)).toBe(false);
    expect(await isKnown(test, placed.personId)).toBe(true);
    // cover of 2026 is of no use after 2027, and two years later nobody needs to know
    years(test, 2);
    expect(await run(test)).toMatchObject({ anonymised: 2 });
    expect(await isKnown(test, placed.personId)).toBe(false);
    expect(await isKnown(test, waits.personId)).toBe(false);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    const told = await toldOf(test);
    expect(told.filter(({ act, of }) => of === 'person' && act === 'anonymised')).toHaveLength(3);
  });

  it('touches nobody whom another agency still names, nor whoever asked that nothing be done', async () => {
    const test = await open(4);
    const gone = await nominate(test, social, 1);
    await nominate(test, transport, 1);
    const asked = await nominate(test, social, 2);
    for (const { nominationId } of [gone, asked]) await end(test, 'withdraw', nominationId);
    const restriction = { id: asked.personId, act: 'restrict', why: 'keberatan' } as const;
    const plain = { once: null, correlationId: 'test' };
    await restrictPerson(test.service, anAdmin(test.tenant), { ...restriction, ...plain });
    test.clock.advance(600 * dayMs);
    test.service.regions.forget(test.tenant);
    const decided = { source: 'JRA', endedNominationYears: 1, listFileMonths: 1, version: 0 };
    const change = { ...decided, correlationId: 'test' };
    await changeRetention(test.service, anAdmin(test.tenant), change);
    expect(await run(test)).toMatchObject({ examined: 2, anonymised: 0, held: 2 });
    expect(await isKnown(test, gone.personId)).toBe(true);
    expect(await isKnown(test, asked.personId)).toBe(true);
  });

  it('removes the files of old lists, and says so where the list stands', async () => {
    const test = await open(2);
    await importPeople(test, social, [aPerson(1), aPerson(2)]);
    expect(test.files.kept.size).toBeGreaterThan(0);
    years(test, 1);
    expect(await run(test)).toMatchObject({ listsRemoved: 0 });
    years(test, 2);
    expect(await run(test)).toMatchObject({ listsRemoved: 1 });
    expect(test.files.kept.size).toBe(0);
    expect(await run(test)).toMatchObject({ listsRemoved: 0 });
    expect((await openedTexts(test)).some((text) => text.includes(aPerson(1).nationalId))).toBe(
      true,
    );
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('goes on where it was stopped: in small steps it does what it does at once, and then nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (withdrawn, most) => {
          regions += 1;
          const test = await open(regions);
          const made = [];
          for (const [n, ends] of withdrawn.entries()) {
            const one = await nominate(test, n % 2 === 0 ? social : transport, n + 1);
            if (ends) await end(test, 'withdraw', one.nominationId);
            made.push({ ...one, ends });
          }
          years(test, 3);
          let runs = 0;
          for (let last = await run(test, most); last.finishedAt === null; runs += 1) {
            last = await run(test, most);
            expect(runs).toBeLessThan(200);
          }
          for (const { personId, ends } of made) expect(await isKnown(test, personId)).toBe(!ends);
          expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
          const told = (await toldOf(test)).length;
          expect(await run(test)).toMatchObject({ anonymised: 0, listsRemoved: 0 });
          expect((await toldOf(test)).length).toBe(told);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('passes over somebody who cannot be read, says so, and forgets the others', async () => {
    const test = await open(5);
    const broken = await nominate(test, social, 1);
    const gone = await nominate(test, social, 2);
    for (const { nominationId } of [broken, gone]) await end(test, 'withdraw', nominationId);
    await spoilt(test, broken.nominationId);
    years(test, 3);
    const told: string[] = [];
    const log = { failed: (code: string) => void told.push(code) };
    const figures = await runAll(test.service, { log, most: 100, hasTime: () => true });
    expect(figures).toMatchObject({ anonymised: 1, passedOver: 1, failed: 0, unfinished: 0 });
    expect(told).toEqual(['RETENTION_PASSED_OVER']);
    expect(await isKnown(test, gone.personId)).toBe(false);
  });

  it('keeps to the periods that the region decided, and works on every region although one fails', async () => {
    const test = await open(3);
    const decided = { source: 'JRA CONTOH', endedNominationYears: 1, listFileMonths: 1 };
    const asked = { ...decided, version: 0, correlationId: 'test' };
    const saved = await changeRetention(test.service, anAdmin(test.tenant), asked);
    expect(saved.ok && saved.value.periods).toMatchObject({ ...decided, status: 'decided' });
    const gone = await nominate(test, social, 1);
    await end(test, 'withdraw', gone.nominationId);
    years(test, 1);
    test.clock.advance(2 * dayMs);
    test.service.regions.forget(test.tenant);
    const failed: string[] = [];
    const log = { failed: (code: string) => void failed.push(code) };
    const figures = await runAll(test.service, { log, most: 100, hasTime: () => true });
    expect(figures).toMatchObject({ regions: 1, failed: 0, anonymised: 1, unfinished: 0 });
    const broken = test.sibling({ endpoint: 'http://127.0.0.1:1', maxAttempts: 1 });
    const regions = { ...broken.database.regions, tenants: async () => [test.tenant] };
    const service = { ...broken, database: { ...broken.database, regions } };
    expect(await runAll(service, { log, most: 100, hasTime: () => true })).toMatchObject({
      failed: 1,
    });
    expect(new Set(failed)).toEqual(new Set(['RETENTION_FAILED', 'RUN_STEP_FAILED']));
  });
});
