import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countFrom } from './caller-arguments.ts';
import { openFileDatabase } from './file-database.ts';
import { measureDetermination } from './measure-determination.ts';
import { type BenchResult, printTable } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '26000' },
  seed: { type: 'string', default: '1' },
} as const;

/** the effect alone is the decision; everything else prepares or prints it */
const limits = { effectCpuSeconds: 20, cpuSeconds: 50, seconds: 60, peakRssMb: 600 };

/** `bench determine`: from people who hold places, verified in bulk, to the decision in force with its attachment. */
export async function determineCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const people = countFrom('people', values.people);
  const seed = countFrom('seed', values.seed);
  const folder = await mkdtemp(join(tmpdir(), 'payung-determine-'));
  const database = await openFileDatabase(join(folder, 'database'));
  try {
    const figures = await measureDetermination(database.client, { people, seed });
    printTable(
      `${people} people from their places, verified by one level, to the decision in force`,
      figures,
    );
    const ok =
      figures.verified === people &&
      figures.determined === people &&
      figures.consumed === people &&
      figures.effect.cpuSeconds <= limits.effectCpuSeconds &&
      figures.cpuSeconds <= limits.cpuSeconds &&
      figures.seconds <= limits.seconds &&
      figures.peakRssMb <= limits.peakRssMb;
    return { ok, people, ...figures, limits };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
