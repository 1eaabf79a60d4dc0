import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { note } from './note.ts';
import { endProcess, listensOn, processesWhere } from './process-table.ts';
import { StartRefused } from './start-refused.ts';

export interface DatabaseProcess {
  readonly endpoint: string;
  /** null when the database is not ours to start and stop */
  readonly pid: () => number | null;
  /** resolves when it is gone for good without having been told to; never for one that is not ours */
  readonly died: Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds in which the embedded database must answer; it takes about 30. */
const startLimit = 30_000;

/**
 * All that it is told by its environment. One thread serves the requests: it writes one transaction after another
 * anyway, and two threads spend a third of their time waiting for one another's memory.
 */
const surroundings = { TOKIO_WORKER_THREADS: '1' };

const require = createRequire(import.meta.url);

function binary(): string {
  try {
    const path = require.resolve('@dynoxide/linux-x64/dynoxide');
    if (existsSync(path)) return path;
  } catch {
    // not installed: this platform has none
  }
  throw new StartRefused(
    `The embedded database exists for Linux on x64 only, not for ${process.platform} on ${process.arch}: start any DynamoDB (for instance DynamoDB Local) and name it with DYNAMODB_ENDPOINT=http://127.0.0.1:8000.`,
  );
}

export const databaseFile = (dataFolder: string) => join(dataFolder, 'database.sqlite');

/** Tells whether a command line is that of the embedded database over this file. */
export function servesFile(file: string): (words: readonly string[]) => boolean {
  return (words) =>
    basename(words[0] ?? '') === 'dynoxide' && words[words.indexOf('--db-path') + 1] === file;
}

/** Ends a database that a killed service left running over this file: two over one file would corrupt it. */
export async function endStaleDatabases(file: string): Promise<void> {
  const ours = servesFile(file);
  for (const pid of processesWhere(ours)) await endProcess(pid, ours);
}

/** A port of this machine that nobody has at present; somebody may a moment later. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

/** Why an engine serves nobody: it ended by itself, somebody else has its port, or it was not ready in time. */
type NoEngine = 'ended' | 'port-taken' | 'silent';

/** Whoever else took the port meanwhile answers on it as well: that is not ours. */
async function untilAnswering(
  child: ChildProcess,
  pid: number,
  { port, limit }: Pick<Serving, 'port' | 'limit'>,
): Promise<'ready' | NoEngine> {
  let outcome: NoEngine = 'silent';
  for (let waited = 0; waited < limit; waited += 20) {
    // one that was killed has a signal, and no code
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    const isTaken = await answers(port);
    if (isTaken && listensOn(pid, port) !== false) return 'ready';
    outcome = isTaken ? 'port-taken' : 'silent';
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
  }
  return outcome;
}

/** A database that somebody else runs. */
export function otherDatabase(endpoint: string): DatabaseProcess {
  const died = new Promise<never>(() => undefined);
  return { endpoint, pid: () => null, died, stop: async () => undefined };
}

/** Which program serves which file where. */
interface Serving {
  readonly program: string;
  readonly file: string;
  readonly port: number;
  /** milliseconds in which it must answer */
  readonly limit: number;
}

/** One run of the engine over its file. */
interface EngineRun {
  readonly pid: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** @returns why it serves nobody; it runs no longer then */
async function runEngine(serving: Serving): Promise<EngineRun | NoEngine> {
  const { program, file, port } = serving;
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  // in a group of its own, so that Ctrl-C reaches the service first, which then stops it last
  const child = spawn(program, args, { stdio: 'ignore', detached: true, env: surroundings });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve()).on('error', () => resolve());
  });
  const stop = async () => {
    const forced = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(forced);
  };
  const { pid } = child;
  const outcome = pid === undefined ? 'ended' : await untilAnswering(child, pid, serving);
  if (pid !== undefined && outcome === 'ready') return { pid, ended, stop };
  await stop();
  return outcome === 'ready' ? 'ended' : outcome;
}

/** ports that are tried: one that was free may be taken before the engine has it */
const mostPorts = 5;

/** An engine that is slow on one port is so on the next: only one that may have lacked its port gets another. */
async function firstRun(
  on: Omit<Serving, 'port'>,
  portOf: () => Promise<number>,
): Promise<{ run: EngineRun | NoEngine; port: number }> {
  for (let tried = 1; ; tried += 1) {
    const port = await portOf();
    const run = await runEngine({ ...on, port });
    if (typeof run === 'object' || run === 'silent' || tried === mostPorts) return { run, port };
  }
}

function notStarted(why: NoEngine, { file, limit }: Omit<Serving, 'port'>): StartRefused {
  switch (why) {
    case 'silent':
      return new StartRefused(
        `The embedded database did not answer within ${limit / 1_000} seconds over ${file} and was ended: see whether the disk is slow or full and what else is at work on this machine, then start again.`,
      );
    case 'ended':
    case 'port-taken':
      return new StartRefused(
        `The embedded database does not start on ${file}: see whether the disk is full and whether the file is one of Payung's.`,
      );
  }
}

/**
 * Starts the embedded DynamoDB over one file, on a free port of this machine. Ended by somebody else, it is started
 * again over the same file and port; requests under way are sent again by whoever made them.
 *
 * @param mayRestart asked each time that it ended by itself; never again unless given
 * @param instead what a test puts in the place of what is usual: how a port is found that is free at present, the
 * program, and the milliseconds in which it must answer
 * @throws StartRefused when this platform has none, or when it does not come up
 */
export async function startDatabase(
  dataFolder: string,
  mayRestart: () => boolean = () => false,
  instead: { portOf?: () => Promise<number>; program?: string; limit?: number } = {},
): Promise<DatabaseProcess> {
  const { portOf = freePort, program = binary(), limit = startLimit } = instead;
  const file = databaseFile(dataFolder);
  await endStaleDatabases(file);
  const on = { program, file, limit };
  const { run, port } = await firstRun(on, portOf);
  if (typeof run === 'string') throw notStarted(run, on);
  let engine = run;
  let stopping = false;
  const died = Promise.withResolvers<void>();
  const keepServing = async (): Promise<void> => {
    for (;;) {
      await engine.ended;
      if (stopping) return;
      const next = mayRestart() ? await runEngine({ ...on, port }) : 'ended';
      if (typeof next === 'string') return died.resolve();
      note('The embedded database ended by itself and was started again.');
      engine = next;
      if (stopping) await engine.stop();
    }
  };
  const serving = keepServing();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: () => engine.pid,
    died: died.promise,
    async stop() {
      stopping = true;
      await engine.stop();
      await serving;
    },
  };
}
