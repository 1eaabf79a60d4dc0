import {
  type Operation,
  ofEverybody,
  operations,
  type Priced,
  type Prices,
  priced,
  type Year,
} from './cost-data.ts';
import type { MeasuredYear } from './measure-year.ts';
import {
  addBills,
  type Bill,
  billBeside,
  billFixed,
  billOf,
  billOfKeeping,
  rupiahOf,
  timesBill,
  totalOf,
} from './reckon.ts';
import { larger, type Taken, withPeople } from './taken.ts';

/** Rupiah of a year, for what causes them. */
export interface CostOfRegion {
  readonly people: number;
  readonly byOperation: Readonly<Record<Operation, number>>;
  /** what lies there, and the copies of it */
  readonly kept: number;
  /** signing in, the portal's files, keys, mails */
  readonly beside: number;
  readonly total: number;
  /** by what AWS asks money for */
  readonly byPriced: Bill;
}

const throughEverybody: ReadonlySet<Operation> = new Set(ofEverybody);
/** One clock for all of a region's people, however many: these are not done more often in a larger region. */
const asOftenEverywhere: ReadonlySet<Operation> = new Set([...ofEverybody, 'sweep', 'checkpoint']);

/** What an operation takes once in a region of so many people. */
function takenAt(
  operation: Operation,
  [small, large]: readonly [MeasuredYear, MeasuredYear],
  people: number,
): Taken {
  if (!throughEverybody.has(operation)) {
    return larger(small.taken[operation], large.taken[operation]);
  }
  const at = ({ people: measured, taken }: MeasuredYear) => ({
    people: measured,
    taken: taken[operation],
  });
  return withPeople(at(small), at(large), people);
}

/** A year of a region of so many people; what is done for one person is done as often as there are more people. */
export function costOfRegion(
  sizes: readonly [MeasuredYear, MeasuredYear],
  people: number,
  year: Year,
  prices: Prices,
): CostOfRegion {
  const rupiah = (bill: Bill) => rupiahOf(bill, prices);
  const share = people / year.peopleOfRegion;
  const bills = operations.map((operation) => {
    const { times } = year.times[operation];
    const often = asOftenEverywhere.has(operation) ? times : times * share;
    const bill = billOf(takenAt(operation, sizes, people), year);
    return { operation, bill: rupiah(timesBill(bill, often)) };
  });
  const bytes = bytesOfWorker(sizes) * people;
  const kept = rupiah(billOfKeeping(bytes, year));
  const beside = rupiah(timesBill(billBeside(year), share));
  const byPriced = addBills([...bills.map(({ bill }) => bill), kept, beside]);
  const found = new Map(bills.map(({ operation, bill }) => [operation, totalOf(bill)]));
  const of = (operation: Operation): number => found.get(operation) ?? 0;
  return {
    people,
    byOperation: {
      'handed-in': of('handed-in'),
      verified: of('verified'),
      stated: of('stated'),
      determined: of('determined'),
      registered: of('registered'),
      'bill-of-month': of('bill-of-month'),
      'payment-answered': of('payment-answered'),
      counted: of('counted'),
      night: of('night'),
      claim: of('claim'),
      'single-nomination': of('single-nomination'),
      'clerk-round': of('clerk-round'),
      'own-cover': of('own-cover'),
      'public-page': of('public-page'),
      sweep: of('sweep'),
      checkpoint: of('checkpoint'),
    },
    kept: totalOf(kept),
    beside: totalOf(beside),
    total: totalOf(byPriced),
    byPriced,
  };
}

/** Bytes in the tables for each worker at the end of a year, whatever a region has besides left out. */
export function bytesOfWorker([small, large]: readonly [MeasuredYear, MeasuredYear]): number {
  return Math.max(0, (large.bytes - small.bytes) / (large.people - small.people));
}

/** All regions together, and what is paid whatever their number. */
export interface CostOfAll {
  readonly regions: number;
  readonly people: number;
  readonly perWorker: number;
  readonly perRegion: number;
  /** of a year, in rupiah */
  readonly fixed: number;
  readonly fixedPerWorker: number;
  readonly allPerWorker: number;
}

export function costOfAll(
  region: CostOfRegion,
  regions: number,
  year: Year,
  prices: Prices,
): CostOfAll {
  const people = region.people * regions;
  const fixed = totalOf(rupiahOf(billFixed(regions, year), prices));
  const perWorker = region.total / region.people;
  return {
    ...{ regions, people, perWorker, perRegion: region.total, fixed },
    fixedPerWorker: fixed / people,
    allPerWorker: perWorker + fixed / people,
  };
}

/** What AWS asks most for, first. */
export function dearest(bill: Bill): [Priced, number][] {
  return priced
    .map((one): [Priced, number] => [one, bill[one] ?? 0])
    .sort(([, one], [, other]) => other - one);
}
