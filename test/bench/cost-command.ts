import { parseArgs } from 'node:util';
import { startDatabase } from '../support/start-database.ts';
import { countFrom, UsageError } from './caller-arguments.ts';
import {
  functionsAtWork,
  type Operation,
  ofEverybody,
  ofOne,
  type Prices,
  readPrices,
  readYear,
  type Year,
} from './cost/cost-data.ts';
import { type MeasuredYear, measureYear } from './cost/measure-year.ts';
import { type Taken, unitsOf } from './cost/taken.ts';
import {
  bytesOfWorker,
  type CostOfAll,
  type CostOfRegion,
  costOfAll,
  costOfRegion,
  dearest,
} from './cost/year-in-rupiah.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = { rows: { type: 'string', default: '150,500' } } as const;

/** regions at which the limit holds: rupiah for each worker and year, the share of what is fixed in it */
const limitAt = 50;
const limits = { rupiahPerWorkerAt50: 100 };
/** an operation that goes through everybody may take for each of them so much more in a larger region */
const growthLimit = 1.3;
/** how region sizes are told */
const sizesTold = [1_000, 5_000, 26_000, 100_000];

async function measured(rows: number): Promise<MeasuredYear> {
  const database = await startDatabase();
  try {
    return await measureYear(database.endpoint, rows);
  } finally {
    await database.stop();
  }
}

const sumOf = (taken: Taken, figure: 'requests' | 'cpuMs' | 'invocations'): number =>
  functionsAtWork.reduce((sum, name) => sum + taken.by[name][figure], 0);

/** What one operation takes for each of so many people. */
function eachOf(taken: Taken, people: number): string {
  const each = (value: number) => rounded(value / people);
  const [written, read] = [unitsOf(taken, 'unitsWritten'), unitsOf(taken, 'unitsRead')];
  return `written ${each(written)}, read ${each(read)}, requests ${each(sumOf(taken, 'requests'))}, CPU ms ${each(sumOf(taken, 'cpuMs'))}`;
}

/** Units written and read for each person, in the larger region and in the smaller. */
function growthOf(small: MeasuredYear, large: MeasuredYear): Record<string, number> {
  const each = ({ taken, people }: MeasuredYear, name: Operation) =>
    (unitsOf(taken[name], 'unitsWritten') * 5 + unitsOf(taken[name], 'unitsRead')) / people;
  const grown = ['handed-in', 'verified', 'determined', 'bill-of-month', 'night'] as const;
  return Object.fromEntries(
    grown.map((name) => [name, rounded(each(large, name) / Math.max(0.01, each(small, name)))]),
  );
}

/** The same for what is about one thing: told, as pages fill up with the first hundred people, and not judged. */
function growthOfOne(small: MeasuredYear, large: MeasuredYear): Record<string, number> {
  const read = ({ taken }: MeasuredYear, name: Operation) => unitsOf(taken[name], 'unitsRead');
  return Object.fromEntries(
    ofOne.map((name) => [name, rounded(read(large, name) / Math.max(0.01, read(small, name)))]),
  );
}

function tellMeasured({ people, taken }: MeasuredYear): void {
  const told = (names: readonly Operation[], among: number) =>
    Object.fromEntries(names.map((name) => [name, eachOf(taken[name], among)]));
  printTable(`through everybody, for each of ${people} people`, told(ofEverybody, people));
  printTable(`about one thing, among ${people} people`, told(ofOne, 1));
}

function tellRegion(region: CostOfRegion, prices: Prices): void {
  const each = (rupiah: number) => `Rp ${rounded(rupiah / region.people)}`;
  const costs = Object.entries({
    ...region.byOperation,
    'kept, with backups': region.kept,
    'beside operations': region.beside,
  }).sort(([, one], [, other]) => other - one);
  printTable(
    `a worker and year in a region of ${region.people}, dearest first`,
    Object.fromEntries(costs.map(([name, rupiah]) => [name, each(rupiah)])),
  );
  const asked = dearest(region.byPriced).slice(0, 12);
  printTable(
    `the same by what AWS asks for (prices of ${prices.date})`,
    Object.fromEntries(
      asked.map(([name, rupiah]) => [name, `${each(rupiah)} (${prices.prices[name].basis})`]),
    ),
  );
}

