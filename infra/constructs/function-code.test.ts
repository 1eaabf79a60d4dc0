import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundle, layBeside } from './function-code.ts';

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

async function built(): Promise<unknown> {
  return Module.parse(await import(pathToFileURL(outfile).href)).handler();
}

describe('the code of a function', () => {
  it('is one small module with its source map, and CommonJS inside it still finds what it requires', async () => {
    source('old-style.cjs', "const { sep } = require('node:path'); module.exports = { sep };");
    const entry = source(
      'handler.ts',
      "import old from './old-style.cjs';\nexport const handler = (): string => old.sep;\n",
    );
    bundle(entry, outfile);

    expect(await built()).toBe('/');
    expect(readFileSync(outfile, 'utf8')).toContain('sourceMappingURL=index.mjs.map');
    expect(JSON.parse(readFileSync(`${outfile}.map`, 'utf8'))).toMatchObject({
      sources: expect.arrayContaining([expect.stringMatching(/handler\.ts$/)]),
    });
  });

  it('is not deployed empty: an entry that does not exist ends the synthesis', () => {
    expect(() => bundle(join(folder, 'absent.ts'), outfile)).toThrow('absent.ts does not exist');
  });

  it('is not deployed broken: an import that is not found ends the synthesis', () => {
    const entry = source('broken.ts', "export { handler } from './nowhere.ts';");
    expect(() => bundle(entry, outfile)).toThrow('nowhere');
  });

  it('brings the places with the control plane, or no regency can be chosen in AWS', () => {
    layBeside('central-api', folder);
    expect(existsSync(join(folder, 'places/regencies.txt'))).toBe(true);
    layBeside('token-claims', join(folder, 'nothing'));
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  it('carries fonts and writers of papers only where papers are written, or every cold start pays for them', () => {
    const carries = (name: string): boolean => {
      bundle(join(import.meta.dirname, '../../functions', name, 'src/handler.ts'), outfile);
      return readFileSync(outfile, 'utf8').includes('Arimo');
    };
    expect(carries('region-api')).toBe(true);
    for (const name of ['import-worker', 'public-api', 'token-claims']) {
      expect(carries(name), name).toBe(false);
    }
  });
});
