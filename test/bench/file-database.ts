import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Milliseconds in which the engine must answer; it takes about 30. */
const startLimit = 10_000;
const probeEvery = 20;

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
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

export interface FileDatabase {
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

/** The embedded database over one file, started as the service starts it. */
export async function openFileDatabase(file: string): Promise<FileDatabase> {
  const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const port = await freePort();
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  const child = spawn(program, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // it must not outlive a benchmark that is broken off
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', end);
  };
  for (let waited = 0; !(await answers(port)); waited += probeEvery) {
    if (waited > startLimit || child.exitCode !== null) {
      child.kill('SIGKILL');
      throw new Error('the embedded database does not start');
    }
    await pause(probeEvery);
  }
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, stop };
}
