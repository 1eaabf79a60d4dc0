import { parseArgs } from 'node:util';
import type { Region } from '@payung/domain';
import { demoRegions } from '@payung/local';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import {
  itemsPerRowLimit,
  ratioLimit,
  ratioLimitRows,
  rssGrowthLimitMb,
  rssLimitMb,
  secondsLimit,
  secondsLimitRows,
} from './import-limits.ts';
import { inventLists } from './invent-lists.ts';
import {
  fearedLimit,
  judge,
  mistakenLimit,
  onlyRowsMissedLimit,
  overlookedLimit,
  type Verdict,
} from './judge.ts';
import { type ImportRun, measureImport } from './measure-import.ts';
import { type BenchLists, likeliestRegion, readFolder } from './read-folder.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  region: { type: 'string' },
  rows: { type: 'string', default: '26000' },
  lists: { type: 'string', default: '4' },
  seed: { type: 'string', default: '1' },
  truth: { type: 'boolean', default: false },
  flat: { type: 'boolean', default: false },
} as const;

const regions = demoRegions.map(({ region }) => region);
const defaultRegion = '33.19';

function regionNamed(code: string): Region {
  const found = regions.find(({ regencyCode }) => regencyCode === code);
  if (found !== undefined) return found;
  const known = regions.map(({ regencyCode }) => regencyCode).join(', ');
  throw new UsageError(`--region takes one of ${known}.`);
}

/** Rows that brought somebody a place or a turn. */
function acceptedOf({ outcomes }: ImportRun): number {
  return (outcomes.nominated ?? 0) + (outcomes.waitlisted ?? 0);
}

function figuresOf(run: ImportRun) {
  const { rows, cost, seconds, raw } = run;
  const perRow = (count: number) => rounded(count / rows);
  return {
    rows,
    outcomes: run.outcomes,
    repeatedRows: run.repeated,
    missingRows: run.missing,
    seconds: rounded(seconds),
    rowsPerSecond: Math.round(rows / seconds),
    requestsPerRow: perRow(cost.requests),
    itemsPerRow: perRow(cost.itemsWritten),
    itemsPerAcceptedRow: rounded(cost.itemsWritten / Math.max(1, acceptedOf(run))),
    itemsReadPerRow: perRow(cost.itemsRead),
    unitsWrittenPerRow: perRow(cost.unitsWritten),
    unitsReadPerRow: perRow(cost.unitsRead),
    retries: cost.retries,
    rawItems: raw?.items ?? null,
    rawSeconds: raw === null ? null : rounded(raw.seconds),
    ratio: raw === null ? null : rounded(seconds / raw.seconds),
    rssImportedMb: run.rssImportedMb,
    rssMb: run.rssMb,
  };
}

function limitsFor(rows: number) {
  return {
    repeatedRows: 0,
    missingRows: 0,
    seconds: rows <= secondsLimitRows ? secondsLimit : null,
    ratio: rows >= ratioLimitRows ? ratioLimit : null,
    itemsPerAcceptedRow: itemsPerRowLimit,
    rssMb: { api: rssLimitMb, worker: rssLimitMb },
    judged: {
      onlyRowsNotNominatedShare: onlyRowsMissedLimit,
      onlyRowsFearedShare: fearedLimit,
      onlyRowsMistakenShare: mistakenLimit,
      mistypedOverlookedShare: overlookedLimit,
      otherFaults: 0,
    },
  };
}

function isWithin(figures: ReturnType<typeof figuresOf>, verdict: Verdict | null): boolean {
  const limits = limitsFor(figures.rows);
  return (
    figures.rows > 0 &&
    figures.repeatedRows === 0 &&
    figures.missingRows === 0 &&
    figures.seconds <= (limits.seconds ?? Number.POSITIVE_INFINITY) &&
    (figures.ratio ?? 0) <= (limits.ratio ?? Number.POSITIVE_INFINITY) &&
    figures.itemsPerAcceptedRow <= limits.itemsPerAcceptedRow &&
    figures.rssMb.api <= rssLimitMb &&
    figures.rssMb.worker <= rssLimitMb &&
    (verdict?.ok ?? true)
  );
}

type OneResult = BenchResult & { readonly rssMb: ImportRun['rssMb'] };

async function runOnce(
  region: string,
  lists: BenchLists,
  how: { raw: boolean },
): Promise<OneResult> {
  const run = await measureImport(region, lists, how);
  const figures = figuresOf(run);
  const verdict = run.judged === null ? null : judge(run.judged);
  printTable(`import into ${region}`, figures);
  if (verdict !== null) printTable('judged against the truth', { ...verdict });
  const ok = isWithin(figures, verdict);
  return { ok, ...figures, judged: verdict, limits: limitsFor(figures.rows) };
}

/** The same list at two sizes: memory must hardly grow with it. */
async function runFlat(region: Region, seed: number): Promise<BenchResult> {
  const sizes = [20_000, 100_000];
  const runs: OneResult[] = [];
  for (const rows of sizes) {
    const lists = inventLists(region, { rows, lists: 1, seed });
    runs.push(await runOnce(region.regencyCode, lists, { raw: false }));
  }
  const growth = (part: 'api' | 'worker') =>
    rounded((runs.at(-1)?.rssMb[part] ?? 0) - (runs[0]?.rssMb[part] ?? 0));
  const rssGrowthMb = { api: growth('api'), worker: growth('worker') };
  const isFlat = Object.values(rssGrowthMb).every((grown) => grown <= rssGrowthLimitMb);
  const limits = { rssGrowthMb: { api: rssGrowthLimitMb, worker: rssGrowthLimitMb } };
  return { ok: isFlat && runs.every(({ ok }) => ok), rssGrowthMb, limits, sizes, runs };
}

/** `bench import [folder]`: every list of a folder at once, or lists of invented people. */
export async function importCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (more.length > 0) throw new UsageError('import takes one folder.');
  const seed = countFrom('seed', values.seed);
  if (values.flat) return runFlat(regionNamed(values.region ?? defaultRegion), seed);
  if (folder === undefined) {
    const region = regionNamed(values.region ?? defaultRegion);
    const count = countFrom('lists', values.lists);
    if (count > 4) throw new UsageError('--lists takes 1 to 4.');
    const rows = countFrom('rows', values.rows);
    const lists = inventLists(region, { rows, lists: count, seed });
    return runOnce(region.regencyCode, lists, { raw: true });
  }
  const lists = readFolder(callerPath(folder, environment));
  if (values.truth && lists.truth === null) throw new UsageError('The folder has no truth.csv.');
  const codes = [defaultRegion, ...regions.map(({ regencyCode }) => regencyCode)];
  const region = regionNamed(values.region ?? likeliestRegion(lists.lists, codes));
  return runOnce(region.regencyCode, lists, { raw: true });
}
