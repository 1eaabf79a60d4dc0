import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { checkInvariants, openService, type Service, sweepImports } from '@payung/casework';
import { type RowOutcome, schemaVersion } from '@payung/data';
import type { ImportId, TenantState } from '@payung/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { handIn, nominate, rowsOf } from '../support/acts.ts';
import { canonicalDump } from '../support/canonical-dump.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService, workOff } from '../support/test-service.ts';

const database = embeddedDatabase();

/** Rows of every kind, enough for several commits; the card fills up in the middle. */
const people = [
  ...Array.from({ length: 45 }, (_, n) => aPerson(n)),
  aPerson(3),
  aPerson(50, { nationalId: '12' }),
  aPerson(51, { village: 'TAK DIKENAL' }),
  ...Array.from({ length: 20 }, (_, n) => aPerson(60 + n)),
];

/** What the worker knows of a region's standing is no older than this. */
const standingKnownForMs = 30_000;

let seed = 700;
async function region(): Promise<{ test: TestService; id: ImportId }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 40 });
  await nominate(test, transport, 2);
  return { test, id: await handIn(test, social, people) };
}

async function setStanding(test: TestService, state: TenantState): Promise<void> {
  const item = { pk: `T#${test.tenant}#REGION`, sk: 'STANDING', schemaVersion, state };
  await test.client.send(
    new PutItemCommand({ TableName: test.tables.tenancy, Item: marshall(item) }),
  );
  test.clock.advance(standingKnownForMs + 1);
}

/** A worker that does something after each commit of rows. */
function workerThat(test: TestService, afterCommit: (commits: number) => Promise<void>): Service {
  const worker = test.sibling();
  let commits = 0;
  const database: Service['database'] = {
    ...worker.database,
    async tenant(tenant) {
      const data = await worker.database.tenant(tenant);
      const commit: typeof data.placing.commit = async (request) => {
        const result = await data.placing.commit(request);
        commits += 1;
        await afterCommit(commits);
        return result;
      };
      return { ...data, placing: { ...data.placing, commit } };
    },
  };
  return openService({ ...worker, database });
}

const told = (rows: readonly RowOutcome[]) =>
  rows.map(({ row, outcome, reasons, duplicateOf }) => ({
    row,
    outcome,
    reasons,
    agency: duplicateOf?.agency,
    metAt: duplicateOf?.row,
  }));

/** A pause cuts pieces between other rows and leaves a standing behind; what they say of people may not differ. */
const dumpOf = async (test: TestService) =>
  (await canonicalDump(test)).filter(
    (line) => !/"pk":"T#<id>#I#|"sk":"MOVE#|"sk":"STANDING"/.test(line),
  );

async function showOf(test: TestService, id: ImportId) {
  const { imports } = await test.service.database.tenant(test.tenant);
  const [record, chunks] = await Promise.all([imports.import(id), imports.chunks(id)]);
  const leases = [record?.leaseUntil, ...chunks.map(({ leaseUntil }) => leaseUntil)];
  const rowsDone = chunks.reduce((sum, { done }) => sum + done, 0);
  return { state: record?.state, faults: record?.faults, leases: new Set(leases), rowsDone };
}

let undisturbed: { rows: ReturnType<typeof told>; dump: string[]; commits: number };
beforeAll(async () => {
  const { test, id } = await region();
  let commits = 0;
  await workOff(
    workerThat(test, async (count) => {
      commits = count;
    }),
    test.queue,
  );
  undisturbed = { rows: told(await rowsOf(test, id)), dump: await dumpOf(test), commits };
});

async function goesOnAsIfNothingHadBeen(test: TestService, id: ImportId, where: string) {
  await setStanding(test, 'active');
  expect(await sweepImports(test.service), where).toBe(1);
  await test.work();
  expect(told(await rowsOf(test, id)), where).toEqual(undisturbed.rows);
  expect(await dumpOf(test), where).toEqual(undisturbed.dump);
  expect(await checkInvariants(test.service, test.tenant), where).toEqual([]);
}

describe('a region that is suspended while its list is at work', () => {
  it('keeps what was judged, rests without lease or fault, and ends row by row like an undisturbed one', async () => {
    expect(undisturbed.commits).toBeGreaterThan(2);
    for (let at = 1; at < undisturbed.commits; at += 1) {
      const { test, id } = await region();
      const worker = workerThat(test, async (commits) => {
        if (commits === at) await setStanding(test, 'suspended');
      });
      await workOff(worker, test.queue);
      const where = `suspended after commit ${at} of ${undisturbed.commits}`;
      const resting = await showOf(test, id);
      expect(resting, where).toMatchObject({ state: 'running', faults: '[]' });
      expect(resting.leases, where).toEqual(new Set([0]));
      expect(resting.rowsDone, where).toBeGreaterThan(0);
      expect(resting.rowsDone, where).toBeLessThan(people.length);
      expect(await sweepImports(test.service), where).toBe(0);
      await workOff(test.service, test.queue);
      expect((await showOf(test, id)).rowsDone, where).toBe(resting.rowsDone);
      await goesOnAsIfNothingHadBeen(test, id, where);
    }
  });

  it('has its list read only after it was let in again', async () => {
    const { test, id } = await region();
    await setStanding(test, 'suspended');
    await test.work();
    expect(await showOf(test, id)).toMatchObject({ state: 'uploaded', leases: new Set([0]) });
    await goesOnAsIfNothingHadBeen(test, id, 'suspended before it was read');
  });

  it('is swept by itself: one that is being founded and has no rules yet holds up nobody', async () => {
    const { test } = await region();
    test.queue.lose();
    const founding = { pk: 'TENANTS', sk: test.random.ulid(), schemaVersion, regencyCode: '33.02' };
    await test.client.send(
      new PutItemCommand({ TableName: test.tables.tenancy, Item: marshall(founding) }),
    );
    await expect(sweepImports(test.service)).resolves.toBe(1);
  });
});
