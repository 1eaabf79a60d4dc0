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

/** Whoever else took the port meanwhile answers on it as well: that is not ours. */
async function untilAnswering(child: ChildProcess, pid: number, port: number): Promise<boolean> {
  for (let waited = 0; waited < startLimit && child.exitCode === null; waited += 20) {
    if ((await answers(port)) && listensOn(pid, port) !== false) return true;
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** A database that somebody else runs. */
export function otherDatabase(endpoint: string): DatabaseProcess {
  const died = new Promise<never>(() => undefined);
  return { endpoint, pid: () => null, died, stop: async () => undefined };
}

/** One run of the engine over its file. */
interface EngineRun {
  readonly pid: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** @returns null when it does not answer in time, or ends by itself; it runs no longer then */
async function runEngine(program: string, file: string, port: number): Promise<EngineRun | null> {
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
  if (pid !== undefined && (await untilAnswering(child, pid, port))) return { pid, ended, stop };
  await stop();
  return null;
}

/** ports that are tried: one that was free may be taken before the engine has it */
const mostPorts = 5;

/** @returns null when it does not answer in time on any port, or ends by itself on each */
async function firstRun(
  program: string,
  file: string,
  portOf: () => Promise<number>,
): Promise<{ run: EngineRun; port: number } | null> {
  for (let tried = 0; tried < mostPorts; tried += 1) {
    const port = await portOf();
    const run = await runEngine(program, file, port);
    if (run !== null) return { run, port };
  }
  return null;
}

/**
 * Starts the embedded DynamoDB over one file, on a free port of this machine. Ended by somebody else, it is started
 * again over the same file and port; requests under way are sent again by whoever made them.
 *
 * @param mayRestart asked each time that it ended by itself; never again unless given
 * @param portOf a port that is free at present
 * @throws StartRefused when this platform has none, or when it does not come up
 */
export async function startDatabase(
  dataFolder: string,
  mayRestart: () => boolean = () => false,
  portOf: () => Promise<number> = freePort,
): Promise<DatabaseProcess> {
  const file = databaseFile(dataFolder);
  const program = binary();
  await endStaleDatabases(file);
  const first = await firstRun(program, file, portOf);
  if (first === null) {
    throw new StartRefused(
      `The embedded database does not start on ${file}: see whether the disk is full and whether the file is one of Payung's.`,
    );
  }
  const { port } = first;
  let engine = first.run;
  let stopping = false;
  const died = Promise.withResolvers<void>();
  const keepServing = async (): Promise<void> => {
    for (;;) {
      await engine.ended;
      if (stopping) return;
      const next = mayRestart() ? await runEngine(program, file, port) : null;
      if (next === null) return died.resolve();
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
