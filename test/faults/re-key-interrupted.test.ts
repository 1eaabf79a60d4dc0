import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import {
  beginRekeying,
  checkInvariants,
  rekeyStep,
  rekeyWorkOf,
  runKeyWork,
  type Service,
  sweepImports,
} from '@payung/casework';
import { type Cause, schemaVersion } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { diesAt } from '../support/fault-plans.ts';
import { social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};
/** longer than whoever reads by an older ring is waited for */
const waitMs = 600_000;

let seed = 970;
async function region(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  for (const n of [1, 2, 3]) await nominate(test, social, n);
  return test;
}

function behindProxy(test: TestService): Service {
  return test.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 });
}

/** Begins or goes on with the change until it is done. */
async function toTheEnd(test: TestService, service: Service): Promise<void> {
  const work = await rekeyWorkOf(service, test.tenant, cause);
  await beginRekeying(work);
  for (let step = 0; step < 100; step += 1) {
    const progress = await rekeyStep(work);
    if (progress === 'done') return;
    if (progress === 'waiting') test.clock.advance(waitMs);
  }
  throw new Error('the change of the look-up key does not come to its end');
}

/** How often anything lies under a hash of a version of the key. */
async function guardsUnder(test: TestService): Promise<string[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items.flatMap(
    ({ pk }) => /#G#(\d+\.)?/.exec(String(pk))?.[1] ?? (/#G#/.test(String(pk)) ? ['1.'] : []),
  );
}

describe('a process that dies while it changes the look-up key', () => {
  it('at any of its requests leaves nobody let in twice, and the next one brings it to its end', async () => {
    const whole = await region();
    proxy.reset(() => null);
    await toTheEnd(whole, behindProxy(whole));
    const requests = proxy.seen.length;
    expect(requests).toBeGreaterThan(100);
    // every thirteenth request, so that each step is met; by turns carried out unheard, and not
    for (let at = 1; at < requests; at += 13) {
      const test = await region();
      const kind = at % 2 === 0 ? 'cut-after' : 'cut-before';
      proxy.reset(diesAt(at, kind));
      const where = `${kind} at request ${at} of ${requests}, seed ${seed}`;
      await expect(toTheEnd(test, behindProxy(test)), where).rejects.toThrow();
      const again = await nominate(test, transport, 1);
      const newcomer = await nominate(test, transport, 7);
      expect([again.outcome, newcomer.outcome], where).toEqual(['duplicate', 'nominated']);
      expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
      await toTheEnd(test, test.sibling());
      expect((await nominate(test, social, 7)).outcome, where).toBe('duplicate');
      expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
      expect(await guardsUnder(test), where).toEqual(['2.', '2.', '2.', '2.']);
    }
  });

  it('or whose messages are lost, is followed by the sweep', async () => {
    const test = await region();
    const { tenant: tenantId } = test;
    await runKeyWork(test.service, { kind: 're-key', tenantId });
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      test.queue.lose();
      test.clock.advance(waitMs);
      await sweepImports(test.service);
      await test.work();
    }
    expect(await guardsUnder(test)).toEqual(['2.', '2.', '2.']);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    // the order that comes a second time changes nothing
    await runKeyWork(test.service, { kind: 're-key', tenantId });
    expect((await test.service.database.tenant(test.tenant)).keys.ring()).toMatchObject({
      read: 2,
      also: null,
      job: null,
    });
  });
});

describe('a change of the look-up key that takes many messages', () => {
  it('has one at a time, however many sweeps pass, or it would take every place that lists have', async () => {
    const test = await region();
    const { tenant: tenantId } = test;
    // a worker whose time for a message is over after one step
    const hurried = test.sibling();
    let now = test.clock.now();
    const clock = {
      now() {
        now += 40_000;
        return now;
      },
    };
    await runKeyWork({ ...hurried, clock }, { kind: 're-key', tenantId });
    for (let sweeps = 0; sweeps < 4; sweeps += 1) {
      test.clock.advance(60_000);
      await sweepImports(test.service);
      expect(test.queue.size).toBe(1);
      const message = test.queue.take();
      if (message?.kind === 're-key') await runKeyWork({ ...hurried, clock }, message);
    }
    expect((await test.sibling().database.tenant(tenantId)).keys.ring().job).not.toBeNull();
  });

  it('is left to one of two that work on it, so that the other gives its place back', async () => {
    const test = await region();
    const { tenant: tenantId } = test;
    const works = await Promise.all([1, 2].map(() => rekeyWorkOf(test.sibling(), tenantId, cause)));
    for (const work of works) await beginRekeying(work);
    const progress = await Promise.all(works.map((work) => rekeyStep(work)));
    expect(progress.toSorted()).toEqual(['again', 'overtaken']);
  });

  it('goes on in a suspended region too, or its keys would stay half changed for as long', async () => {
    const test = await region();
    const { tenant: tenantId } = test;
    const work = await rekeyWorkOf(test.sibling(), tenantId, cause);
    await beginRekeying(work);
    const state = { pk: `T#${tenantId}#REGION`, sk: 'STANDING', schemaVersion, state: 'suspended' };
    await test.client.send(
      new PutItemCommand({ TableName: test.tables.tenancy, Item: marshall(state) }),
    );
    test.clock.advance(waitMs);
    expect(await sweepImports(test.service)).toBe(1);
    expect(test.queue.take()).toEqual({ kind: 're-key', tenantId });
  });
});
