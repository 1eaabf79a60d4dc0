import { checkInvariants, returnDetermination, strikeLines, sweepImports } from '@payung/casework';
import { ContributionMonth, type Determination } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople } from '../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
} from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { diesAt } from '../support/fault-plans.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService, workOff } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** longer than the lease of a worker, in milliseconds */
const leaseOver = 151_000;
const people = 45;
let seed = 62_000;

/** A signed decision of more than one transaction, of which nothing has taken effect. */
async function signed(): Promise<{ test: TestService; id: Determination['id'] }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  await importPeople(
    test,
    social,
    Array.from({ length: people }, (_, n) => aPerson(n)),
  );
  const frozen = await freeze(test, await draft(test, { cohort: (await aCohort(test)).id }));
  await send(test, frozen);
  given(await sign(test, frozen));
  return { test, id: frozen.id };
}

async function sweepUntilDone(test: TestService): Promise<void> {
  test.queue.lose();
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await test.work();
  }
}

async function isWhole(test: TestService, id: Determination['id'], where: string): Promise<void> {
  const decided = await seen(test, { id });
  expect(decided, where).toMatchObject({
    state: 'in-force',
    work: null,
    effect: { determined: people, leftOut: 0 },
  });
  const data = await test.service.database.tenant(test.tenant);
  const [card] = await data.quotas.buckets();
  expect(card, where).toMatchObject({ consumed: people, reserved: 0 });
  expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
}

describe('a worker that dies while a decision takes effect', () => {
  it('at any request leaves everybody determined once, as if it had lived', async () => {
    const first = await signed();
    await workOff(await proxy.behindProxy(first.test), first.test.queue);
    const requests = proxy.seen.length;
    await isWhole(first.test, first.id, 'undisturbed');
    expect(requests).toBeGreaterThan(6);
    for (let at = 0; at < requests; at += 4) {
      const { test, id } = await signed();
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(at));
      await expect(workOff(service, test.queue)).rejects.toThrow();
      await sweepUntilDone(test);
      await isWhole(test, id, `died at request ${at} of ${requests}, seed ${seed}`);
    }
  });

  it('and two workers at once determine everybody once', async () => {
    const { test, id } = await signed();
    const message = test.queue.take();
    if (message === undefined) throw new Error('a message was expected');
    await test.queue.send(message);
    await test.queue.send(message);
    await Promise.all([test.work(), test.work(test.sibling())]);
    await sweepUntilDone(test);
    await isWhole(test, id, 'two workers');
  });
});

describe('a worker that dies while it gathers or freezes', () => {
  it('leaves the list as it was, and another makes it whole', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed });
    await askNothing(test);
    await importPeople(
      test,
      social,
      Array.from({ length: people }, (_, n) => aPerson(n)),
    );
    const cohort = await aCohort(test);
    const drafted = await draft(test, { cohort: cohort.id });
    for (let at = 0; at < 9; at += 2) {
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(at, 'cut-before'));
      const before = await seen(test, drafted);
      await expect(
        freeze({ ...test, work: () => workOff(service, test.queue) }, before),
      ).rejects.toThrow();
      expect(await allLines(test, before)).toHaveLength(people);
      await sweepUntilDone(test);
      const frozen = await seen(test, drafted);
      expect(frozen, `died at ${at}`).toMatchObject({ state: 'legal-review', work: null });
      const remarks = 'perbaiki judulnya';
      const request = { id: frozen.id, remarks, correlationId: 'test' };
      given(await returnDetermination(test.service, anAdmin(test.tenant), request));
    }
    await decide(test, drafted);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a worker that dies while it strikes', () => {
  it('at any request strikes everybody once, and gives each place to the next once', async () => {
    for (let at = 2; at < 26; at += 3) {
      seed += 1;
      const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 3 });
      await askNothing(test);
      await importPeople(
        test,
        social,
        Array.from({ length: 5 }, (_, n) => aPerson(n)),
      );
      const decided = await decide(test, await draft(test, { cohort: (await aCohort(test)).id }));
      const amendment = await draft(test, { amends: decided.id, gathers: false });
      const lines = await allLines(test, decided);
      const from = ContributionMonth.parse('2026-05');
      const strikes = lines
        .slice(0, 2)
        .map(({ line }) => ({ nomination: line.nomination, reason: 'died' as const, from }));
      const request = { id: amendment.id, strikes, correlationId: 'test' };
      given(await strikeLines(test.service, anAdmin(test.tenant), request));
      const frozen = await freeze(test, amendment);
      await send(test, frozen);
      given(await sign(test, frozen, { number: '460/2/2026' }));
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(at));
      await workOff(service, test.queue).catch(() => undefined);
      await sweepUntilDone(test);
      const where = `died at request ${at}, seed ${seed}`;
      expect(await seen(test, amendment), where).toMatchObject({
        state: 'in-force',
        effect: { struck: 2 },
      });
      const data = await test.service.database.tenant(test.tenant);
      const [card] = await data.quotas.buckets();
      expect(card, where).toMatchObject({ consumed: 1, reserved: 2, waiting: 0 });
      expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
    }
  });
});
