import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Local, startLocal } from '@payung/local';
import * as z from 'zod';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { type StartedDatabase, startDatabase } from '../../support/start-database.ts';
import {
  databaseStorm,
  type Ending,
  type MessageFault,
  messageFaults,
  type SendFault,
  sendFaults,
} from './kinds.ts';
import { injectedFile, type QueueWeather, weatherFile } from './message-storm.ts';
import { seeded } from './seeded-chance.ts';

const Processes = z.object({
  pids: z.object({ main: z.int(), worker: z.int().nullable() }),
});

/** Milliseconds that a clock is moved by. */
const hours = 3 * 3_600_000;

/** Milliseconds by which the index is late in a storm, at most. */
const indexLateMs = 5_000;

/** Milliseconds in which a worker that was killed must be there again. */
const backWithin = 60_000;

/** The whole service as processes of its own, over a database that a storm can be let loose on. */
export interface ServiceUnderTest {
  readonly folder: string;
  /** where the API answers now; another after it was started again */
  address(): string;
  /** of the database itself, past the storm */
  database(): string;
  readonly proxy: FaultProxy;
  /** processes that were started again though nobody had ended them */
  endedByThemselves(): number;
  weather(next: QueueWeather): void;
  messagesMet(): Record<MessageFault | SendFault, number>;
  /** Ends a part as `kill -9` does, or moves the clock; resolves when the part is there again. */
  strike(what: Ending): Promise<void>;
  /** Makes it ten in the morning in Jakarta, of the day after: nightly work has been due, and no jump of the clock changes the day. */
  nightPasses(): void;
  /** all that its processes wrote */
  said(): string;
  stop(): Promise<void>;
}

const day = 86_400_000;
/** Jakarta is seven hours ahead, so ten there is three here. */
const tenThere = 3 * 3_600_000;

/** Ten in the morning in Jakarta of the day after, in milliseconds since 1970. */
export function tomorrowAtTen(now: number = Date.now()): number {
  const startThere = Math.floor((now + 7 * 3_600_000) / day) * day;
  return startThere + day + tenThere;
}

const programOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function workerOf({ address }: Local): Promise<number | null> {
  const answer = await fetch(`${address}/local/processes`);
  return Processes.parse(await answer.json()).pids.worker;
}

/** Resolves when a service has a worker that is not the one before. */
async function otherWorker(local: Local, before: number | null): Promise<void> {
  for (let waited = 0; waited < backWithin; waited += 50) {
    const now = await workerOf(local);
    if (now !== null && now !== before) return;
    await pause(50);
  }
  throw new Error('the worker did not come back');
}

export async function startUnderTest(seed: number): Promise<ServiceUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-storm-'));
  // not the service's own name, whose engine it would end as a stale one
  const file = join(folder, 'behind-proxy.sqlite');
  const clock = join(folder, 'moved-clock.txt');
  writeFileSync(clock, '0');
  writeFileSync(injectedFile(folder), '');
  const weather = (next: QueueWeather) => writeFileSync(weatherFile(folder), JSON.stringify(next));
  weather({ rate: 0, sends: 0, seed });
  let engine: StartedDatabase = await startDatabase(file);
  const proxy = await startFaultProxy(engine.endpoint, seeded(seed + 2));
  const said: string[] = [];
  const startedFile = join(folder, 'processes-started.txt');
  let explained = 0;
  const start = async (): Promise<Local> => {
    const started = await startLocal({
      dataDir: folder,
      program: programOf('./stormy-service.ts'),
      env: {
        DYNAMODB_ENDPOINT: proxy.endpoint,
        // the queue's client signs what it sends
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        MOVED_CLOCK: clock,
        PROCESSES_STARTED: startedFile,
        NODE_OPTIONS: `--import ${new URL('./moved-clock.ts', import.meta.url).href} --import ${new URL('./told-start.ts', import.meta.url).href}`,
      },
      onOutput: (text) => void said.push(text),
    });
    await otherWorker(started, null);
    // itself and its worker
    explained += 2;
    return started;
  };
  let local = await start();

  async function killWorker(): Promise<void> {
    const before = await workerOf(local);
    if (before === null) throw new Error('there is no worker to kill');
    process.kill(before, 'SIGKILL');
    await otherWorker(local, before);
    explained += 1;
  }

  async function killDatabase(): Promise<void> {
    await engine.kill();
    engine = await startDatabase(file);
    proxy.pointTo(engine.endpoint);
  }

  async function killApi(): Promise<void> {
    process.kill(local.pids.main, 'SIGKILL');
    await local.stop();
    local = await start();
  }

  const moveClock = (by: number) =>
    writeFileSync(clock, String(Number(readFileSync(clock, 'utf8')) + by));

  return {
    folder,
    proxy,
    address: () => local.address,
    database: () => engine.endpoint,
    endedByThemselves() {
      const started = readFileSync(startedFile, 'utf8').trim().split('\n');
      return started.length - explained;
    },
    weather,
    messagesMet() {
      const met = readFileSync(injectedFile(folder), 'utf8').split('\n');
      const kinds = [...messageFaults, ...sendFaults];
      const counts = kinds.map((kind) => [kind, met.filter((m) => m === kind).length]);
      // one number for each kind of the closed list
      return Object.fromEntries(counts) as Record<MessageFault | SendFault, number>;
    },
    async strike(what) {
      switch (what) {
        case 'api':
          return killApi();
        case 'worker':
          return killWorker();
        case 'database':
          return killDatabase();
        case 'clock-forward':
          return moveClock(hours);
        case 'clock-back':
          return moveClock(-hours);
      }
    },
    nightPasses: () => writeFileSync(clock, String(tomorrowAtTen() - Date.now())),
    said: () => said.join(''),
    async stop() {
      await local.stop();
      await proxy.stop();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Shares of all requests to the database, and of all messages that are handed out and sent, from 0 to 1. */
export interface Rates {
  readonly requests: number;
  readonly messages: number;
  readonly sends: number;
}

/** Lets faults loose on database and queue alike. */
export function letLoose(
  service: ServiceUnderTest,
  seed: number,
  { requests, messages, sends }: Rates,
): void {
  service.proxy.reset(databaseStorm(seed, requests), indexLateMs);
  service.weather({ rate: messages, sends, seed });
}
