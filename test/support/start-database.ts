import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds in which the engine must answer; it takes about 30. */
const startLimit = 10_000;
const probeEvery = 10;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.destroy()).on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
}

async function untilAnswering(child: ChildProcess, port: number): Promise<void> {
  for (let waited = 0; waited < startLimit; waited += probeEvery) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return;
    await pause(probeEvery);
  }
  child.kill('SIGKILL');
  throw new Error('the embedded database does not start');
}

export interface StartedDatabase {
  readonly endpoint: string;
  /** Ends it as `kill -9` does, wherever it lies. */
  kill(): Promise<void>;
  /** Ends it as a machine is switched off where it lies in memory, and by its own hand where it keeps a file. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded DynamoDB on a free port.
 *
 * @param file where it keeps everything; in memory without it
 */
export async function startDatabase(file: string | null = null): Promise<StartedDatabase> {
  const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const port = await freePort();
  const kept = file === null ? [] : ['--db-path', file];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...kept];
  const child = spawn(program, args, {
    stdio: 'ignore',
    // as the service starts it
    env: { TOKIO_WORKER_THREADS: '1' },
  });
  // it must not outlive a run that is broken off
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  await untilAnswering(child, port);
  async function endBy(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    kill: () => endBy('SIGKILL'),
    stop: () => endBy(file === null ? 'SIGKILL' : 'SIGTERM'),
  };
}
