import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { titlesIn } from './test-titles.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const rowsOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^\| (?:[STRIDE]|\d+\.\d+) \|/.test(line));

interface Named {
  readonly path: string;
  /** a part of a title that one test of the file alone has */
  readonly title: string;
}

const testsIn = (text: string): Named[] =>
  [...text.matchAll(/`([\w./-]+\.test\.tsx?) › ([^`]+)`/g)].map(([, path = '', title = '']) => ({
    path,
    title,
  }));

/** What is wrong with a test that is named; null when it is there. */
function faultOf({ path, title }: Named): string | null {
  if (!existsSync(join(root, path))) return `${path} is not there`;
  const like = titlesIn(textOf(path)).filter((one) => one.includes(title));
  return like.length === 1 ? null : `${path}: ${like.length} titles hold "${title}"`;
}

describe.each([
  ['docs/threat-model.md', 40],
  ['docs/asvs.md', 50],
])('%s', (document, least) => {
  const rows = rowsOf(textOf(document));

  it('names tests that exist, or a measure may be gone and nobody knows', () => {
    const named = testsIn(textOf(document));
    expect(named.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
    expect(named.length).toBeGreaterThan(least);
    expect(rows.length).toBeGreaterThan(least);
  });

  it('names no file alone: it may hold a hundred tests, and not the one that is meant', () => {
    const alone = rows.flatMap((row) => [...row.matchAll(/`([^`]+\.test\.tsx?)`/g)]);
    expect(alone.map(([, path]) => path)).toEqual([]);
  });

  it('says in each line which test covers it, or that none does', () => {
    const bare = rows.filter(
      (row) => testsIn(row).length === 0 && !row.includes('not tested here'),
    );
    expect(bare).toEqual([]);
  });
});

describe('the titles of a file of tests', () => {
  it('are those of tests that run, and no other words', () => {
    const file = `
      // it('is told in a comment', () => {})
      describe('a list', () => {
        it.each([['one', () => 1]])(
          'is read: %s', async () => {});
        it('says \`so\`', { timeout: 1 }, async () => {});
        it.skip('is not run', () => {});
        expect(call('no title', () => 1)).toBe('neither');
      });`;
    expect(titlesIn(file)).toEqual(['a list', 'is read: %s', 'says `so`']);
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
