import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { guideText, tableRows } from './code-blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = guideText('developers.md');

describe('the house as it is drawn', () => {
  it('lets import whom the borders let import, or a newcomer builds what the check refuses', async () => {
    const Borders = z.object({
      forbidden: z.array(z.looseObject({ name: z.string(), comment: z.string().optional() })),
    });
    const path = `${root}.dependency-cruiser.mjs`;
    const { forbidden } = Borders.parse((await import(path)).default);
    const set = forbidden
      .filter(({ name }) => name.startsWith('border-of-'))
      .map(({ comment = '' }) => {
        const [from = '', whom = ''] = comment.replaceAll('/[^/]+', '').split(' may import ');
        return [from, whom.replaceAll('packages/', '')];
      });
    const told = tableRows(guide)
      .filter(([first = '']) => /^`(packages\/|functions`|infra`)/.test(first))
      .map(([from = '', whom]) => [from.replaceAll('`', ''), whom]);
    expect(told).toEqual(set);
  });

  it('draws every package and every function', () => {
    const [drawn = ''] = /```\n([\s\S]*?)```/.exec(guide)?.slice(1) ?? [];
    for (const folder of globSync('{packages,functions}/*/package.json', { cwd: root })) {
      expect(drawn).toContain(folder.split('/')[1]);
    }
  });
});

/** Pages that are about the tree as it is; decisions tell of what was. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/{,guides/,operations/}*.md', { cwd: root }).filter(
    (page) => !page.endsWith('data-dictionary.md'),
  ),
];
const read = (page: string): string => readFileSync(`${root}${page}`, 'utf8');

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('leads to files that are there', () => {
    const named = [
      ...text.matchAll(
        /`((?:packages|functions|infra|test|docs)\/[\w./-]+\.(?:tsx?|md|json|mjs))`/g,
      ),
    ].map(([, path = '']) => `${root}${path}`);
    const folder = `${root}${page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''}`;
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to]) => folder + to);
    const gone = [...named, ...linked].filter((path) => !existsSync(path));
    expect(gone).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const known = new Set([...Object.keys(scripts), 'install', 'exec']);
    const named = [
      ...text.matchAll(/(?:npx -y pnpm@10|`pnpm)(?: --silent)? ([a-z][\w:-]*)/g),
    ].flatMap(([, name]) => name ?? []);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
