import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

/** Milliseconds in which the engine must answer; it takes about 30. */
const startLimit = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/**
 * It says so once it has the port; an answer there might come from whoever took the port a moment before.
 *
 * @returns false when it ends instead, since the port was taken
 */
function hasPort(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the embedded database does not start'));
    }, startLimit);
    const told = (isThere: boolean) => {
      clearTimeout(limit);
      resolve(isThere);
    };
    // heard to its end, since it says more when it is stopped
    child.stderr?.on('data', (words) => {
      if (String(words).includes('listening on')) told(true);
    });
    child.once('exit', () => told(false)).once('error', reject);
  });
}

export interface StartedDatabase {
  readonly endpoint: string;
  /** Ends it as `kill -9` does, wherever it lies. */
  kill(): Promise<void>;
  /** Ends it as a machine is switched off where it lies in memory, and by its own hand where it keeps a file. */
  stop(): Promise<void>;
}

/** ports that are tried: one that was free may be taken before the engine has it */
const mostPorts = 5;

/**
 * Starts the embedded DynamoDB on a free port.
 *
 * @param file where it keeps everything; in memory without it
 */
export async function startDatabase(file: string | null = null): Promise<StartedDatabase> {
  for (let tried = 0; tried < mostPorts; tried += 1) {
    const started = await startedOn(await freePort(), file);
    if (started !== null) return started;
  }
  throw new Error('the embedded database does not start');
}

/** @returns null when it has ended by itself */
async function startedOn(port: number, file: string | null): Promise<StartedDatabase | null> {
  const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const kept = file === null ? [] : ['--db-path', file];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...kept];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // as the service starts it
    env: { TOKIO_WORKER_THREADS: '1' },
  });
  // it must not outlive a run that is broken off
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  async function endBy(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  if (!(await hasPort(child))) {
    process.off('exit', end);
    return null;
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    kill: () => endBy('SIGKILL'),
    stop: () => endBy(file === null ? 'SIGKILL' : 'SIGTERM'),
  };
}
