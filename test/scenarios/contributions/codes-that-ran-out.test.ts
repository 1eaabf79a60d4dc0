import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { checkInvariants, endBills } from '@payung/casework';
import { schemaVersion } from '@payung/data';
import type { TenantState } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, bill, billNow, paper, steps } from '../../support/bill-acts.ts';
import { inJanuary } from '../../support/billed-people.ts';
import { covered, goTo } from '../../support/covered-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 67_300;
const open = (): Promise<TestService> => {
  seed += 1;
  return inJanuary({ endpoint: database.endpoint(), seed });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** The control plane moves the region, at noon of a day. */
async function stand(test: TestService, state: TenantState, day: string): Promise<void> {
  goTo(test, day);
  const json = JSON.stringify({ since: `${day}T05:00:00.000Z` });
  const item = { pk: `T#${test.tenant}#REGION`, sk: 'STANDING', schemaVersion, state, json };
  await test.client.send(
    new PutItemCommand({ TableName: test.tables.tenancy, Item: marshall(item) }),
  );
  test.clock.advance(60_000);
}

/** A bill whose code can be paid until 28 January. */
async function coded(test: TestService) {
  const { cohort } = await covered(test, 1);
  const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
  return given(await bill(test, listed, '2026-01-15'));
}

describe('a bill whose code ran out', () => {
  it('does not end while its region is suspended: what was paid in time is entered afterwards', async () => {
    const test = await open();
    let now = await coded(test);
    await stand(test, 'suspended', '2026-01-20');
    goTo(test, '2026-03-01');
    expect(await endBills(test.service, test.tenant)).toBe(0);
    await stand(test, 'active', '2026-03-02');
    expect(await endBills(test.service, test.tenant)).toBe(0);
    for (const step of steps) now = given(await paper(test, now, step, { on: '2026-01-20' }));
    expect(now.state).toBe('paid');
    await sound(test);
  });

  it('ends once a fortnight has passed since people may work again', async () => {
    const test = await open();
    const now = await coded(test);
    await stand(test, 'active', '2026-02-01');
    goTo(test, '2026-02-15');
    expect(await endBills(test.service, test.tenant)).toBe(0);
    goTo(test, '2026-02-16');
    expect(await endBills(test.service, test.tenant)).toBe(1);
    expect((await billNow(test, now)).state).toBe('expired');
  });

  it('is paid on no day between two of its codes: no code took the money then', async () => {
    const test = await open();
    let now = await coded(test);
    for (const step of steps.slice(0, 3)) {
      now = given(await paper(test, now, step, { on: '2026-01-15' }));
    }
    goTo(test, '2026-02-05');
    now = given(await bill(test, now, '2026-02-05', { code: 'KI-BARU-1' }));
    expect(await paper(test, now, 'prove', { on: '2026-02-01' })).toMatchObject({
      refusal: { code: 'request-faults', faults: [{ field: 'date' }] },
    });
    now = given(await paper(test, now, 'prove', { on: '2026-02-05' }));
    expect(now.state).toBe('paid');
    await sound(test);
  });
});
