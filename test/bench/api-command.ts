import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Region } from '@payung/domain';
import { demoRegions } from '@payung/local';
import { type Ask, type Load, loadFigures, noLoad, press } from './api/load.ts';
import {
  foundByASearch,
  type OperationName,
  operationNames,
  operationsOf,
} from './api/operations.ts';
import { type Recorded, startRecorder } from './api/recorder.ts';
import { copyOfStore } from './api/store-copy.ts';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import { filledStore } from './filled-store.ts';
import { startServiceOver } from './running-service.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '10000,200000' },
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  stores: { type: 'string' },
} as const;

const regionCode = '33.19';
const atOnce = 50;
/** Slices of the time, in turns, so that a busy minute of the machine slows both. */
const slices = 4;
/** of the bare app's requests a second */
const leastShare: Readonly<Record<OperationName, number>> = {
  'read by id': 0.8,
  'list page': 0.6,
  search: 0.8,
  nominate: 0.8,
};
/** p50 in the large region may be so many times that in the small one: no slope but the machine's unrest */
const steepest = 1.25;

interface Sizes {
  readonly people: number;
  readonly seconds: number;
  readonly seed: number;
  readonly stores: string;
}

interface Exchange {
  /** of the database; those together that were together */
  readonly asked: readonly (readonly Recorded[])[];
  /** of the caller */
  readonly answer: unknown;
}

type Exchanges = Readonly<Record<OperationName, Exchange>>;

/** What the service asks the database for each operation, once it is warm, and what it answers. */
async function recordedFor(
  folder: string,
  endpoint: string,
  region: Region,
  seed: number,
): Promise<Exchanges> {
  const recorder = await startRecorder(endpoint);
  const service = await startServiceOver(folder, recorder.endpoint);
  try {
    const caller = await service.signIn(`${region.regencyCode}/dinas-sosial/officer`);
    const operations = await operationsOf(caller, region, seed);
    const recorded = async (name: OperationName): Promise<Exchange> => {
      const times: Exchange[] = [];
      for (let warm = 0; warm < 3; warm += 1) await operations[name]();
      for (let time = 0; time < 5; time += 1) {
        recorder.begin();
        const answer = await operations[name]();
        times.push({ asked: recorder.end(), answer });
      }
      // now and then a request also keeps counts of before, or reads rules anew
      const [least] = times.toSorted((x, y) => requestsOf(x) - requestsOf(y));
      if (least === undefined) throw new Error('nothing was asked');
      return least;
    };
    return {
      'read by id': await recorded('read by id'),
      'list page': await recorded('list page'),
      search: await recorded('search'),
      nominate: await recorded('nominate'),
    };
  } finally {
    await service.stop();
    await recorder.stop();
  }
}

const requestsOf = ({ asked }: Exchange): number => asked.flat().length;

/** The bare app over the same database. */
async function startBare(endpoint: string, exchanges: Exchanges, folder: string) {
  const file = join(folder, 'exchanges.json');
  writeFileSync(file, JSON.stringify(exchanges));
  const program = fileURLToPath(new URL('./api/bare-server.ts', import.meta.url));
  const child = fork(program, [], { env: { BARE_ENDPOINT: endpoint, BARE_EXCHANGES: file } });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (said) => resolve(Number(said)));
    child.once('exit', () => reject(new Error('the bare app did not start')));
  });
  const askFor = (name: OperationName): Ask => {
    const url = `http://127.0.0.1:${port}/${encodeURIComponent(name)}`;
    const init = name === 'search' || name === 'nominate' ? { method: 'POST', body: '{}' } : {};
    return async () => {
      const answer = await fetch(url, init);
      if (!answer.ok) throw new Error(`the bare app answered ${answer.status}`);
      await answer.json();
    };
  };
  return { askFor, stop: () => void child.kill() };
}

async function measure(region: Region, { people, seconds, seed, stores }: Sizes) {
  const store = await filledStore(region, { people, seed, stores });
  const copy = await copyOfStore(store);
  const { folder, endpoint } = copy;
  try {
    const exchanges = await recordedFor(folder, endpoint, region, seed + 1);
    const service = await startServiceOver(folder, endpoint);
    const bare = await startBare(endpoint, exchanges, folder);
    try {
      const caller = await service.signIn(`${region.regencyCode}/dinas-sosial/officer`);
      const operations = await operationsOf(caller, region, seed + 2);
      const found = rounded(await foundByASearch(caller));
      const rows = [];
      for (const name of operationNames) {
        const [ours, theirs] = await inTurns(operations[name], bare.askFor(name), seconds);
        const [own, least] = [loadFigures(ours), loadFigures(theirs)];
        rows.push({
          name,
          databaseRequests: requestsOf(exchanges[name]),
          ...own,
          bare: least,
          share: rounded(own.perSecond / least.perSecond),
        });
      }
      return { people: store.people, filledIn: store.filledIn, found, rows };
    } finally {
      bare.stop();
      await service.stop();
    }
  } finally {
    await copy.remove();
  }
}

type Run = Awaited<ReturnType<typeof measure>>;

async function inTurns(ours: Ask, theirs: Ask, seconds: number): Promise<[Load, Load]> {
  const loads: [Load, Load] = [noLoad(), noLoad()];
  // both have met every line of theirs before a request counts
  for (const ask of [ours, theirs]) await press(ask, { atOnce, seconds: 1 }, noLoad());
  for (let slice = 0; slice < slices; slice += 1) {
    await press(theirs, { atOnce, seconds: seconds / slices }, loads[1]);
    await press(ours, { atOnce, seconds: seconds / slices }, loads[0]);
  }
  return loads;
}

/** `bench api`: many at once, beside the least app that asks the database the same. */
export async function apiCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const region = demoRegions.find((one) => one.region.regencyCode === regionCode)?.region;
  if (region === undefined) throw new UsageError(`There is no demo region ${regionCode}.`);
  const seconds = countFrom('seconds', values.seconds);
  const seed = countFrom('seed', values.seed);
  const stores =
    values.stores === undefined
      ? join(tmpdir(), 'payung-bench-stores')
      : callerPath(values.stores, environment);
  const runs: Run[] = [];
  for (const size of values.people.split(',')) {
    const run = await measure(region, { people: countFrom('people', size), seconds, seed, stores });
    for (const { name, ...figures } of run.rows) {
      printTable(`${name}, ${atOnce} at once, among ${run.people} people`, figures);
    }
    runs.push(run);
  }
  const shares = Object.fromEntries(
    operationNames.map((name) => [name, Math.min(...rowsOf(runs, name).map((row) => row.share))]),
  );
  const slopes = Object.fromEntries(
    operationNames.map((name) => {
      const [small = Number.NaN, ...larger] = rowsOf(runs, name).map((row) => row.p50Ms);
      // one size tells nothing of a slope
      const steps = larger.length === 0 ? [Number.NaN] : larger.map((ms) => ms / small);
      return [name, rounded(Math.max(...steps))];
    }),
  );
  const isFast = operationNames.every((name) => (shares[name] ?? 0) >= leastShare[name]);
  const isFlat = operationNames.every((name) => (slopes[name] ?? Number.NaN) <= steepest);
  return {
    ok: isFast && isFlat,
    shares,
    slopes,
    limits: { shares: leastShare, slope: steepest },
    seconds,
    atOnce,
    people: runs.map((run) => run.people),
    filledIn: runs.map((run) => run.filledIn),
    foundByASearch: runs.map((run) => run.found),
  };
}

const rowsOf = (runs: readonly Run[], name: OperationName) =>
  runs.flatMap((run) => run.rows.filter((row) => row.name === name));
