import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPortal } from '../support/browser-portal.ts';

const dist = fileURLToPath(new URL('../../packages/portal/dist', import.meta.url));
const kB = 1_000;

beforeAll(() => builtPortal());

const textOf = (script: string): string => readFileSync(join(dist, 'assets', script), 'utf8');

/** kB of scripts as they go over the line, packed as well as gzip can. */
function weightOf(scripts: Iterable<string>): number {
  const bytes = [...scripts].map((one) => gzipSync(textOf(one), { level: 9 }).byteLength);
  return bytes.reduce((sum, one) => sum + one, 0) / kB;
}

/** A script with all that it needs before it runs. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const needed = textOf(script).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.js)["']/g);
  for (const [, next = ''] of needed) withImports(next, found);
  return found;
}

const built = (): string[] => readdirSync(join(dist, 'assets'));

function oneBuilt(name: RegExp): string {
  const found = built().filter((one) => name.test(one));
  expect(found, `${name}`).toHaveLength(1);
  return found[0] ?? '';
}

/** What the page asks for by itself, and what the door and home need. */
function firstLoad(): Set<string> {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const asked = [...page.matchAll(/(?:src|href)="\/assets\/([\w-]+\.js)"/g)].map(
    ([, one = '']) => one,
  );
  const rooms = built().filter((one) => /^(?:sign-in|home|first)-[\w-]{8}\.js$/.test(one));
  expect(rooms.length).toBeGreaterThanOrEqual(3);
  const found = new Set<string>();
  for (const one of [...asked, ...rooms]) withImports(one, found);
  return found;
}

describe('what an office on a slow line has to fetch', () => {
  it('is at most 190 kB of script from the door to home', () => {
    expect(weightOf(firstLoad())).toBeLessThanOrEqual(190);
  });

  it('is asked for with the page, so that nobody waits for one trip after the other', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    const late = [...firstLoad()].filter((one) => !page.includes(`/assets/${one}`));
    expect(late).toEqual([]);
  });

  it('is at most 35 kB for what most rooms share, and none of it before home stands', () => {
    const shared = oneBuilt(/^shared-.*\.js$/);
    expect(weightOf([shared])).toBeLessThanOrEqual(35);
    expect([...firstLoad()]).not.toContain(shared);
  });

  it('brings what most rooms share while somebody looks at home, or the next room waits for it', () => {
    const shared = oneBuilt(/^shared-.*\.js$/);
    const asked = [...firstLoad()].flatMap((one) => [
      ...textOf(one).matchAll(/import\([`"]\.\/([\w-]+\.js)[`"]\)[^{}]*requestIdleCallback/g),
    ]);
    expect(asked).toHaveLength(1);
    const [[, piece = ''] = []] = asked;
    expect([...withImports(piece)]).toContain(shared);
  });

  it('is at most 60 kB more for any further script that a room asks for', () => {
    const known = withImports(oneBuilt(/^shared-.*\.js$/), firstLoad());
    const scripts = built().filter((one) => one.endsWith('.js'));
    // the texts of another language are loaded instead of waiting, and only where somebody chose it
    const rooms = scripts.filter((one) => !/^all-/.test(one));
    const heavy = rooms.flatMap((room) => {
      const own = [...withImports(room)].filter((one) => !known.has(one));
      const weight = weightOf(own);
      return weight > 60 ? [`${room} ${Math.round(weight)} kB`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('is no calendar library and no word of another language before a room needs it', () => {
    const first = [...firstLoad()].map(textOf).join('');
    expect(first).not.toMatch(/\bTemporal\b/);
    expect([...firstLoad()].filter((one) => /^(all|english)-/.test(one))).toEqual([]);
  });
});
