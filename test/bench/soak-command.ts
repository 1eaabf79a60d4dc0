import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoRegions } from '@payung/local';
import * as z from 'zod';
import type { Ask } from './api/load.ts';
import { noLoad, press } from './api/load.ts';
import { type OperationName, operationsOf } from './api/operations.ts';
import { copyOfStore } from './api/store-copy.ts';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import { filledStore } from './filled-store.ts';
import { percentile } from './latencies.ts';
import { readProcesses } from './process-figures.ts';
import { type RunningService, startServiceOver } from './running-service.ts';
import { growthOf, type Minute, slopeOf } from './soak/steadiness.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  minutes: { type: 'string', default: '20' },
  /** of one of the minutes; shorter ones try the command out */
  'minute-seconds': { type: 'string', default: '60' },
  people: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  stores: { type: 'string' },
} as const;

const regionCode = '33.19';
const atOnce = 10;
/** of each clerk after an answer: they work, and do not press as hard as the machine can */
const thinkMs = 100;
/** Of ten requests, as clerks do it: mostly they look, and one in ten nominates. */
const mix: readonly OperationName[] = [
  'read by id',
  'list page',
  'read by id',
  'search',
  'read by id',
  'list page',
  'read by id',
  'nominate',
  'read by id',
  'search',
];
/** Minutes in which caches and compiled code still grow to their size. */
const warmingPart = 0.2;
/** growth from the first to the last counted minute, as part of the level between */
const limits = { heapGrowth: 0.1, rssGrowth: 0.15, p95Growth: 0.25 } as const;

/** Milliseconds in which the service writes down where its memory is told. */
const portWithin = 30_000;

const Memory = z.object({ heapMb: z.number(), externalMb: z.number(), rssMb: z.number() });

/** How long each operation took, so that whoever sees a minute grow sees by what. */
type Took = Record<OperationName, number[]>;

const noneYet = (): Took => ({ 'read by id': [], 'list page': [], search: [], nominate: [] });

/** Asks one after the other what the mix says. */
function mixed(operations: Readonly<Record<OperationName, Ask>>) {
  let turn = 0;
  let took = noneYet();
  return {
    async ask() {
      const name = mix[turn++ % mix.length] ?? 'read by id';
      const asked = performance.now();
      await operations[name]();
      took[name].push(performance.now() - asked);
    },
    /** p95 of each since this was last called, in ms */
    slowest(): Readonly<Record<OperationName, number>> {
      const { 'read by id': read, 'list page': list, search, nominate } = took;
      took = noneYet();
      const slow = (all: readonly number[]) => rounded(percentile(all, 0.95));
      return {
        'read by id': slow(read),
        'list page': slow(list),
        search: slow(search),
        nominate: slow(nominate),
      };
    },
  };
}

/** @throws Error when the service does not say in time where its memory is told */
async function untilWritten(portFile: string): Promise<void> {
  for (let waited = 0; !existsSync(portFile); waited += 50) {
    if (waited >= portWithin) throw new Error(`the service has not written ${portFile} in 30 s`);
    await pause(50);
  }
}

async function memoryOf(portFile: string): Promise<z.infer<typeof Memory>> {
  const answer = await fetch(`http://127.0.0.1:${readFileSync(portFile, 'utf8')}/`);
  return Memory.parse(await answer.json());
}

async function oneMinute(
  service: RunningService,
  ask: Ask,
  { seconds, portFile }: { readonly seconds: number; readonly portFile: string },
): Promise<Minute> {
  const load = noLoad();
  await press(ask, { atOnce, seconds, thinkMs }, load);
  const { heapMb, rssMb } = await memoryOf(portFile);
  const { worker } = (await readProcesses(service.address)).rssMb;
  if (worker === null) throw new Error('no worker ran at the end of a minute; see what it said');
  return {
    heapMb: rounded(heapMb),
    rssMb: rounded(rssMb),
    workerRssMb: worker.now,
    requests: load.milliseconds.length,
    p95Ms: rounded(percentile(load.milliseconds, 0.95)),
  };
}

function verdictOn(minutes: readonly Minute[]) {
  const counted = minutes.slice(
    Math.min(minutes.length - 2, Math.ceil(minutes.length * warmingPart)),
  );
  const figures = (of: (minute: Minute) => number) => {
    const values = counted.map(of);
    return { perMinute: rounded(slopeOf(values)), growth: rounded(growthOf(values)) };
  };
  const heap = figures(({ heapMb }) => heapMb);
  const rss = figures(({ rssMb }) => rssMb);
  const worker = figures(({ workerRssMb }) => workerRssMb);
  const p95 = figures(({ p95Ms }) => p95Ms);
  const ok =
    heap.growth <= limits.heapGrowth &&
    rss.growth <= limits.rssGrowth &&
    worker.growth <= limits.rssGrowth &&
    p95.growth <= limits.p95Growth;
  return { ok, counted: counted.length, heap, rss, worker, p95 };
}

/** `bench soak`: mixed work for a long time; memory and the slowest answers must stay as they were. */
export async function soakCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const minutes = countFrom('minutes', values.minutes);
  if (minutes < 3)
    throw new UsageError('--minutes takes at least 3: two to compare, one to warm up.');
  const seconds = countFrom('minute-seconds', values['minute-seconds']);
  const seed = countFrom('seed', values.seed);
  const region = demoRegions.find((one) => one.region.regencyCode === regionCode)?.region;
  if (region === undefined) throw new UsageError(`There is no demo region ${regionCode}.`);
  const stores =
    values.stores === undefined
      ? join(tmpdir(), 'payung-bench-stores')
      : callerPath(values.stores, environment);
  const store = await filledStore(region, {
    people: countFrom('people', values.people),
    seed,
    stores,
  });
  const copy = await copyOfStore(store);
  const portFile = join(mkdtempSync(join(tmpdir(), 'payung-soak-')), 'port');
  const seen: Minute[] = [];
  try {
    const program = fileURLToPath(new URL('./soak/soaked-service.ts', import.meta.url));
    const service = await startServiceOver(copy.folder, copy.endpoint, {
      program,
      env: { SOAK_PORT_FILE: portFile },
    });
    try {
      const caller = await service.signIn(`${region.regencyCode}/dinas-sosial/officer`);
      const work = mixed(await operationsOf(caller, region, seed + 2));
      await untilWritten(portFile);
      while (seen.length < minutes) {
        const minute = await oneMinute(service, work.ask, { seconds, portFile });
        seen.push(minute);
        const title = `minute ${seen.length} of ${minutes}`;
        printTable(title, { ...minute, p95Of: JSON.stringify(work.slowest()) });
      }
    } finally {
      await service.stop();
    }
  } finally {
    await copy.remove();
    rmSync(join(portFile, '..'), { recursive: true, force: true });
  }
  const { ok, ...figures } = verdictOn(seen);
  printTable('from minute to minute, and over all that count', figures);
  return {
    ok,
    ...figures,
    limits,
    people: store.people,
    atOnce,
    thinkMs,
    filledIn: store.filledIn,
  };
}
