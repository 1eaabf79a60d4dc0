import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { type Mutant, mutants } from './mutants.ts';
import { copyTree } from './tree-copy.ts';

const root = resolve(import.meta.dirname, '../..');

const Report = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** What a run of a suite came to: the tests that failed because what they assert did not hold. */
interface Run {
  readonly passed: number;
  readonly noticed: readonly string[];
}

function runSuite(folder: string, suite: readonly string[]): Run {
  const output = join(folder, 'mutation-report.json');
  writeFileSync(output, '');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  // transforms kept from another state of a file would make a hole, or its mending, invisible
  const args = [vitest, 'run', ...suite, '--reporter=json', `--outputFile=${output}`];
  spawnSync(process.execPath, [...args, '--fsModuleCache=false'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { numPassedTests, testResults } = Report.parse(JSON.parse(readFileSync(output, 'utf8')));
  const noticed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ failureMessages }) =>
      failureMessages.some((text) => text.includes('AssertionError')),
    )
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, noticed };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Opens one hole in the copy, runs the suite, and closes it again. */
function tryMutant(folder: string, mutant: Mutant): Run {
  const path = join(folder, mutant.file);
  const sound = readFileSync(path, 'utf8');
  const marked = new RegExp(`^.*/\\* guard:${mutant.guard} \\*/.*$`, 'gm');
  const lines = sound.match(marked) ?? [];
  if (lines.length !== 1) {
    throw new Error(`${mutant.file} has ${lines.length} lines marked guard:${mutant.guard}`);
  }
  writeFileSync(
    path,
    sound.replace(marked, () => mutant.instead),
  );
  try {
    return runSuite(folder, mutant.suite);
  } finally {
    writeFileSync(path, sound);
  }
}

/** The mutants to try: those whose guards the caller names, or all. */
function asked(names: readonly string[]): readonly Mutant[] {
  const unknown = names.filter((name) => !mutants.some(({ guard }) => guard === name));
  if (unknown.length > 0) throw new Error(`no guard is called ${unknown.join(', ')}`);
  return names.length === 0 ? mutants : mutants.filter(({ guard }) => names.includes(guard));
}

/**
 * Takes each guard away and sees whether the suites notice. Sound sources must pass first: a suite that is red
 * by itself notices nothing.
 */
function main(mutants: readonly Mutant[]): void {
  const copy = copyTree(root);
  const missed: string[] = [];
  try {
    const suites = [...new Set(mutants.flatMap(({ suite }) => suite))];
    const sound = runSuite(copy.folder, suites);
    say(`sound sources: ${sound.passed} tests passed, ${sound.noticed.length} failed`);
    if (sound.noticed.length > 0 || sound.passed === 0) missed.push('sound sources');
    for (const mutant of mutants) {
      const { noticed } = tryMutant(copy.folder, mutant);
      if (noticed.length === 0) missed.push(mutant.guard);
      say(`without the ${mutant.guard} guard: ${noticed.length} tests fail`);
      for (const name of noticed.slice(0, 3)) say(`  ${name}`);
    }
  } finally {
    copy.remove();
  }
  const ok = missed.length === 0;
  say(JSON.stringify({ ok, mutants: mutants.length, missed, limit: { missed: 0 } }));
  if (!ok) process.exitCode = 1;
}

// a package manager may hand on its own separator
main(asked(process.argv.slice(2).filter((word) => word !== '--')));
