import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { journey, patient } from './test/support/patient.ts';
import { filesAlone, LongestFirst } from './test/support/test-groups.ts';
import { VerdictReporter } from './test/support/verdict-reporter.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const include = [
  'packages/*/{src,test}/**/*.test.{ts,tsx}',
  'functions/*/src/**/*.test.ts',
  'infra/**/*.test.ts',
  'test/**/*.test.ts',
];
const exclude = ['**/node_modules/**', '**/dist/**'];
const alone = filesAlone(root, include);
const browser = ['test/browser/**/*.test.ts'];

// Every start of the service compiles some thousand modules; the compiled ones are kept between starts. Set here, so
// that the workers and all processes that they start inherit it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/compiled', import.meta.url));

export default defineConfig({
  test: {
    reporters: ['default', new VerdictReporter()],
    // while a test waits for the services it has started, another one runs; the default leaves one core idle
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    ...journey,
    expect: { poll: patient },
    projects: [
      { extends: true, test: { name: 'alone', include: alone, exclude } },
      // modules are loaded once for each worker; nothing in them may be changed by a test
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          exclude,
          isolate: false,
          globalSetup: 'test/support/build-portal.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include,
          exclude: [...exclude, ...alone, ...browser],
          isolate: false,
        },
      },
    ],
  },
});
