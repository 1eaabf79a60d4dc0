import type { Reporter, TestModule } from 'vitest/node';
import * as z from 'zod';

/** What of a finished test module is counted. */
export type Counted = Pick<TestModule, 'children' | 'state'>;

/**
 * The summary of a run for whoever reads it by machine: the counts alone on one line, and after it one line of
 * JSON. A run in which nothing ran, or something failed outside the tests, is not `ok`.
 *
 * @param seconds how long the run took
 */
export function verdictOf(
  modules: readonly Counted[],
  faultsOutside: number,
  seconds: number,
): string {
  let [passed, failed, skipped] = [0, faultsOutside, 0];
  const figures: Record<string, number> = {};
  for (const module of modules) {
    const all = [...module.children.allTests()];
    for (const test of all) addFigures(figures, test.meta());
    const tests = all.map((test) => test.result().state);
    passed += tests.filter((state) => state === 'passed').length;
    skipped += tests.filter((state) => state === 'skipped' || state === 'pending').length;
    const broken = tests.filter((state) => state === 'failed').length;
    // a file that cannot be loaded, or whose hooks fail, has failed although no test in it did
    failed += broken === 0 && module.state() === 'failed' ? 1 : broken;
  }
  const ok = failed === 0 && passed > 0;
  const took = Math.round(seconds * 10) / 10;
  const verdict = { ok, passed, failed, skipped, ...figures, seconds: took };
  return `${passed} passed, ${failed} failed\n${JSON.stringify(verdict)}\n`;
}

const Figures = z.looseObject({ figures: z.record(z.string(), z.number()).optional() });

/** What tests count beside themselves, such as cells of a matrix, comes with them as `meta.figures`. */
function addFigures(sums: Record<string, number>, meta: unknown): void {
  for (const [name, count] of Object.entries(Figures.parse(meta).figures ?? {})) {
    sums[name] = (sums[name] ?? 0) + count;
  }
}

/** Writes the verdict as the last lines of a run. */
export class VerdictReporter implements Reporter {
  #began = 0;

  onTestRunStart(): void {
    this.#began = performance.now();
  }

  onTestRunEnd(modules: readonly TestModule[], faults: readonly unknown[]): void {
    const seconds = (performance.now() - this.#began) / 1000;
    const verdict = verdictOf(modules, faults.length, seconds);
    // the reporter beside this one writes its summary in the same turn; ours comes after it
    process.once('exit', () => process.stdout.write(verdict));
  }
}
