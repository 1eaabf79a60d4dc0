import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const testsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, path = '']) => path);
const rowsOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^\| (?:[STRIDE]|\d+\.\d+) \|/.test(line));

describe.each([
  ['docs/threat-model.md', 40],
  ['docs/asvs.md', 50],
])('%s', (document, least) => {
  const rows = rowsOf(textOf(document));

  it('names tests that exist, or a measure may be gone and nobody knows', () => {
    const missing = testsIn(textOf(document)).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
    expect(rows.length).toBeGreaterThan(least);
  });

  it('says in each line which test covers it, or that none does', () => {
    const bare = rows.filter(
      (row) => testsIn(row).length === 0 && !row.includes('not tested here'),
    );
    expect(bare).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names commands that there are', () => {
    const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
    for (const [, command = ''] of textOf('SECURITY.md').matchAll(/pnpm@10 ([\w:]+)/g)) {
      expect(scripts).toContain(command);
    }
  });
});
