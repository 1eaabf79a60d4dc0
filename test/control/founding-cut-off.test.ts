import { checkInvariants, foundUnderTenant, openService } from '@payung/casework';
import { activateRegion, provisionRegion } from '@payung/casework/control';
import { openDatabase, type TenantData } from '@payung/data';
import { RegencyCode, type TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { CutOff, clientCutOffAt } from '../support/failing-client.ts';
import { fixedMasterKey } from '../support/memory-ports.ts';
import {
  centralAdmin,
  granted,
  of,
  openTestControl,
  places,
  prepared,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();
/** far more than a founding takes; the loops end when a run was not cut off */
const mostRequests = 80;
const codes = places
  .search({ query: '', province: '33', limit: 600 })
  .items.map(({ code }) => code);
const codeAt = (n: number): string => codes[n % codes.length] ?? '33.02';

/** Exactly one whole region stands under the code: nothing twice, nothing half. */
async function expectWhole(test: TestControl, tenant: TenantId, code: string): Promise<void> {
  const data: TenantData = await test.service.database.tenant(tenant);
  expect(await test.central.control.holderOf(RegencyCode.parse(code))).toBe(tenant);
  expect(await test.central.control.standing(tenant)).toMatchObject({ state: 'active' });
  const cards = await data.quotas.buckets();
  expect(cards.map(({ id, granted: places }) => [id, places])).toEqual([['2026', 100]]);
  const { members } = await data.members.all();
  expect(members).toHaveLength(1);
  const listed = await test.service.database.regions.tenants();
  expect(listed.filter((one) => one === tenant)).toHaveLength(1);
  test.service.regions.forget(tenant);
  expect(await checkInvariants(test.service, tenant)).toEqual([]);
}

async function founded(test: TestControl, code: string): Promise<TenantId> {
  const { tenant } = await prepared(test, code);
  return tenant;
}

async function goOn(test: TestControl, tenant: TenantId, code: string): Promise<void> {
  granted(await provisionRegion(test.central, centralAdmin, of(tenant)));
  await test.work();
  granted(await activateRegion(test.central, centralAdmin, of(tenant)));
  await expectWhole(test, tenant, code);
}

describe.each(['before', 'after'] as const)('a founding cut off %s a request', (when) => {
  it('goes on where it stood, after every single request of the control plane', async () => {
    const endpoint = database.endpoint();
    const test = await openTestControl({ endpoint, seed: when === 'before' ? 32_001 : 32_002 });
    let runs = 0;
    for (let request = 1; request < mostRequests; request += 1) {
      const tenant = await founded(test, codeAt(request));
      const cut = clientCutOffAt(endpoint, request, when);
      const run = provisionRegion(test.centralOver(cut.client), centralAdmin, of(tenant));
      const failed = await run.then(
        () => null,
        (error: unknown) => error,
      );
      if (failed !== null) expect(failed).toBeInstanceOf(CutOff);
      await goOn(test, tenant, codeAt(request));
      runs += 1;
      if (!cut.isCutOff()) break;
    }
    // every request was cut off once, and one run was not
    expect(runs).toBeGreaterThan(8);
    expect(runs).toBeLessThan(codes.length);
  });

  it('goes on where it stood, after every single request of the region’s worker', async () => {
    const endpoint = database.endpoint();
    const seed = when === 'before' ? 32_003 : 32_004;
    const test = await openTestControl({ endpoint, seed });
    let runs = 0;
    for (let request = 1; request < mostRequests; request += 1) {
      const tenant = await founded(test, codeAt(request));
      granted(await provisionRegion(test.central, centralAdmin, of(tenant)));
      const cut = clientCutOffAt(endpoint, request, when);
      const { tables, files, queue, clock, random } = test;
      const opened = openDatabase({
        clientFor: async () => cut.client,
        directory: cut.client,
        tables,
        masterKey: fixedMasterKey(),
        clock,
        random,
        pause: async () => undefined,
      });
      const worker = openService({ database: opened, files, queue, clock, random });
      const failed = await foundUnderTenant(worker, tenant).then(
        () => null,
        (error: unknown) => error,
      );
      if (failed !== null) expect(failed).toBeInstanceOf(CutOff);
      await goOn(test, tenant, codeAt(request));
      runs += 1;
      if (!cut.isCutOff()) break;
    }
    expect(runs).toBeGreaterThan(8);
    expect(runs).toBeLessThan(codes.length);
  });
});

describe('a founding that two do at once', () => {
  it('is done once', async () => {
    const test = await openTestControl({ endpoint: database.endpoint(), seed: 32_005 });
    const tenant = await founded(test, '33.02');
    await Promise.all(
      Array.from({ length: 4 }, () => provisionRegion(test.central, centralAdmin, of(tenant))),
    );
    await Promise.all(Array.from({ length: 3 }, () => foundUnderTenant(test.sibling(), tenant)));
    await goOn(test, tenant, '33.02');
  });
});
