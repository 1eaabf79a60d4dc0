import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

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
    await new Promise((resolve) => setTimeout(resolve, probeEvery));
  }
  child.kill('SIGKILL');
  throw new Error('the embedded database does not start');
}

/** Starts the embedded DynamoDB in memory on a free port. */
export async function startEmbeddedDatabase(): Promise<{
  endpoint: string;
  stop(): Promise<void>;
}> {
  const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const port = await freePort();
  const child = spawn(program, ['serve', '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
  });
  await untilAnswering(child, port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** One database for the tests of a file; each test founds a region of its own in it. */
export function embeddedDatabase(): { endpoint(): string } {
  let running: Awaited<ReturnType<typeof startEmbeddedDatabase>> | null = null;
  beforeAll(async () => {
    running = await startEmbeddedDatabase();
  });
  afterAll(async () => {
    await running?.stop();
  });
  return {
    endpoint() {
      if (running === null) throw new Error('the database is there inside tests only');
      return running.endpoint;
    },
  };
}
