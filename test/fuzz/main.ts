import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countFrom, UsageError } from '../bench/caller-arguments.ts';
import { fuzzFiles } from './files/fuzz-files.ts';

const usage = `usage: fuzz [api] [--cases 200] [--seed N] [--only TEXT]   every operation of every API
       fuzz files [--cases 100000] [--seed N]            every reader of files`;
const root = resolve(import.meta.dirname, '../..');

interface Verdict {
  readonly ok: boolean;
  readonly seed: number;
}

/** In the runner of the tests, whose support starts the service and makes things to ask about. */
function api(seed: number, cases: number, only: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'payung-fuzz-'));
  const verdict = join(folder, 'verdict.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz/fuzz-api.test.ts'], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        FUZZ_SEED: String(seed),
        FUZZ_CASES: String(cases),
        FUZZ_REACH: '100000',
        FUZZ_ONLY: only,
        FUZZ_VERDICT: verdict,
      },
    });
    return { ok: run.status === 0, seed, ...JSON.parse(readFileSync(verdict, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function files(seed: number, cases: number): Promise<Verdict> {
  const asked = { seed, cases, withBombs: true, work: 10_000, patience: 60_000, room: 1_500 };
  const verdict = await fuzzFiles(asked);
  return { ok: verdict.faults.length === 0 && verdict.cases === cases, seed, ...verdict };
}

async function run(): Promise<Verdict> {
  const { values, positionals } = parseArgs({
    // a package manager may hand on its own separator
    args: process.argv.slice(2).filter((word) => word !== '--'),
    allowPositionals: true,
    options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const [what = 'api', ...more] = positionals;
  const seed =
    values.seed === undefined ? Date.now() % 1_000_000_000 : countFrom('seed', values.seed);
  if (more.length > 0) throw new UsageError(usage);
  switch (what) {
    case 'api':
      return api(seed, countFrom('cases', values.cases ?? '200'), values.only ?? '');
    case 'files':
      return files(seed, countFrom('cases', values.cases ?? '100000'));
    default:
      throw new UsageError(usage);
  }
}

try {
  const verdict = await run();
  console.log(`\n${JSON.stringify(verdict)}`);
  process.exitCode = verdict.ok ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n${usage}` : error);
  console.log(JSON.stringify({ ok: false, fault: message.slice(0, 400) }));
  process.exitCode = 1;
}
