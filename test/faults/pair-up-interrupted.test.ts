import { checkInvariants, makePairUpDue, pairUp, type Service } from '@payung/casework';
import { Instant } from '@payung/domain';
import { expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { diesAt } from '../support/fault-plans.ts';
import { aPerson, type Invented } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { forgetPages, pairsOf, pairUpNow } from '../support/paired-up.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** longer than a process that was cut off is waited for */
const leaseMs = 3 * 60_000;

/** The same person twice under two NIKs, and some others: more than one page holds. */
const people: Invented[] = [1, 2, 3, 4, 5].map((n) => aPerson(n));
const again = [1, 4].map((n) =>
  aPerson(n, { nationalId: aPerson(n + 60).nationalId, name: `${aPerson(n).name}O` }),
);

let seed = 7_500;
async function region(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, pageCap: 2 });
  for (const person of [...people, ...again]) await nominate(test, social, 1, person);
  await forgetPages(test);
  return test;
}

async function begin(test: TestService, service: Service): Promise<void> {
  const open = await service.regions.open(test.tenant);
  if (open === null) throw new Error('no region');
  await makePairUpDue(open, 'asked', 0);
  await pairUp(service, test.tenant);
}

it('a process that dies while it compares everybody is followed by the next, which finds the same', async () => {
  const whole = await region();
  proxy.reset(() => null);
  await begin(whole, whole.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 }));
  const requests = proxy.seen.length;
  expect(requests).toBeGreaterThan(50);
  const expected = await pairsOf(whole);
  expect(expected.length).toBeGreaterThan(1);
  // every eleventh request, so that each step is met; by turns carried out unheard, and not
  for (let at = 1; at < requests; at += 11) {
    const test = await region();
    const kind = at % 2 === 0 ? 'cut-after' : 'cut-before';
    proxy.reset(diesAt(at, kind));
    const where = `${kind} at request ${at} of ${requests}, seed ${seed}`;
    const cut = test.sibling({ endpoint: proxy.endpoint, maxAttempts: 1 });
    // what it was doing for others at the end it may lose without a word
    await begin(test, cut).catch(() => undefined);
    test.clock.advance(leaseMs);
    await pairUpNow(test);
    expect(await pairsOf(test), where).toEqual(expected);
    expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
  }
});

it('pieces that a process left lying, which ended before it took them away, are gone when the run has ended', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 7_499 });
  await nominate(test, social, 1, aPerson(1));
  const open = await test.service.regions.open(test.tenant);
  if (open === null) throw new Error('no region');
  await makePairUpDue(open, 'asked', test.clock.now());
  const before = await open.data.matching.pairUp();
  const { version: _, ...rest } = before;
  const startedAt = Instant.parse(new Date(test.clock.now()).toISOString());
  const figures = {
    nominations: 1,
    genericAnchors: 0,
    pairs: 0,
    suspected: 0,
    casesOpened: 0,
    setAside: 0,
    pagesMended: 0,
  };
  const run = {
    because: 'asked',
    startedAt,
    step: 'review',
    position: '',
    parts: 1,
    pieces: 1,
    part: 1,
    model: 'm',
    figures,
  } as const;
  const after = { ...rest, due: null, run };
  await open.data.commitQuietly([{ write: 'move-pair-up', before, after, act: null }]);
  const piece = `T/${test.tenant}/matching/${Date.parse(startedAt)}/0-0`;
  await test.service.files.put(piece, new Uint8Array(8));
  test.clock.advance(leaseMs);
  await pairUp(test.service, test.tenant);
  expect((await open.data.matching.pairUp()).run).toBeNull();
  expect([...test.files.kept.keys()]).not.toContain(piece);
});
