import { TenantId } from '@payung/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consumption, noConsumption } from '../consumption.ts';
import { createMeter, flushEveryMs } from './meter.ts';
import { noUsage, type Usage, withUsage } from './usage.ts';
import { parseUsageDay, usageDay } from './usage-keys.ts';

const region = (number: number) =>
  TenantId.parse(`01KA3319KVDVSDEM${String(number).padStart(10, '0')}`);

/** A meter over a table that may be out of order, and a clock that moves when told to. */
function opened() {
  const clock = { at: Date.UTC(2026, 2, 1), now: () => clock.at };
  const costs = new Map<TenantId, Consumption>();
  const kept: { tenant: TenantId; usage: Usage }[] = [];
  const fault: { tenant: TenantId | null } = { tenant: null };
  const meter = createMeter({
    clock,
    costs,
    async keep(tenant, usage) {
      if (fault.tenant === tenant) throw new Error('no table');
      kept.push({ tenant, usage });
    },
  });
  const ask = (tenant: TenantId, unitsRead: number) => {
    const cost = costs.get(tenant) ?? noConsumption();
    cost.requests += 1;
    cost.unitsRead += unitsRead;
    costs.set(tenant, cost);
  };
  const sumOf = (tenant: TenantId) =>
    kept
      .filter((one) => one.tenant === tenant)
      .reduce((sum, { usage }) => withUsage(sum, usage), noUsage);
  return { clock, meter, kept, fault, ask, sumOf };
}

describe('what a region uses', () => {
  it('is written at once for the first time and then once in ten seconds, however much is counted', async () => {
    const { clock, meter, kept } = opened();
    for (let request = 0; request < 100; request += 1) {
      meter.count(region(1), { requests: 1 });
      await meter.flushDue();
      clock.at += flushEveryMs / 50;
    }
    expect(kept.map(({ usage }) => usage.requests)).toEqual([1, 50]);
    await meter.flush();
    expect(kept.map(({ usage }) => usage.requests)).toEqual([1, 50, 49]);
  });

  it('is told with what the database was asked for it, each request once, and for no other region', async () => {
    const { clock, meter, ask, sumOf } = opened();
    meter.count(region(1), { requests: 1 });
    ask(region(1), 2);
    ask(region(1), 0.5);
    ask(region(2), 7);
    await meter.flushDue();
    clock.at += flushEveryMs;
    ask(region(1), 1);
    await meter.flushDue();
    await meter.flush();
    expect(sumOf(region(1))).toMatchObject({
      requests: 1,
      databaseRequests: 3,
      unitsRead: 3.5,
      flushes: 2,
    });
    expect(sumOf(region(2))).toMatchObject({ requests: 0, databaseRequests: 1, unitsRead: 7 });
  });

  it('costs no write while nothing is used', async () => {
    const { clock, meter, kept } = opened();
    meter.count(region(1), { requests: 1 });
    await meter.flush();
    clock.at += flushEveryMs;
    await meter.flushDue();
    await meter.flush();
    expect(kept).toHaveLength(1);
  });

  it('is kept until it could be written, and another region is written meanwhile', async () => {
    const { meter, fault, sumOf } = opened();
    fault.tenant = region(1);
    meter.count(region(1), { requests: 2 });
    meter.count(region(2), { requests: 3 });
    await expect(meter.flush()).rejects.toThrow('usage could not be kept');
    expect(sumOf(region(2)).requests).toBe(3);
    fault.tenant = null;
    meter.count(region(1), { requests: 1 });
    await meter.flush();
    expect(sumOf(region(1)).requests).toBe(3);
  });

  it('is whole when the process ends just as it is being written, or each ending would lose some', async () => {
    const kept: number[] = [];
    let written = (): void => undefined;
    const meter = createMeter({
      clock: { now: () => Date.UTC(2026, 2, 1) },
      costs: new Map(),
      keep: (_, usage) =>
        new Promise((resolve) => {
          kept.push(usage.requests);
          written = resolve;
        }),
    });
    meter.count(region(1), { requests: 1 });
    const due = meter.flushDue();
    meter.count(region(1), { requests: 2 });
    const ending = meter.flush();
    written();
    await due;
    await new Promise((resolve) => setImmediate(resolve));
    written();
    await ending;
    expect(kept).toEqual([1, 2]);
  });

  it('adds up to what was counted, whenever it is written and whenever the table fails', async () => {
    const step = fc.record({
      tenant: fc.integer({ min: 1, max: 3 }).map(region),
      rowsImported: fc.nat(500),
      passes: fc.nat(12_000),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { clock, meter, fault, sumOf } = opened();
        for (const { tenant, rowsImported, passes, fails } of steps) {
          meter.count(tenant, { rowsImported });
          clock.at += passes;
          fault.tenant = fails ? tenant : null;
          await meter.flushDue().catch(() => undefined);
        }
        fault.tenant = null;
        await meter.flush();
        for (const tenant of [1, 2, 3].map(region)) {
          const own = steps.filter((one) => one.tenant === tenant);
          expect(sumOf(tenant).rowsImported).toBe(
            own.reduce((sum, one) => sum + one.rowsImported, 0),
          );
        }
      }),
    );
  });
});

describe('a day of usage', () => {
  it('is one of UTC, and nothing else passes for one', () => {
    expect(usageDay(Date.UTC(2026, 2, 1, 23, 59, 59))).toBe('2026-03-01');
    expect(parseUsageDay('DAY#2026-03-01')).toBe('2026-03-01');
    expect(() => parseUsageDay('DAY#3319060201749001')).toThrow('not the key');
  });
});
