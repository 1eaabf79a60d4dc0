import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callerPath, countFrom } from './caller-arguments.ts';
import { type AccuracyFigures, accuracyFigures } from './match/figures.ts';
import { findSets } from './match/find-sets.ts';
import { checksOf, isWithin } from './match/limits.ts';
import type { MatchSet } from './match/match-set.ts';
import { runTool, type ToolStats } from './match/run-tool.ts';
import { inventAgencyLists, type WrittenFile } from './people/invent-agency-lists.ts';
import { inventFebrlLike } from './people/invent-febrl-like.ts';
import { inventHistorical } from './people/invent-historical.ts';
import { type BenchResult, printTable } from './verdict-line.ts';

const options = {
  rows: { type: 'string', default: '26000' },
  seed: { type: 'string', default: '1' },
} as const;

function printFigures(set: MatchSet, figures: AccuracyFigures, stats: ToolStats): void {
  const { byKind, likely, match, matchOrReview, clusters, ...others } = figures;
  printTable(`${set.name}: pairs and clusters`, { likely, match, matchOrReview, clusters });
  printTable(`${set.name}: other figures`, { ...others, ...stats });
  printTable(`${set.name}: found of the true pairs, by what is wrong with them`, byKind);
}

function measure(set: MatchSet) {
  const { findings, schema, stats } = runTool(set);
  const figures = accuracyFigures(findings, schema);
  printFigures(set, figures, stats);
  const checks = checksOf(set, figures, stats);
  printTable(`${set.name}: figures beside their limits`, checks);
  const { byKind: _told, ...told } = figures;
  return { set: set.name, ok: Object.values(checks).every(isWithin), checks, ...told, ...stats };
}

function measureAll(sets: readonly MatchSet[]): BenchResult {
  const runs = sets.map(measure);
  return {
    ok: runs.every(({ ok }) => ok),
    missed: runs.filter(({ ok }) => !ok).map(({ set }) => set),
    sets: runs,
  };
}

interface Invented {
  readonly name: string;
  readonly files: readonly WrittenFile[];
}

/** Careful and hurried offices (a NIK is wrong in every third true pair), and files shaped like published ones. */
function* inventAll(rows: number, seed: number): Generator<Invented> {
  const how = { seed, villages: 250, regency: '3319', repeats: 0.12 };
  yield { name: 'careful-offices', files: inventAgencyLists({ ...how, rows, errors: 1 }) };
  const fewer = Math.ceil(rows / 3);
  yield {
    name: 'hurried-offices',
    files: inventAgencyLists({ ...how, rows: fewer, errors: 1.75 }),
  };
  const historical = inventHistorical({ seed, rows: fewer });
  yield { name: 'historical', files: [{ name: 'historical.csv', text: historical }] };
  const febrl = inventFebrlLike({ seed, rows: Math.ceil(rows / 6) });
  yield { name: 'febrl-like', files: [{ name: 'febrl-like.csv', text: febrl }] };
}

/** Sets of invented people, in folders that are gone afterwards. */
function measureInvented(rows: number, seed: number): BenchResult {
  const folder = mkdtempSync(join(tmpdir(), 'payung-people-'));
  try {
    const sets = [...inventAll(rows, seed)].flatMap(({ name, files }) => {
      mkdirSync(join(folder, name));
      for (const file of files) writeFileSync(join(folder, name, file.name), file.text);
      return findSets(join(folder, name));
    });
    return measureAll(sets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `bench match [FOLDER…]`: how well and how fast `match` finds the people of sets whose truth is known. */
export async function matchCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [rows, seed] = [countFrom('rows', values.rows), countFrom('seed', values.seed)];
  if (positionals.length === 0) return measureInvented(rows, seed);
  return measureAll(positionals.flatMap((folder) => findSets(callerPath(folder, environment))));
}
