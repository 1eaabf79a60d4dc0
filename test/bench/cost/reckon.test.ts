import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionsAtWork, operations, priced, readPrices, readYear } from './cost-data.ts';
import type { MeasuredYear } from './measure-year.ts';
import {
  addBills,
  billFixed,
  billOf,
  gbSecondsOf,
  rupiahOf,
  timesBill,
  totalOf,
} from './reckon.ts';
import { nothing, sum, type Taken, times, withPeople } from './taken.ts';
import { costOfAll, costOfRegion } from './year-in-rupiah.ts';

const [year, prices] = [readYear(), readPrices()];
const count = fc.integer({ min: 0, max: 1_000_000 });

const by = fc.record({
  requests: count,
  unitsWritten: count,
  unitsRead: count,
  cpuMs: count,
  invocations: count,
});
const taken: fc.Arbitrary<Taken> = fc
  .record({
    api: by,
    worker: by,
    messages: count,
    filesPut: count,
    filesTaken: count,
    bytesPut: count,
    signatures: count,
  })
  .map(({ api, worker, ...rest }) => ({ ...rest, by: { ...nothing.by, api, worker } }));

describe('what a year costs', () => {
  it('is no more and no less when operations are billed one by one, so that none is free or charged twice', () => {
    fc.assert(
      fc.property(fc.array(taken, { maxLength: 5 }), (all) => {
        const apart = totalOf(rupiahOf(addBills(all.map((one) => billOf(one, year))), prices));
        const together = totalOf(rupiahOf(billOf(sum(all), year), prices));
        expect(apart).toBeCloseTo(together, 2);
      }),
    );
  });

  it('holds each thing that money is asked for: more of it is dearer', () => {
    for (const one of priced) {
      expect([one, totalOf(rupiahOf({ [one]: 1_000_000 }, prices)) > 0]).toEqual([one, true]);
    }
  });

  it('reckons a known bill to the rupiah: a million units written at list price, factor, rate and tax', () => {
    const known = { ...prices.prices.unitsWritten, usd: 2, per: 1_000_000, factor: 1.5 };
    const own = {
      ...prices,
      prices: { ...prices.prices, unitsWritten: known },
      rupiahPerDollar: { value: 10_000, source: 'for a test' },
      taxShare: { value: 0.1, source: 'for a test' },
    };
    expect(totalOf(rupiahOf({ unitsWritten: 1_000_000 }, own))).toBeCloseTo(33_000, 6);
  });

  it('doubles with twice as much of everything', () => {
    fc.assert(
      fc.property(taken, (one) => {
        const bill = billOf(one, year);
        const twice = totalOf(rupiahOf(timesBill(bill, 2), prices));
        expect(twice).toBeCloseTo(2 * totalOf(rupiahOf(bill, prices)), 2);
      }),
    );
  });

  it('charges computing by memory: a function with less of a processor takes longer, never less money', () => {
    const used = { cpuMs: 1_000, requests: 0 };
    for (const name of functionsAtWork) {
      const share = Math.min(1, year.lambda.memoryMb[name] / year.lambda.mbOfOneProcessor);
      const seconds = gbSecondsOf(name, used, year.lambda) / (year.lambda.memoryMb[name] / 1_024);
      expect(seconds).toBeCloseTo(1 / share, 6);
    }
  });
});

describe('what an operation takes among more people', () => {
  it('comes to what was measured at both sizes where it grows, and never falls below the smaller', () => {
    fc.assert(
      fc.property(taken, taken, (one, more) => {
        const [small, large] = [
          { people: 100, taken: one },
          { people: 400, taken: sum([times(one, 4), more]) },
        ];
        const at = (people: number) => withPeople(small, large, people).by.worker.unitsWritten;
        expect(at(400)).toBeGreaterThanOrEqual(large.taken.by.worker.unitsWritten - 0.01);
        expect(at(26_000)).toBeGreaterThanOrEqual(at(400));
      }),
    );
  });

  it('is told for two sizes only when they differ, as a line through one point says nothing', () => {
    const same = { people: 5, taken: nothing };
    expect(() => withPeople(same, same, 10)).toThrow('two different sizes');
  });
});

const measured = (people: number, each: Taken): MeasuredYear => {
  const all = Object.fromEntries(operations.map((name) => [name, times(each, people)]));
  // every operation stands in it: the list that it is made of is the closed one
  return { people, bytes: people * 20_000, taken: all as MeasuredYear['taken'] };
};

describe('regions together', () => {
  const each: Taken = {
    ...nothing,
    by: { ...nothing.by, worker: { ...nothing.by.worker, unitsWritten: 10, unitsRead: 5 } },
  };
  const sizes = [measured(100, each), measured(400, each)] as const;

  it('pay what is fixed together, so that a worker costs less the more join', () => {
    const region = costOfRegion(sizes, 26_000, year, prices);
    // systems of agencies come with the regions
    const none = { ...year, fixed: { ...year.fixed, machinesOfRegion: 0 } };
    const [one, fifty] = [1, 50].map((regions) => costOfAll(region, regions, none, prices));
    expect(one?.perWorker).toBe(fifty?.perWorker);
    expect(fifty?.fixedPerWorker).toBeCloseTo((one?.fixedPerWorker ?? 0) / 50, 6);
  });

  it('leave no operation out of the sum of a region', () => {
    const region = costOfRegion(sizes, 26_000, year, prices);
    const parts = Object.values(region.byOperation).reduce((all, one) => all + one, 0);
    expect(Object.keys(region.byOperation).sort()).toEqual([...operations].sort());
    expect(region.total).toBeCloseTo(parts + region.kept + region.beside, 2);
  });

  it('pay for users only beyond those that are free', () => {
    const free = Math.floor(year.fixed.freeActiveUsers / year.beside.people);
    expect(billFixed(free, year).activeUserMonths).toBe(0);
    expect(billFixed(free + 1, year).activeUserMonths).toBeGreaterThan(0);
  });

  it("asks for agencies' own systems by each token, and for no more systems than are let in", () => {
    const own = { ...year, fixed: { ...year.fixed, machinesOfRegion: 0.5, mostMachines: 3 } };
    const some = { ...own, fixed: { ...own.fixed, tokensOfMachineEachDay: 10 } };
    const asked = (regions: number) => {
      const { machineTokens, machineMonths } = billFixed(regions, some);
      return [machineTokens, machineMonths];
    };
    expect(asked(1)).toEqual([3_650, 12]);
    expect(asked(4)).toEqual([7_300, 24]);
    expect(asked(500)).toEqual([10_950, 36]);
  });
});
