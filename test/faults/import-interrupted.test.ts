import {
  checkInvariants,
  importChunk,
  readList,
  type Service,
  sweepImports,
} from '@payung/casework';
import type { RowOutcome } from '@payung/data';
import type { ImportId } from '@payung/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { handIn, nominate, rowsOf } from '../support/acts.ts';
import { canonicalDump } from '../support/canonical-dump.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { diesAt } from '../support/fault-plans.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import {
  leaseSeconds,
  longestLeaseMs,
  openTestService,
  type TestService,
  workOff,
} from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** Rows of every kind, enough for several commits; the card fills up in the middle. */
const people = [
  ...Array.from({ length: 24 }, (_, n) => aPerson(n)),
  aPerson(3),
  aPerson(50, { nationalId: '12' }),
  aPerson(51, { village: 'TAK DIKENAL' }),
  aPerson(5, { name: 'ORANG LAIN SEKALI', birthDate: '1971-02-03' }),
  ...Array.from({ length: 6 }, (_, n) => aPerson(60 + n)),
];

let seed = 0;
async function region(): Promise<{ test: TestService; id: ImportId }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 20 });
  await nominate(test, transport, 2);
  return { test, id: await handIn(test, social, people) };
}

const told = (rows: readonly RowOutcome[]) =>
  rows.map(({ row, outcome, reasons, duplicateOf }) => ({
    row,
    outcome,
    reasons,
    agency: duplicateOf?.agency,
    metAt: duplicateOf?.row,
  }));

interface Undisturbed {
  readonly rows: ReturnType<typeof told>;
  readonly dump: string[];
  readonly requests: number;
}

let undisturbed: Undisturbed;
beforeAll(async () => {
  const { test, id } = await region();
  const service = await proxy.behindProxy(test);
  await test.work(service);
  const requests = proxy.seen.length;
  undisturbed = { rows: told(await rowsOf(test, id)), dump: await dumpOf(test), requests };
});

/** Pieces of a killed run may be cut between other rows; what they say of people may not differ. */
async function dumpOf(test: TestService): Promise<string[]> {
  return (await canonicalDump(test)).filter((line) => !/"pk":"T#<id>#I#|"sk":"MOVE#/.test(line));
}

async function untilDone(test: TestService): Promise<void> {
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    test.clock.advance(longestLeaseMs + 1);
    await sweepImports(test.service);
    await test.work();
  }
}

async function endsTheSame(test: TestService, id: ImportId, where: string): Promise<void> {
  expect(told(await rowsOf(test, id)), where).toEqual(undisturbed.rows);
  expect(await dumpOf(test), where).toEqual(undisturbed.dump);
  expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
}

describe('a worker that dies', () => {
  it('at any request leaves a list that ends as if it had lived', async () => {
    expect(undisturbed.rows).toHaveLength(people.length);
    expect(undisturbed.requests).toBeGreaterThan(10);
    for (let at = 0; at < undisturbed.requests; at += 1) {
      const { test, id } = await region();
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(at));
      await expect(workOff(service, test.queue)).rejects.toThrow();
      test.queue.lose();
      await untilDone(test);
      await endsTheSame(test, id, `died at request ${at} of ${undisturbed.requests}, seed ${seed}`);
    }
  });

  it('and every message of whose queue is lost once', async () => {
    const { test, id } = await region();
    for (let sweeps = 0; sweeps < 4; sweeps += 1) {
      test.queue.lose();
      test.clock.advance(longestLeaseMs + 1);
      await sweepImports(test.service);
      await workOnce(test);
    }
    await untilDone(test);
    await endsTheSame(test, id, 'messages lost');
  });

  it('on a list of several pieces', async () => {
    seed += 1;
    const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 700 });
    const many = Array.from({ length: 620 }, (_, n) => aPerson(n));
    const id = await handIn(test, social, many);
    const service = await proxy.behindProxy(test);
    proxy.reset(diesAt(30, 'cut-before'));
    await expect(workOff(service, test.queue)).rejects.toThrow();
    test.queue.lose();
    await untilDone(test);
    const rows = await rowsOf(test, id);
    expect(rows.map(({ row }) => row)).toEqual(many.map((_, i) => i + 2));
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['nominated']));
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

/** Does what one message asks for, and leaves what it sends where it is. */
async function workOnce(test: TestService): Promise<void> {
  const message = test.queue.take();
  if (message?.kind !== 'chunk' && message?.kind !== 'inspect') return;
  const { tenantId, importId } = message;
  if (message.kind === 'chunk') {
    await importChunk(test.service, { leaseSeconds }, tenantId, importId, message.chunk);
  } else {
    await readList(test.service, { leaseSeconds }, tenantId, importId);
  }
}

describe('a piece that two workers get', () => {
  it('at once is judged by one of them', async () => {
    const { test, id } = await region();
    await workOnce(test);
    test.queue.lose();
    const services = [test.service, test.sibling(), test.sibling()];
    await Promise.all(
      services.map((service) => importChunk(service, { leaseSeconds }, test.tenant, id, 0)),
    );
    await test.work();
    await endsTheSame(test, id, 'three workers');
  });

  it('one after the other changes nothing the second time', async () => {
    const { test, id } = await region();
    await test.work();
    const before = await canonicalDump(test);
    await importChunk(test.service, { leaseSeconds }, test.tenant, id, 0);
    await test.work();
    expect(await canonicalDump(test)).toEqual(before);
    await endsTheSame(test, id, 'delivered twice');
  });

  it('lets a worker that woke up after its lease write nothing', async () => {
    const { test, id } = await region();
    await workOnce(test);
    test.queue.lose();
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let fellAsleep: () => void = () => undefined;
    const sleeping = new Promise<void>((resolve) => {
      fellAsleep = resolve;
    });
    const zombie: Service = {
      ...test.sibling(),
      files: {
        ...test.files,
        async get(key) {
          fellAsleep();
          await asleep;
          return test.files.get(key);
        },
      },
    };
    const late = importChunk(zombie, { leaseSeconds }, test.tenant, id, 0);
    await sleeping;
    test.clock.advance(longestLeaseMs + 1);
    await sweepImports(test.service);
    await test.work();
    const before = await canonicalDump(test);
    wake();
    await late;
    expect(test.queue.size).toBe(0);
    expect(await canonicalDump(test)).toEqual(before);
    await endsTheSame(test, id, 'zombie');
  });
});
