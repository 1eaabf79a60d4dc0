import { parseArgs } from 'node:util';
import { countFrom, UsageError } from './caller-arguments.ts';
import { readYear } from './cost/cost-data.ts';
import { percentile } from './latencies.ts';
import { type Need, needsOf, unitsASecond } from './rush/headroom.ts';
import type { HeatOfKind } from './rush/key-heat.ts';
import { listsOfRush } from './rush/lists-of-rush.ts';
import { type MeasuredRush, measureRush } from './rush/measure-rush.ts';
import { type RushPlan, readRushPlan } from './rush/rush-data.ts';
import { type Outcome, type RushList, simulateQueue } from './rush/simulate-queue.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = { rows: { type: 'string', default: '100,300' } } as const;
const day = 86_400;
/** officers are told when their list waits longer (infra/lib/import-worker.ts) */
const limits = { left: 0, firstWaitMinutesP95: 15 };

const minutes = (seconds: number): number => rounded(seconds / 60);

interface Told {
  readonly pieces: number;
  readonly left: number;
  readonly firstWaitMinutes: { readonly p50: number; readonly p95: number; readonly most: number };
  readonly listMinutes: { readonly p50: number; readonly p95: number; readonly most: number };
  readonly longestQueue: number;
  readonly throttledMinutes: number;
  readonly mostUnitsASecond: number;
  readonly [figure: string]: unknown;
}

function told({ arrived, left, firstWaits, listSeconds, ...rest }: Outcome): Told {
  const spread = (values: readonly number[]) => ({
    p50: minutes(percentile([...values], 0.5)),
    p95: minutes(percentile([...values], 0.95)),
    most: minutes(values.reduce((most, one) => Math.max(most, one), 0)),
  });
  return {
    ...{ pieces: arrived, left },
    ...{ firstWaitMinutes: spread(firstWaits), listMinutes: spread(listSeconds) },
    longestQueue: rest.longestQueue,
    throttledMinutes: minutes(rest.throttledSeconds),
    mostUnitsASecond: Math.round(rest.mostUnitsASecond),
  };
}

/** All days laid over each other, and twice as close. */
const inOneMorning = (list: RushList): RushList => ({
  ...list,
  arrivesAt: Math.floor((list.arrivesAt % day) / 2),
});

/** The two weeks with so many workers, over tables that are new or warmed before. */
function rushWith(
  plan: RushPlan,
  measured: MeasuredRush,
  how: { readonly workers: number; readonly firstUnits: number; readonly isOneMorning: boolean },
): Told {
  const secondsOfPiece =
    (measured.each['handed-in'].workerSeconds * plan.rowsOfPiece) / plan.rowsForEachPerson;
  const lists = listsOfRush(plan, secondsOfPiece);
  return told(
    simulateQueue({
      lists: how.isOneMorning ? lists.map(inOneMorning) : lists,
      workers: how.workers,
      unitsASecond: unitsASecond(measured),
      tables: { ...plan.tables, firstUnits: how.firstUnits },
      until: (plan.officeDays + 10) * day,
    }),
  );
}

/** Units a second of the hottest key while one worker writes, and how many workers of one region it bears. */
function tellHeat(plan: RushPlan, measured: MeasuredRush): Record<string, number> {
  const stages = [
    ['handed-in', measured.each['handed-in']],
    ['determined', measured.each.determined],
    ['bill', measured.each['bill-of-month']],
  ] as const;
  const bears: Record<string, number> = {};
  for (const [stage, each] of stages) {
    const peopleASecond = 1 / Math.max(each.workerSeconds, 1e-9);
    const line = ({ hottest, units, keys }: HeatOfKind) => {
      const second = (hottest / measured.heatPeople) * peopleASecond;
      return { second, told: `${rounded(second)} (${keys} keys, ${Math.round(units)} units)` };
    };
    const lines = measured.heat[stage].slice(0, 7).map((one) => [one.kind, line(one)] as const);
    printTable(
      `${stage}: units a second of the hottest key, one worker at ${rounded(peopleASecond)} people a second`,
      Object.fromEntries(lines.map(([kind, one]) => [kind, one.told])),
    );
    const most = Math.max(...lines.map(([, one]) => one.second));
    bears[stage] = rounded(plan.tables.unitsOfPartition / most);
  }
  printTable('workers of one region that its hottest key bears', bears);
  return bears;
}

const needLine = ({ needed, there, headroom, from }: Need): string =>
  `needed ${rounded(needed)}, there ${there}, ${rounded(headroom)} times (${from})`;

/** `bench rush`: every region at once, and what gives way first. */
export async function rushCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const [first, second, ...more] = values.rows.split(',').map((text) => countFrom('rows', text));
  if (first === undefined || second === undefined || more.length > 0 || second <= first) {
    throw new UsageError('--rows takes two numbers, the larger last.');
  }
  const [plan, year] = [readRushPlan(), readYear()];
  const measured = await measureRush([first, second], year);
  printTable(
    'measured for each person',
    Object.fromEntries(
      Object.entries(measured.each).map(([stage, each]) => [
        stage,
        `worker ms ${rounded(each.workerSeconds * 1_000)}, API ms ${rounded(each.apiSeconds * 1_000)}, night ms ${rounded(each.nightSeconds * 1_000)}, written ${rounded(each.unitsWritten)}, read ${rounded(each.unitsRead)}`,
      ]),
    ),
  );
  const workersHeatBears = tellHeat(plan, measured);
  const { atOnce } = plan.worker;
  const { firstUnits, mostUnits } = plan.tables;
  const of = (workers: number, units: number, isOneMorning: boolean) =>
    rushWith(plan, measured, { workers, firstUnits: units, isOneMorning });
  const asBuilt = of(atOnce, firstUnits, false);
  const morning = of(atOnce, firstUnits, true);
  const raised = of(4 * atOnce, mostUnits, true);
  printTable(`two weeks, ${atOnce} workers, new tables`, asBuilt);
  printTable(`all of it in one morning, ${atOnce} workers, new tables`, morning);
  printTable(`one morning, ${4 * atOnce} workers, tables warmed before`, raised);
  const needs = needsOf(plan, measured, year);
  printTable(
    `${plan.regions} regions, ${plan.people} people: the scarcest first`,
    Object.fromEntries(needs.map((one) => [one.of, needLine(one)])),
  );
  const ok =
    asBuilt.left <= limits.left &&
    asBuilt.firstWaitMinutes.p95 <= limits.firstWaitMinutesP95 &&
    needs.every(({ headroom }) => headroom >= 1);
  return {
    ...{ ok, limits, asBuilt, morning, raised, workersHeatBears },
    scarcest: needs.slice(0, 4).map(({ of, headroom }) => ({ of, headroom: rounded(headroom) })),
    planOf: plan.date,
  };
}
