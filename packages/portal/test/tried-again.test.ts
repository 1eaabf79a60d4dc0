import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

it('tries no act again but by `patiently`, which alone knows whether the same still act', () => {
  const trying = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /(?<!\.test)\.tsx?$/.test(path) &&
      readFileSync(`${source}/${path}`, 'utf8').includes('isWorthAnotherTry'),
  );
  // what is only read is asked again for whom it was remembered
  expect(trying.sort()).toEqual(['api/another-try.ts', 'queries.ts']);
});
