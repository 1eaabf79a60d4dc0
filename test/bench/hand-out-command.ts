import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Service, writeHandOut } from '@payung/casework';
import { askHandOut } from '@payung/casework/control';
import { setQuota } from '../support/acts.ts';
import { startDatabase } from '../support/start-database.ts';
import {
  centralAdmin,
  granted,
  of,
  onBoard,
  openTestControl,
  type TestControl,
} from '../support/test-control.ts';
import { countFrom } from './caller-arguments.ts';
import { placeHolders } from './place-holders.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '26000' },
  seed: { type: 'string', default: '1' },
} as const;

/** of a worker: it has 120 s and 2,048 MB, and a database that is further away than this one */
const limits = { seconds: 60, grownMb: 600 };

const mb = (bytes: number): number => rounded(bytes / 1_048_576);

/** `bench hand-out`: how long the archive of a whole region takes, and the memory beside that of whoever begins it. */
export async function handOutCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const people = countFrom('people', values.people);
  const seed = countFrom('seed', values.seed);
  const folder = await mkdtemp(join(tmpdir(), 'payung-hand-out-'));
  const database = await startDatabase(join(folder, 'database'));
  try {
    const control = await openTestControl({ endpoint: database.endpoint, seed });
    const test = await peopled(control, people);
    const figures = await measured(test);
    printTable(`the archive of a region of ${people} people`, figures);
    const ok = figures.seconds <= limits.seconds && figures.grownMb <= limits.grownMb;
    return { ok, people, ...figures, limits };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function peopled(control: TestControl, people: number): Promise<TestControl> {
  const { tenant } = await onBoard(control, '33.19');
  const test = { ...control, tenant };
  const changed = await setQuota(test, people);
  if (!changed.ok) throw new Error(changed.refusal.code);
  await placeHolders(test, people);
  return test;
}

async function measured(test: TestControl) {
  const asked = granted(await askHandOut(test.central, centralAdmin, of(test.tenant)));
  test.queue.lose();
  let [pieces, largest] = [0, 0];
  // what is kept is somewhere else in a stage
  const put = async (_key: string, bytes: Uint8Array): Promise<void> => {
    pieces += 1;
    largest = Math.max(largest, bytes.length);
  };
  const service: Service = { ...test.service, files: { ...test.service.files, put } };
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const begin = performance.now();
  const cpu = process.cpuUsage();
  try {
    await writeHandOut(service, test.tenant, asked.id);
  } finally {
    clearInterval(watching);
  }
  const seconds = rounded((performance.now() - begin) / 1000);
  const used = process.cpuUsage(cpu);
  const made = (await test.central.control.handOuts(test.tenant)).find(({ id }) => id === asked.id);
  if (made?.bytes == null || pieces === 0) throw new Error('no archive was made');
  return {
    seconds,
    cpuSeconds: rounded((used.user + used.system) / 1e6),
    archiveMb: mb(made.bytes),
    pieces,
    largestPieceMb: mb(largest),
    beforeMb: mb(before),
    grownMb: mb(most - before),
  };
}
