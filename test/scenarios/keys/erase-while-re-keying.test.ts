import {
  beginRekeying,
  erasePerson,
  type RekeyWork,
  rekeyStep,
  rekeyWorkOf,
} from '@payung/casework';
import { UserId } from '@payung/domain';
import { expect, it } from 'vitest';
import { end, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};
/** steps beyond which a change of the look-up key of one person is not going on */
const mostSteps = 80;

/** Goes on until everybody is carried over, and the old key is still read. */
async function carryOver(work: RekeyWork): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await rekeyStep(work);
    await work.data.keys.reread();
    const { job } = work.data.keys.ring();
    const isCarried = job?.step === 'copy' && job.lane >= 15;
    if (isCarried || job?.step === 'fence-new') return;
  }
  throw new Error('nobody was carried over');
}

async function finish(test: TestService, work: RekeyWork): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const progress = await rekeyStep(work);
    if (progress === 'done') return;
    if (progress === 'waiting') test.clock.advance(600_000);
  }
  throw new Error('the change did not end');
}

it('somebody who is erased by a process with an older key is found under no key any more', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 996 });
  const { personId, nominationId } = await nominate(test, social, 1);
  await end(test, 'withdraw', nominationId);
  const twelveYears = 12 * 365 * 86_400_000;
  test.clock.advance(twelveYears);
  const late = test.sibling();
  await late.regions.open(test.tenant);
  const work = await rekeyWorkOf(test.sibling(), test.tenant, cause);
  await beginRekeying(work);
  await carryOver(work);
  const request = { id: personId, reason: 'permintaan', once: null, correlationId: 'test' };
  expect((await erasePerson(late, anAdmin(test.tenant), request)).ok).toBe(true);
  await finish(test, work);
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  const left = items.filter(({ persons }) => Array.isArray(persons) && persons.includes(personId));
  expect(left).toEqual([]);
});
