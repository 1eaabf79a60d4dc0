import { checkInvariants, sweepImports } from '@payung/casework';
import type { Bill } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople } from '../support/acts.ts';
import { askBill, billNow, linesOf } from '../support/bill-acts.ts';
import { aCohort, askNothing, decide, draft } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { diesAt } from '../support/fault-plans.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService, workOff } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** longer than the lease of a worker, in milliseconds */
const leaseOver = 151_000;
/** more than one transaction */
const people = 70;
let seed = 66_900;

/** A bill over everybody of a decision in force, of which nothing is listed. */
async function asked() {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  await importPeople(
    test,
    social,
    Array.from({ length: people }, (_, n) => aPerson(n)),
  );
  const cohort = await aCohort(test);
  await decide(test, await draft(test, { cohort: cohort.id }));
  const bill = await askBill(test, cohort, { first: '2026-03', count: 10 });
  return { test, bill };
}

async function isWhole(test: TestService, bill: Pick<Bill, 'id'>, where: string): Promise<void> {
  const made = await billNow(test, bill);
  expect(made, where).toMatchObject({ state: 'listed', people, personMonths: people * 10 });
  expect(made.rupiah, where).toBe(people * 168_000);
  expect(new Set(await linesOf(test, bill)).size, where).toBe(people);
  expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
}

describe('a worker that dies while it makes the list of a bill', () => {
  it('at any request leaves nobody claimed and not listed, and another goes on', async () => {
    const first = await asked();
    await workOff(await proxy.behindProxy(first.test), first.test.queue);
    const requests = proxy.seen.length;
    await isWhole(first.test, first.bill, 'undisturbed');
    expect(requests).toBeGreaterThan(6);
    for (let at = 0; at < requests; at += 4) {
      const { test, bill } = await asked();
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(at));
      await expect(workOff(service, test.queue)).rejects.toThrow();
      test.queue.lose();
      test.clock.advance(leaseOver);
      await sweepImports(test.service);
      await test.work();
      await isWhole(test, bill, `died at request ${at} of ${requests}, seed ${seed}`);
    }
  });
});
