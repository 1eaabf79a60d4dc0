import { parseArgs } from 'node:util';
import type { Region } from '@payung/domain';
import { demoRegions } from '@payung/local';
import { countFrom, UsageError } from './caller-arguments.ts';
import { clerkActs } from './clerk-rounds.ts';
import { latencyFigures } from './latencies.ts';
import { measureNeighbour, type NeighbourRun } from './measure-neighbour.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  rows: { type: 'string', default: '100000' },
  lists: { type: 'string', default: '4' },
  idle: { type: 'string', default: '300' },
  busy: { type: 'string', default: '33.19' },
  quiet: { type: 'string', default: '35.73' },
  seed: { type: 'string', default: '1' },
} as const;

/** Times the idle p95 of the same run that the busy p95 may come to. */
const ratioLimit = 3;
/** Samples of each kind and phase, below which a p95 says nothing. */
const fewestSamples = 100;

function regionNamed(code: string): Region {
  const found = demoRegions.find(({ region }) => region.regencyCode === code);
  if (found === undefined) throw new UsageError(`There is no demo region ${code}.`);
  return found.region;
}

/** Idle beside busy, for one kind of request. */
function compared(idle: readonly number[], busy: readonly number[]) {
  const [without, withList] = [latencyFigures(idle), latencyFigures(busy)];
  return {
    samplesIdle: idle.length,
    samplesBusy: busy.length,
    idleP50Ms: without.p50Ms,
    idleP95Ms: without.p95Ms,
    busyP50Ms: withList.p50Ms,
    busyP95Ms: withList.p95Ms,
    busyP99Ms: withList.p99Ms,
    ratio: rounded(withList.p95Ms / without.p95Ms),
    limit: ratioLimit,
  };
}

function resultOf(run: NeighbourRun): BenchResult {
  const { idle, busy } = run;
  const fewest = Math.min(...clerkActs.flatMap((act) => [idle[act].length, busy[act].length]));
  if (fewest < fewestSamples) {
    throw new Error(`${fewest} samples only: take more --idle rounds, or more --rows`);
  }
  const acts = Object.fromEntries(
    clerkActs.map((act) => [act, compared(idle[act], busy[act])] as const),
  );
  for (const [act, figures] of Object.entries(acts))
    printTable(`${act} in another region`, figures);
  const meanwhile = {
    rowsMeanwhile: run.rowsMeanwhile,
    rowsPerSecond: Math.round(run.rowsMeanwhile / run.secondsMeanwhile),
    turnedAway: run.turnedAway,
  };
  printTable('the lists at work meanwhile', meanwhile);
  const ratio = Math.max(...Object.values(acts).map((one) => one.ratio));
  const ok = ratio <= ratioLimit && run.turnedAway === 0;
  return { ok, ratio, ...meanwhile, limits: { ratio: ratioLimit, turnedAway: 0 }, acts };
}

/** `bench neighbour`: one region's large list must not slow down another region's clerks. */
export async function neighbourCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const [busy, quiet] = [regionNamed(values.busy), regionNamed(values.quiet)];
  if (busy === quiet) throw new UsageError('Name two regions.');
  const rows = countFrom('rows', values.rows);
  const lists = countFrom('lists', values.lists);
  if (lists > 4) throw new UsageError('--lists takes 1 to 4.');
  const idleRounds = countFrom('idle', values.idle);
  const seed = countFrom('seed', values.seed);
  return resultOf(await measureNeighbour({ busy, quiet }, { rows, lists, idleRounds, seed }));
}
