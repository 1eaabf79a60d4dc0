import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepMaps, layBeside, packFunction } from './function-code.ts';
import { placeInSource } from './place-in-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'payung-bundle-'));
const outfile = join(folder, 'out/index.mjs');
afterAll(() => rmSync(folder, { recursive: true }));

function source(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const Module = z.object({
  handler: z.custom<() => unknown>((found) => typeof found === 'function'),
});

const modulesIn = (packed: string): string[] =>
  readdirSync(packed, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(packed, name));

/** A module and what it imports, but not what it loads later. */
function atStart(module: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(module)) return seen;
  seen.add(module);
  const text = readFileSync(module, 'utf8');
  for (const [, asked = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
    atStart(join(dirname(module), asked), seen);
  }
  return seen;
}

let times = 0;
async function built(): Promise<unknown> {
  times += 1;
  return Module.parse(await import(`${pathToFileURL(outfile).href}?${times}`)).handler();
}

describe('the code of a function', () => {
  it('is a small module, and CommonJS inside it still finds what it requires', async () => {
    source('old-style.cjs', "const { sep } = require('node:path'); module.exports = { sep };");
    const entry = source(
      'handler.ts',
      "import old from './old-style.cjs';\nexport const handler = (): string => old.sep;\n",
    );
    packFunction(entry, join(folder, 'out'));

    expect(await built()).toBe('/');
    // whatever is named there is read at each start
    expect(readFileSync(outfile, 'utf8')).not.toContain('sourceMappingURL');
    expect(JSON.parse(readFileSync(`${outfile}.map`, 'utf8'))).toMatchObject({
      sources: expect.arrayContaining([expect.stringMatching(/handler\.ts$/)]),
    });
  });

  it('is loaded with the request that needs it, so that no clerk waits for the code of every paper', async () => {
    source('rare.ts', "export const word = 'a rarely printed paper';\n");
    const entry = source(
      'seldom.ts',
      "export const handler = async () => (await import('./rare.ts')).word;\n",
    );
    packFunction(entry, join(folder, 'out'));

    expect(readFileSync(outfile, 'utf8')).not.toContain('rarely');
    expect(await built()).toBe('a rarely printed paper');
  });

  it('is deployed without its maps, which still tell an operator where an error rose', () => {
    const entry = source(
      'throws.ts',
      "export const handler = () => {\n  throw new Error('lost');\n};\n",
    );
    const packed = join(folder, 'thrown');
    const kept = join(folder, 'maps');
    packFunction(entry, packed);
    const [line = ''] = readFileSync(join(packed, 'index.mjs'), 'utf8').split('\n');
    keepMaps(packed, kept);

    expect(readdirSync(packed)).toEqual(['index.mjs']);
    const told = `Error at x (file:///var/task/index.mjs:1:${line.indexOf('throw') + 1})`;
    expect(placeInSource(told, kept)).toMatch(/^Error at x \(.*throws\.ts:2:3\)$/);
    expect(placeInSource('at /var/task/other.mjs:1:1', kept)).toBe('at /var/task/other.mjs:1:1');
  });

  it('is not deployed empty: an entry that does not exist ends the synthesis', () => {
    expect(() => packFunction(join(folder, 'absent.ts'), join(folder, 'out'))).toThrow(
      'absent.ts does not exist',
    );
  });

  it('is not deployed broken: an import that is not found ends the synthesis', () => {
    const entry = source('broken.ts', "export { handler } from './nowhere.ts';");
    expect(() => packFunction(entry, join(folder, 'out'))).toThrow('nowhere');
  });

  it('brings the places with the control plane, or no regency can be chosen in AWS', () => {
    layBeside('central-api', folder);
    expect(existsSync(join(folder, 'places/regencies.txt'))).toBe(true);
    layBeside('token-claims', join(folder, 'nothing'));
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('carries fonts and writers of papers only where papers are written, or every cold start pays for them', () => {
    const pack = (name: string): string => {
      const packed = join(folder, name);
      packFunction(join(import.meta.dirname, '../../functions', name, 'src/handler.ts'), packed);
      return packed;
    };
    const carries = (files: readonly string[]): boolean =>
      files.some((file) => readFileSync(file, 'utf8').includes('Arimo'));
    const regionApi = pack('region-api');
    expect(carries(modulesIn(regionApi))).toBe(true);
    expect(carries([...atStart(join(regionApi, 'index.mjs'))])).toBe(false);
    for (const name of ['import-worker', 'public-api', 'token-claims']) {
      expect(carries(modulesIn(pack(name))), name).toBe(false);
    }
  });
});
