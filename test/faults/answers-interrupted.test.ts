import { checkInvariants, type ExchangeResult, sweepImports } from '@payung/casework';
import { NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople } from '../support/acts.ts';
import { askBill, billNow, coverOfOne, linesOf } from '../support/bill-acts.ts';
import { at } from '../support/billed-people.ts';
import { aCohort, askNothing, decide, draft } from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { answered, counting, resultNow, sent } from '../support/exchange-acts.ts';
import { diesAt } from '../support/fault-plans.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService, workOff } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** longer than the first message is waited for, in milliseconds */
const patienceOver = 61_000;
/** more than one transaction, so that several are under way when the worker dies */
const people = 95;
const refused = 3;
const lanes = 16;
let seed = 67_300;

const card = (n: number): string => String(21_012_345_000 + n);

/** What the branch answered about everybody on a bill, let count, of which nothing is written yet. */
async function answeredAll() {
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
  const bill = await askBill(test, cohort, { first: '2026-03', count: 2 });
  await test.work();
  const ids = (await linesOf(test, bill)).map((line) => NominationId.parse(line.split(' ')[0]));
  const said = ids.map((id, i) =>
    i < refused
      ? ([id, 'DITOLAK', '', 'NIK TIDAK DITEMUKAN'] as const)
      : ([id, 'DITERIMA', card(i), ''] as const),
  );
  const result = await answered(test, await sent(test, bill), said);
  await counting(test, result);
  return { test, bill, ids, result };
}

/** How many answers the journal tells of as written. */
async function toldAsKept(test: TestService): Promise<{ registered: number; refused: number }> {
  const data = await test.service.database.tenant(test.tenant);
  const kept = { registered: 0, refused: 0 };
  for (let lane = 0; lane < lanes; lane += 1) {
    for (const { body } of await data.lane(lane, 0, 1_000)) {
      for (const { act, after } of JSON.parse(body).changes) {
        if (act !== 'answers-kept') continue;
        kept.registered += after.registered;
        kept.refused += after.refused;
      }
    }
  }
  return kept;
}

async function isWhole(
  { test, bill, ids, result }: Awaited<ReturnType<typeof answeredAll>>,
  where: string,
): Promise<void> {
  const { state, counts }: ExchangeResult = await resultNow(test, result);
  expect({ state, accepted: counts.accepted }, where).toEqual({
    state: 'applied',
    accepted: people - refused,
  });
  expect(await toldAsKept(test), where).toEqual({ registered: people - refused, refused });
  for (const i of [refused, people - 1]) {
    const cover = await coverOfOne(test, at(ids, i), '2026-03-01');
    expect(cover.cardNo, where).toBe(card(i));
  }
  expect((await billNow(test, bill)).people, where).toBe(people - refused);
  expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
}

describe('a worker that dies while it keeps the answers of the insurer', () => {
  it('at any request loses no card, writes none twice, and another goes on', async () => {
    const first = await answeredAll();
    await workOff(await proxy.behindProxy(first.test), first.test.queue);
    const requests = proxy.seen.length;
    await isWhole(first, 'undisturbed');
    expect(requests).toBeGreaterThan(6);
    for (let dies = 1; dies < requests; dies += 7) {
      const asked = await answeredAll();
      const { test } = asked;
      const service = await proxy.behindProxy(test);
      proxy.reset(diesAt(dies));
      await expect(workOff(service, test.queue)).rejects.toThrow();
      test.queue.lose();
      test.clock.advance(patienceOver);
      await sweepImports(test.service);
      await test.work();
      await isWhole(asked, `died at request ${dies} of ${requests}, seed ${seed}`);
    }
  });
});
