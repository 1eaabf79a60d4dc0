import {
  askForWork,
  checkInvariants,
  erasePerson,
  returnDetermination,
  type Service,
  sweepImports,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import type { Determination } from '@payung/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, importPeople } from '../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  draft,
  freeze,
  given,
  seen,
} from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { listRemains } from '../support/list-remains.ts';
import { openTestService, type TestService, workOff } from '../support/test-service.ts';

const database = embeddedDatabase();
let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await startFaultProxy(database.endpoint());
});
afterAll(() => proxy.stop());

/** more than lie in one record of a list */
const people = 220;
/** longer than the lease of a worker, in milliseconds */
const leaseOver = 151_000;
const correlationId = 'long-list';

async function drafted(seed: number): Promise<{ test: TestService; list: Determination }> {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 300 });
  await askNothing(test);
  await importPeople(
    test,
    social,
    Array.from({ length: people }, (_, n) => aPerson(n)),
  );
  return { test, list: await draft(test, { cohort: (await aCohort(test)).id }) };
}

/** A service for which time flies: any list is a long one. */
function hurried(test: TestService, service: Service = test.service): Service {
  const now = (): number => {
    test.clock.advance(25_000);
    return test.clock.now();
  };
  return { ...service, clock: { now } };
}

async function hurriedBehindProxy(test: TestService): Promise<Service> {
  proxy.reset(() => null);
  const service = test.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 });
  await service.regions.open(test.tenant);
  proxy.reset(() => null);
  return hurried(test, service);
}

async function ask(test: TestService, { id }: Determination, step: 'gather' | 'freeze') {
  given(await askForWork(test.service, anAdmin(test.tenant), { id, step, correlationId }));
}

async function giveBack(test: TestService, { id }: Determination): Promise<void> {
  const request = { id, remarks: 'perbaiki judulnya', correlationId };
  given(await returnDetermination(test.service, anAdmin(test.tenant), request));
}

async function sweepUntilDone(test: TestService): Promise<void> {
  test.queue.lose();
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await workOff(hurried(test), test.queue);
  }
}

const linesOf = async (test: TestService, list: Determination) =>
  (await allLines(test, list, 100)).map(({ line }) => line);

describe('a list that takes several messages', () => {
  it('is the list of one message: the same people in the same order under the same digest', async () => {
    const { test, list } = await drafted(71_001);
    const lines = await linesOf(test, list);
    expect(lines).toHaveLength(people);
    const { frozen } = await freeze(test, list);
    await giveBack(test, list);
    await ask(test, list, 'gather');
    await workOff(hurried(test), test.queue);
    expect(await seen(test, list)).toMatchObject({ work: null, totals: { people } });
    expect(await linesOf(test, list)).toEqual(lines);
    await ask(test, list, 'freeze');
    await workOff(hurried(test), test.queue);
    const again = await seen(test, list);
    expect(again).toMatchObject({ state: 'legal-review', work: null });
    await sweepUntilDone(test);
    expect(await seen(test, list)).toEqual(again);
    expect(again.frozen?.digest).toBe(frozen?.digest);
    expect(again.duties).toHaveLength(1);
    expect(await listRemains(test, again)).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is whole whenever a worker dies between two of its transactions, nobody twice and nobody left out', async () => {
    const { test, list } = await drafted(71_002);
    const lines = await linesOf(test, list);
    for (const step of ['gather', 'freeze'] as const) {
      for (let at = 1, died = true; died; at += 9) {
        const service = await hurriedBehindProxy(test);
        proxy.reset(({ number }) =>
          number < at ? null : number === at && at % 2 === 1 ? 'cut-after' : 'cut-before',
        );
        await ask(test, list, step);
        const where = `${step}, died at request ${at}`;
        died = await workOff(service, test.queue).then(
          () => false,
          () => true,
        );
        expect(await linesOf(test, list), where).toHaveLength(people);
        await sweepUntilDone(test);
        const now = await seen(test, list);
        expect(now, where).toMatchObject({ work: null, totals: { people } });
        expect(await listRemains(test, now), where).toEqual([]);
        const withoutDigest = (await linesOf(test, list)).map((line) => ({
          ...line,
          digest: null,
        }));
        expect(withoutDigest, where).toEqual(lines);
        if (step === 'freeze') await giveBack(test, list);
      }
    }
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('begins anew when somebody whom it met is erased, and keeps nothing of who they were', async () => {
    const { test, list } = await drafted(71_004);
    const [line] = await linesOf(test, list);
    if (line === undefined) throw new Error('the list has nobody');
    await ask(test, list, 'freeze');
    const service = await hurriedBehindProxy(test);
    for (let at = 9; (await seen(test, list)).work?.part === undefined; at += 2) {
      test.clock.advance(leaseOver);
      await sweepImports(test.service);
      proxy.reset(({ number }) => (number < at ? null : 'cut-before'));
      await expect(workOff(service, test.queue)).rejects.toThrow();
    }
    await end(test, 'withdraw', line.nomination);
    const request = { id: splitNominationId(line.nomination).person, once: null, correlationId };
    given(await erasePerson(test.service, anAdmin(test.tenant), request));
    expect((await seen(test, list)).work?.part).toBeUndefined();
    await sweepUntilDone(test);
    const made = await seen(test, list);
    expect(made).toMatchObject({ state: 'draft', work: null, freezeRefused: { people: 1 } });
    expect(await listRemains(test, made)).toEqual([]);
    const lines = await linesOf(test, list);
    const theirs = lines.find(({ nomination }) => nomination === line.nomination);
    expect({ people: lines.length, person: theirs?.person }).toEqual({ people, person: null });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is given up once it was begun again and again and never got on, and its admin can ask anew', async () => {
    const { test, list } = await drafted(71_003);
    await ask(test, list, 'freeze');
    const service = await hurriedBehindProxy(test);
    for (let begun = 0; begun < 30; begun += 1) {
      test.clock.advance(leaseOver);
      await sweepImports(test.service);
      proxy.reset(({ number }) => (number < 6 ? null : 'cut-before'));
      await workOff(service, test.queue).catch(() => undefined);
    }
    proxy.reset(() => null);
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await workOff(hurried(test), test.queue);
    const stopped = await seen(test, list);
    expect(stopped).toMatchObject({
      state: 'draft',
      work: null,
      frozen: null,
      workStopped: { step: 'freeze' },
      totals: { people },
    });
    const again = await freeze(test, list);
    expect(again).toMatchObject({ state: 'legal-review', work: null });
    expect(again.workStopped).toBeUndefined();
  });
});
