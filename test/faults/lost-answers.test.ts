import { checkInvariants, type Service, sweepImports } from '@payung/casework';
import { nominationIdOf } from '@payung/data';
import { BucketId, PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { accept, aKey, end, handIn, nominate, nominateRaw, setQuota } from '../support/acts.ts';
import { canonicalDump } from '../support/canonical-dump.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import type { PlannedFault } from '../support/fault-proxy.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import {
  longestLeaseMs,
  openTestService,
  type TestService,
  workOff,
} from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

interface UseCase {
  readonly name: string;
  readonly quotaBy?: 'region' | 'agency';
  readonly granted: number;
  /** what was there before; runs without faults */
  before(test: TestService): Promise<unknown>;
  /** what is done while one answer is lost; `before` is what came of the preparation */
  act(test: TestService, service: Service, before: unknown): Promise<unknown>;
}

type Prepared = Awaited<ReturnType<typeof nominate>>;
// each use-case reads what its own preparation answered
const idOf = (before: unknown) => (before as Prepared).nominationId;

const useCases: UseCase[] = [
  {
    name: 'nominating a newcomer',
    granted: 5,
    before: (test) => nominate(test, social, 1),
    act: async (test, service) =>
      nominateRaw(test, social, 2, { service, once: await aKey(test, 'newcomer') }),
  },
  {
    name: 'nominating onto the waiting list',
    granted: 1,
    before: (test) => nominate(test, social, 1),
    act: async (test, service) =>
      nominateRaw(test, social, 2, { service, once: await aKey(test, 'waits') }),
  },
  {
    name: 'nominating whom another agency holds',
    granted: 5,
    before: (test) => nominate(test, social, 1),
    act: async (test, service) =>
      nominateRaw(test, transport, 1, { service, once: await aKey(test, 'link') }),
  },
  {
    name: 'withdrawing, with a promotion and an offer',
    granted: 1,
    async before(test) {
      const held = await nominate(test, social, 1);
      await nominate(test, social, 2);
      await nominate(test, transport, 1);
      return held;
    },
    act: async (test, service, before) =>
      end(test, 'withdraw', idOf(before), { service, once: await aKey(test, 'withdraw') }),
  },
  {
    name: 'raising a quota for those who wait',
    granted: 1,
    async before(test) {
      for (const n of [1, 2, 3, 4]) await nominate(test, social, n);
    },
    act: (test, service) => setQuota(test, 3, { service }),
  },
  {
    name: 'accepting an offer while the first one waits',
    quotaBy: 'agency',
    granted: 0,
    async before(test) {
      const first = await nominate(test, social, 1);
      await setQuota(test, 2, { bucket: BucketId.parse(`2026.agency.${transport}`) });
      await nominate(test, transport, 1);
      return nominationIdOf(PersonId.parse(first.personId), 2);
    },
    act: async (test, service, before) =>
      accept(test, before as ReturnType<typeof nominationIdOf>, {
        service,
        once: await aKey(test, 'accept'),
      }),
  },
  {
    name: 'importing a list',
    granted: 3,
    before: (test) => nominate(test, social, 3),
    async act(test, service) {
      await handIn(test, transport, list, { service, once: await aKey(test, 'list') });
      await workOff(service, test.queue);
    },
  },
];

const list = [
  ...[1, 2, 3, 1, 4, 5].map((n) => aPerson(n)),
  aPerson(6, { nationalId: '123' }),
  aPerson(7, { village: 'TAK DIKENAL' }),
];

interface Run {
  readonly test: TestService;
  readonly dump: string[];
  readonly requests: number;
}

/** Prepares, acts through the proxy with one fault, repeats the act as a caller does, and dumps the region. */
async function run(
  useCase: UseCase,
  seed: number,
  fault: { kind: PlannedFault; at: number } | null,
  maxAttempts: number,
): Promise<Run> {
  const { quotaBy = 'region', granted } = useCase;
  const test = await openTestService({ endpoint: database.endpoint(), seed, quotaBy, granted });
  const before = await useCase.before(test);
  const service = await proxy.behindProxy(test, maxAttempts);
  proxy.reset(({ number }) => (number === fault?.at ? fault.kind : null));
  for (let tries = 0; tries < 4; tries += 1) {
    try {
      await useCase.act(test, service, before);
      break;
    } catch {
      test.clock.advance(longestLeaseMs + 1);
    }
  }
  const requests = proxy.seen.length;
  if (fault !== null) expect(proxy.injected[fault.kind]).toBe(1);
  // what a lost message or a caller who gave up leaves behind, the sweep ends
  for (let sweeps = 0; sweeps < 2; sweeps += 1) {
    test.clock.advance(longestLeaseMs + 1);
    await sweepImports(test.service);
    await test.work();
  }
  const dump = (await canonicalDump(test)).filter((line) => !saidAgain(line));
  return { test, requests, dump };
}

/** A quota set again to what it is: told in the ledger each time, moving nothing. */
const saidAgain = (line: string): boolean =>
  line.includes('"kind":"grant"') && line.includes('"granted":0,');

let seed = 200;
/** a region of its own for every run, the same one whenever this file runs */
const nextSeed = (): number => {
  seed += 1;
  return seed;
};

describe.each(useCases)('$name ends the same, whichever answer is lost', (useCase) => {
  it.each([
    { maxAttempts: 3, who: 'the client asks again' },
    { maxAttempts: 1, who: 'the caller asks again' },
  ])('when $who', async ({ maxAttempts }) => {
    const clean = await run(useCase, nextSeed(), null, maxAttempts);
    expect(await checkInvariants(clean.test.service, clean.test.tenant)).toEqual([]);
    expect(clean.requests).toBeGreaterThan(1);
    for (let at = 0; at < clean.requests; at += 1) {
      const faulty = await run(useCase, nextSeed(), { kind: 'cut-after', at }, maxAttempts);
      const where = `answer ${at} of ${clean.requests} lost, seed ${seed}`;
      expect(faulty.dump, where).toEqual(clean.dump);
      expect(await checkInvariants(faulty.test.service, faulty.test.tenant), where).toEqual([]);
    }
  });
});
