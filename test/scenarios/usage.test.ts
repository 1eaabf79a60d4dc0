import { readUsage, usageDay, usageFigures } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { handIn, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const opened = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });

async function usageOf(test: TestService) {
  await test.service.database.meter.flush();
  const day = usageDay(test.clock.now());
  return readUsage(test.client, test.tables.tenancy, test.tenant, { from: day, to: day });
}

describe('what a region used', () => {
  it('stands by the day, with each row of a list counted once and all that the database was asked for it', async () => {
    const test = await opened(810);
    const people = Array.from({ length: 30 }, (_, n) => aPerson(n));
    await handIn(test, social, people);
    const before = test.service.database.consumption;
    await test.work();
    const [today, ...others] = await usageOf(test);
    expect(others).toEqual([]);
    expect(today?.day).toBe('2026-01-15');
    const { usage } = today ?? {};
    expect(usage?.rowsImported).toBe(people.length);
    expect(usage?.bytesTaken).toBeGreaterThan(1_000);
    const { consumption } = test.service.database;
    expect(consumption.requests).toBeGreaterThan(before.requests);
    expect(usage).toMatchObject({
      databaseRequests: consumption.requests,
      unitsWritten: consumption.unitsWritten,
      itemsWritten: consumption.itemsWritten,
    });
  });

  it('is told of that region alone, in figures only', async () => {
    const [one, other] = [await opened(811), await opened(812)];
    await nominate(one, social, 1);
    const [today] = await usageOf(one);
    expect(today?.usage.databaseRequests).toBe(one.service.database.consumption.requests);
    expect(Object.keys(today?.usage ?? {}).toSorted()).toEqual([...usageFigures].toSorted());
    expect(
      await readUsage(one.client, one.tables.tenancy, other.tenant, {
        from: '2026-01-01',
        to: '2026-12-31',
      }),
    ).toEqual([]);
  });

  it('does not count its own writing as requests of the region, but says how often it was written', async () => {
    const test = await opened(813);
    await nominate(test, social, 1);
    const asked = test.service.database.consumption.requests;
    const [today] = await usageOf(test);
    expect(test.service.database.consumption.requests).toBe(asked);
    expect(today?.usage.databaseRequests).toBe(asked);
    expect(today?.usage.flushes).toBe(1);
  });
});