function tellAll(all: readonly CostOfAll[]): void {
  for (const one of all) {
    printTable(`${one.regions} regions, ${one.people} people, rupiah a year`, {
      'a worker, by use': rounded(one.perWorker),
      'a region, by use': Math.round(one.perRegion),
      'fixed, all regions': Math.round(one.fixed),
      'a worker, fixed': rounded(one.fixedPerWorker),
      'a worker in all': rounded(one.allPerWorker),
    });
  }
}

/** as many as one a week would leave, beside 35 days to which the tables go back by themselves */
const backupsOfWeeks = 5;

const withBackups = (year: Year, backupsKept: number): Year => ({
  ...year,
  beside: { ...year.beside, backupsKept },
});

/** A system of an agency's own in each region. */
const withMachineEach = ({ fixed, ...year }: Year): Year => ({
  ...year,
  fixed: { ...fixed, machinesOfRegion: 1 },
});

/** `bench cost`: what a year costs, from measured operations, prices and a stated year. */
export async function costCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const [first, second, ...more] = values.rows.split(',').map((text) => countFrom('rows', text));
  if (first === undefined || second === undefined || more.length > 0 || second <= first) {
    throw new UsageError('--rows takes two numbers, the larger last.');
  }
  const [year, prices] = [readYear(), readPrices()];
  const sizes = [await measured(first), await measured(second)] as const;
  const [small, large] = sizes;
  for (const size of sizes) tellMeasured(size);
  const of = (people: number) => costOfRegion(sizes, people, year, prices);
  const region = of(year.peopleOfRegion);
  tellRegion(region, prices);
  const perWorker = Object.fromEntries(
    sizesTold.map((people) => [people, rounded(of(people).total / people)]),
  );
  printTable('a worker and year by use, by size of the region', perWorker);
  const all = year.regions.map((regions) => costOfAll(region, regions, year, prices));
  tellAll(all);
  const growth = growthOf(small, large);
  const fewer = withBackups(year, backupsOfWeeks);
  const weekly = costOfAll(
    costOfRegion(sizes, region.people, fewer, prices),
    limitAt,
    year,
    prices,
  );
  printTable('kept', {
    'bytes in the tables, a worker and year': Math.round(bytesOfWorker(sizes)),
    [`a worker in all at ${limitAt} regions, with ${backupsOfWeeks} backups kept`]: rounded(
      weekly.allPerWorker,
    ),
  });
  const crowded = costOfAll(region, limitAt, withMachineEach(year), prices);
  printTable(`${limitAt} regions with a system of an agency's own each`, {
    'a worker in all': rounded(crowded.allPerWorker),
  });
  const atLimit = costOfAll(region, limitAt, year, prices);
  const ok =
    atLimit.allPerWorker <= limits.rupiahPerWorkerAt50 &&
    Object.values(growth).every((grown) => grown <= growthLimit);
  return {
    ok,
    rupiahPerWorkerAt50: rounded(atLimit.allPerWorker),
    limits: { ...limits, growth: growthLimit },
    growth,
    growthOfOne: growthOfOne(small, large),
    rupiahWithWeeklyBackups: rounded(weekly.allPerWorker),
    rupiahWithMachineEach: rounded(crowded.allPerWorker),
    bytesOfWorker: Math.round(bytesOfWorker(sizes)),
    perWorkerBySize: perWorker,
    all,
    dearest: dearest(region.byPriced).slice(0, 3),
    pricesOf: prices.date,
    yearOf: year.date,
  };
}
