import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsOfRush } from './lists-of-rush.ts';
import { readRushPlan } from './rush-data.ts';
import { createAllowance, type RushList, type Simulated, simulateQueue } from './simulate-queue.ts';

const plenty = { firstUnits: 1_000_000, mostUnits: 1_000_000, doublesAfterSeconds: 1_800 };
const list: fc.Arbitrary<RushList> = fc.record({
  tenant: fc.integer({ min: 0, max: 5 }),
  arrivesAt: fc.integer({ min: 0, max: 500 }),
  pieces: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
});
const simulated: fc.Arbitrary<Simulated> = fc.record({
  lists: fc.array(list, { maxLength: 15 }),
  workers: fc.integer({ min: 1, max: 4 }),
  unitsASecond: fc.integer({ min: 1, max: 100 }),
  tables: fc.record({
    firstUnits: fc.integer({ min: 10, max: 500 }),
    mostUnits: fc.integer({ min: 500, max: 1_000 }),
    doublesAfterSeconds: fc.constant(60),
  }),
  until: fc.integer({ min: 1, max: 2_000 }),
});

const piecesOf = (lists: readonly RushList[]): number =>
  lists.reduce((sum, { pieces }) => sum + pieces.length, 0);

describe('the line of lists in a rush', () => {
  it('loses no piece and does none twice, wherever it is stopped', () => {
    fc.assert(
      fc.property(simulated, (given) => {
        const { arrived, done, left, listSeconds } = simulateQueue(given);
        expect(done + left).toBe(arrived);
        expect(arrived).toBeLessThanOrEqual(piecesOf(given.lists));
        expect(listSeconds.length).toBeLessThanOrEqual(given.lists.length);
      }),
    );
  });

  it('ends every list when it is given the time', () => {
    fc.assert(
      fc.property(simulated, (given) => {
        const { done, left, listSeconds } = simulateQueue({ ...given, until: 1_000_000 });
        expect([done, left]).toEqual([piecesOf(given.lists), 0]);
        expect(listSeconds.length).toBe(given.lists.length);
      }),
    );
  });

  it('comes to the same end each time', () => {
    fc.assert(
      fc.property(simulated, (given) => {
        const again = simulateQueue({ ...given, lists: [...given.lists] });
        expect(again).toEqual(simulateQueue(given));
      }),
    );
  });

  it('is never quicker than all work shared among the workers, nor than its longest list', () => {
    fc.assert(
      fc.property(simulated, (given) => {
        const free = { ...given, tables: plenty, until: 1_000_000 };
        const work = given.lists.flatMap(({ pieces }) => pieces).reduce((a, b) => a + b, 0);
        const { endedAt } = simulateQueue(free);
        expect(endedAt).toBeGreaterThanOrEqual(Math.ceil(work / given.workers) - 1);
        for (const { arrivesAt, pieces } of given.lists) {
          expect(endedAt).toBeGreaterThanOrEqual(arrivesAt + pieces.reduce((a, b) => a + b, 0));
        }
      }),
    );
  });

  it('writes no more in a second than the table gives, and takes longer for it', () => {
    const one = { tenant: 0, arrivesAt: 0, pieces: [100] };
    const lists = [one, { ...one, tenant: 1 }];
    const tight = { firstUnits: 100, mostUnits: 100, doublesAfterSeconds: 1_800 };
    const common = { lists, workers: 2, unitsASecond: 100, until: 10_000 };
    const held = simulateQueue({ ...common, tables: tight });
    expect([held.endedAt, held.throttledSeconds, held.mostUnitsASecond]).toEqual([200, 200, 100]);
    expect(simulateQueue({ ...common, tables: plenty }).endedAt).toBe(100);
  });

  it('lets a list that came first begin first', () => {
    const lists = [
      { tenant: 0, arrivesAt: 0, pieces: [10, 10] },
      { tenant: 1, arrivesAt: 1, pieces: [5] },
    ];
    const { firstWaits, listSeconds } = simulateQueue({
      ...{ lists, workers: 1, unitsASecond: 1, tables: plenty, until: 1_000 },
    });
    // the second waits for one piece of the first, not for its whole list
    expect([firstWaits, listSeconds]).toEqual([
      [0, 9],
      [14, 25],
    ]);
  });
});

describe('what a table on demand gives', () => {
  it('doubles only half an hour after a peak, and never beyond the quota', () => {
    const allowance = createAllowance({
      ...{ firstUnits: 4_000, mostUnits: 40_000, doublesAfterSeconds: 1_800 },
    });
    allowance.took(0, 4_000);
    expect(allowance.at(1_799)).toBe(4_000);
    expect(allowance.at(1_800)).toBe(8_000);
    allowance.took(1_800, 30_000);
    expect(allowance.at(3_600)).toBe(40_000);
  });
});

describe('lists of the rush', () => {
  const plan = { ...readRushPlan(), regions: 20, people: 1_000_000 };

  it('are the same for the same seed, and others for another', () => {
    expect(listsOfRush(plan, 8)).toEqual(listsOfRush(plan, 8));
    expect(listsOfRush({ ...plan, seed: 1 }, 8)).not.toEqual(listsOfRush(plan, 8));
  });

  it('hold everybody: no region is left out and no row is rounded away', () => {
    const lists = listsOfRush({ ...plan, worker: { ...plan.worker, spread: 0 } }, 1);
    const rows =
      lists.flatMap(({ pieces }) => pieces).reduce((a, b) => a + b, 0) * plan.rowsOfPiece;
    expect(new Set(lists.map(({ tenant }) => tenant)).size).toBe(plan.regions);
    expect(rows).toBeGreaterThanOrEqual(plan.people * plan.rowsForEachPerson - 1);
    expect(rows).toBeLessThan(plan.people * plan.rowsForEachPerson + lists.length + 1);
  });
});
