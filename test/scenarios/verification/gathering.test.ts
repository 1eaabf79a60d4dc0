import { countSheets, everywhere, gatherVerification, sweepImports } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { handIn, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { setLevels, stageOf, step } from '../../support/verification-acts.ts';

const database = embeddedDatabase();
let seed = 7_900;

async function region(): Promise<TestService> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await setLevels(test, [step('village')]);
  return test;
}

const people = Array.from({ length: 40 }, (_, n) => aPerson(n));

async function waiting(test: TestService): Promise<number> {
  const counted = await countSheets(test.service, anAdmin(test.tenant), everywhere);
  if (!counted.ok) throw new Error(counted.refusal.code);
  return counted.value.total.levels[0]?.waiting ?? 0;
}

/** Works off everything but the making of sheets, as if the queue had lost that message. */
async function workButGather(test: TestService): Promise<void> {
  const { queue } = test;
  const send = queue.send.bind(queue);
  queue.send = async (message) => {
    if (message.kind !== 'gather-verification') await send(message);
  };
  await test.work();
  queue.send = send;
}

describe('the sheets of a list', () => {
  it('are made by the sweep when the queue lost the message, or nobody would ever look at them', async () => {
    const test = await region();
    await handIn(test, social, people);
    await workButGather(test);
    expect(await waiting(test)).toBe(0);
    await sweepImports(test.service);
    await test.work();
    expect(await waiting(test)).toBe(40);
  });

  it('are gone on with where a worker stopped, and nobody gets two', async () => {
    const test = await region();
    await handIn(test, social, people);
    await workButGather(test);
    const { nominationId } = await nominate(test, social, 99);
    const sibling = test.sibling();
    const gather = (service = test.service) =>
      gatherVerification(service, test.tenant, null).catch(() => undefined);
    // two at once, of which one has the lease; then the lists' own
    await Promise.all([gather(), gather(sibling)]);
    await sweepImports(test.service);
    await test.work();
    test.clock.advance(200_000);
    await sweepImports(test.service);
    await test.work();
    expect(await waiting(test)).toBe(41);
    expect(await stageOf(test, nominationId)).toBe('waiting village');
  });

  it('are looked over once a day', async () => {
    const test = await region();
    expect(await sweepImports(test.service)).toBe(0);
    test.clock.advance(86_400_000);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    expect(await sweepImports(test.service)).toBe(0);
  });
});
