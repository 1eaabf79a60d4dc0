import { defineConfig } from 'vitest/config';
import { VerdictReporter } from './test/support/verdict-reporter.ts';

export default defineConfig({
  test: {
    reporters: ['default', new VerdictReporter()],
    include: [
      'packages/*/{src,test}/**/*.test.{ts,tsx}',
      'functions/*/src/**/*.test.ts',
      'infra/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
