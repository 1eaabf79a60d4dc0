import type { Reporter, TestModule } from 'vitest/node';

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
  for (const module of modules) {
    const tests = [...module.children.allTests()].map((test) => test.result().state);
    passed += tests.filter((state) => state === 'passed').length;
    skipped += tests.filter((state) => state === 'skipped' || state === 'pending').length;
    const broken = tests.filter((state) => state === 'failed').length;
    // a file that cannot be loaded, or whose hooks fail, has failed although no test in it did
    failed += broken === 0 && module.state() === 'failed' ? 1 : broken;
  }
  const ok = failed === 0 && passed > 0;
  const verdict = { ok, passed, failed, skipped, seconds: Math.round(seconds * 10) / 10 };
  return `${passed} passed, ${failed} failed\n${JSON.stringify(verdict)}\n`;
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
