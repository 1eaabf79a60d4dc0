import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import { countFrom } from './caller-arguments.ts';
import { makeScaleFiles } from './scale/make-scale-files.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '1000000' },
  rows: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
} as const;

/** Shares of what repeats somebody, and of slips; a region hands in a list of whom it mostly knows not yet. */
const repeats = 0.2;
const errors = 1;

const limits = {
  meanCandidates: 6,
  p99Candidates: 60,
  blockRecallPercent: 99.4,
  seconds: 180,
  peakRssMb: 2048,
};

/** What the joining process answers, as far as limits are set for it. */
const Answer = z.looseObject({
  candidates: z.object({ mean: z.number(), p95: z.number(), p99: z.number(), max: z.number() }),
  blockRecall: z.number(),
  seconds: z.object({ total: z.number() }).loose(),
  peakRssMb: z.number(),
});

/** `bench scale`: a list against a whole region by sorted keys, streamed, in a process with a worker's memory. */
export async function scaleCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const people = countFrom('people', values.people);
  const rows = countFrom('rows', values.rows);
  const seed = countFrom('seed', values.seed);
  const folder = await mkdtemp(join(tmpdir(), 'payung-scale-'));
  try {
    const keysPerPerson = await makeScaleFiles(folder, { people, rows, seed, repeats, errors });
    const program = new URL('./scale/join-scale-files.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
    const figures = Answer.parse(JSON.parse(stdout));
    printTable(`${rows} rows against a region of ${people} people`, {
      keysPerPerson: rounded(keysPerPerson),
      ...figures,
    });
    const ok =
      figures.candidates.mean <= limits.meanCandidates &&
      figures.candidates.p99 <= limits.p99Candidates &&
      figures.blockRecall >= limits.blockRecallPercent &&
      figures.seconds.total <= limits.seconds &&
      figures.peakRssMb <= limits.peakRssMb;
    return { ok, people, keysPerPerson: rounded(keysPerPerson), ...figures, limits };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
