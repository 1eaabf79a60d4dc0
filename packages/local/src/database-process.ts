import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { note } from './note.ts';
import { endProcess, listensOn, processesWhere } from './process-table.ts';
import { StartGivenUp, StartRefused } from './start-refused.ts';

export interface DatabaseProcess {
  readonly endpoint: string;
  /** null when the database is not ours to start and stop */
  readonly pid: () => number | null;
  /** resolves when it is gone for good without having been told to; never for one that is not ours */
  readonly died: Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds after which it is told, again and again, that the embedded database is waited for; it takes about 30. */
const usualTellEvery = 10_000;

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

/** Why an engine serves nobody: it ended by itself, or nobody waits for it any more. */
type NoEngine = 'ended' | 'given-up';

/** Whoever else took the port meanwhile answers on it as well: that is not ours. */
async function untilAnswering(
  child: ChildProcess,
  pid: number,
  { file, port, givenUp, tell, tellEvery }: Serving,
): Promise<'ready' | NoEngine> {
  for (let waited = 20; ; waited += 20) {
    // one that was killed has a signal, and no code
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    if (givenUp.aborted) return 'given-up';
    if ((await answers(port)) && listensOn(pid, port) !== false) return 'ready';
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
    if (waited % tellEvery === 0) tell(whatIsWaitedFor(file, waited));
  }
}

function megabytesOf(path: string): string {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param waited milliseconds at least */
function whatIsWaitedFor(file: string, waited: number): string {
  const log = `${file}-wal`;
  return `The embedded database has not answered for ${Math.floor(waited / 1_000)} seconds and is waited for as long as it runs: it opens ${file} (${megabytesOf(file)}) and takes over what it wrote last from ${log} (${megabytesOf(log)}). Ended now, it would begin anew. Where this goes on, see whether the disk is slow or full and what else is at work on this machine.`;
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
  /** nobody waits for it any more */
  readonly givenUp: AbortSignal;
  /** told what is waited for, each time that so many milliseconds have passed */
  readonly tell: (line: string) => void;
  readonly tellEvery: number;
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

/** Only an engine that ended by itself may have lacked its port, and gets another. */
async function firstRun(
  on: Omit<Serving, 'port'>,
  portOf: () => Promise<number>,
): Promise<{ run: EngineRun | NoEngine; port: number }> {
  for (let tried = 1; ; tried += 1) {
    const port = await portOf();
    const run = await runEngine({ ...on, port });
    if (run !== 'ended' || tried === mostPorts) return { run, port };
  }
}

function notStarted(why: NoEngine, file: string): StartRefused {
  switch (why) {
    case 'given-up':
      return new StartGivenUp('The start was ended before the embedded database answered.');
    case 'ended':
      return new StartRefused(
        `The embedded database does not start on ${file}: see whether the disk is full and whether the file is one of Payung's.`,
      );
  }
}

/** What somebody settles who starts the embedded database. */
interface StartAsked {
  /** asked each time that it ended by itself; never again unless given */
  readonly mayRestart?: () => boolean;
  /** ends the wait for its first answer; as long as it runs unless given */
  readonly givenUp?: AbortSignal;
  /** told what is waited for where it takes long; said on the error output unless given */
  readonly tell?: (line: string) => void;
}

/**
 * Starts the embedded DynamoDB over one file, on a free port of this machine. It is waited for as long as it runs: to end
 * it in the midst of taking over a large file would begin that anew. Ended by somebody else, it is started
 * again over the same file and port; requests under way are sent again by whoever made them.
 *
 * @param instead what a test puts in the place of what is usual: how a port is found that is free at present, the
 * program, and the milliseconds after which it is told that it is waited for (a multiple of 20)
 * @throws StartRefused when this platform has none, or when it does not come up; StartGivenUp when nobody waits any more
 */
export async function startDatabase(
  dataFolder: string,
  { mayRestart = () => false, givenUp, tell = note }: StartAsked = {},
  instead: { portOf?: () => Promise<number>; program?: string; tellEvery?: number } = {},
): Promise<DatabaseProcess> {
  const { portOf = freePort, program = binary(), tellEvery = usualTellEvery } = instead;
  const file = databaseFile(dataFolder);
  await endStaleDatabases(file);
  const stopped = new AbortController();
  const on = { program, file, tell, tellEvery };
  const first = { ...on, givenUp: givenUp ?? stopped.signal };
  const { run, port } = await firstRun(first, portOf);
  if (typeof run === 'string') throw notStarted(run, file);
  let engine = run;
  const died = Promise.withResolvers<void>();
  const keepServing = async (): Promise<void> => {
    for (;;) {
      await engine.ended;
      if (stopped.signal.aborted) return;
      const again = { ...on, port, givenUp: stopped.signal };
      const next = mayRestart() ? await runEngine(again) : 'ended';
      if (next === 'given-up') return;
      if (next === 'ended') return died.resolve();
      note('The embedded database ended by itself and was started again.');
      engine = next;
      if (stopped.signal.aborted) await engine.stop();
    }
  };
  const serving = keepServing();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: () => engine.pid,
    died: died.promise,
    async stop() {
      stopped.abort();
      await engine.stop();
      await serving;
    },
  };
}
