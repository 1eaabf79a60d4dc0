import { startDatabase } from '../../support/start-database.ts';
import type { ofEverybody, Year } from '../cost/cost-data.ts';
import { type MeasuredYear, measureYear } from '../cost/measure-year.ts';
import { gbSecondsOf } from '../cost/reckon.ts';
import { type Taken, unitsOf, withPeople } from '../cost/taken.ts';
import type { HeatOfKind } from './key-heat.ts';
import { measureHeat } from './measure-heat.ts';

/** What one more person takes in each stage, from two measured sizes. */
export interface EachPerson {
  /** seconds of one worker, its waits in them */
  readonly workerSeconds: number;
  readonly apiSeconds: number;
  readonly nightSeconds: number;
  readonly unitsWritten: number;
  readonly unitsRead: number;
}

export type Stage = (typeof ofEverybody)[number];

export interface MeasuredRush {
  readonly each: Readonly<Record<Stage, EachPerson>>;
  /** seconds of one region in the look of each minute */
  readonly sweepSeconds: number;
  /** seconds of a night in a region of nobody: what is asked however many people there are */
  readonly nightOfRegionSeconds: number;
  readonly heat: Readonly<Record<'handed-in' | 'determined' | 'bill', readonly HeatOfKind[]>>;
  /** people of the region whose keys were watched */
  readonly heatPeople: number;
}

async function overDatabase<T>(work: (endpoint: string) => Promise<T>): Promise<T> {
  const database = await startDatabase();
  try {
    return await work(database.endpoint);
  } finally {
    await database.stop();
  }
}

function eachPerson(sizes: readonly [MeasuredYear, MeasuredYear], stage: Stage, year: Year) {
  const at = ({ people, taken }: MeasuredYear) => ({ people, taken: taken[stage] });
  const [small, large] = [at(sizes[0]), at(sizes[1])];
  const many = 1_000_000;
  const all = withPeople(small, large, many);
  const seconds = (name: 'worker' | 'api' | 'night') => secondsOf(name, all, year) / many;
  return {
    workerSeconds: seconds('worker'),
    apiSeconds: seconds('api'),
    nightSeconds: seconds('night'),
    unitsWritten: unitsOf(all, 'unitsWritten') / many,
    unitsRead: unitsOf(all, 'unitsRead') / many,
  };
}

const secondsOf = (name: 'worker' | 'api' | 'night' | 'sweep', taken: Taken, year: Year): number =>
  gbSecondsOf(name, taken.by[name], year.lambda) / (year.lambda.memoryMb[name] / 1_024);

/** Measures two small regions, and which keys a third one writes. */
export async function measureRush(
  rows: readonly [number, number],
  year: Year,
): Promise<MeasuredRush> {
  const small = await overDatabase((endpoint) => measureYear(endpoint, rows[0]));
  const large = await overDatabase((endpoint) => measureYear(endpoint, rows[1]));
  const { heat, people } = await overDatabase((endpoint) => measureHeat(endpoint, rows[1]));
  const of = (stage: Stage) => eachPerson([small, large], stage, year);
  const { sweep } = large.taken;
  const atNight = ({ people, taken }: MeasuredYear) => ({ people, taken: taken.night });
  return {
    each: {
      'handed-in': of('handed-in'),
      verified: of('verified'),
      stated: of('stated'),
      determined: of('determined'),
      registered: of('registered'),
      'bill-of-month': of('bill-of-month'),
      'payment-answered': of('payment-answered'),
      counted: of('counted'),
      night: of('night'),
    },
    sweepSeconds: secondsOf('sweep', sweep, year),
    nightOfRegionSeconds: secondsOf('night', withPeople(atNight(small), atNight(large), 0), year),
    heat,
    heatPeople: people,
  };
}
