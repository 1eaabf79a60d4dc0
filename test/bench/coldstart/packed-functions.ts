import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const repository = resolve(import.meta.dirname, '../../..');
const packer = join(repository, 'infra/constructs/pack-function.ts');
const run = promisify(execFile);
const SourceMap = z.object({ sources: z.array(z.string()) });

/** Packs a function as it is deployed. @returns its module */
export async function packed(entry: string, folder: string): Promise<string> {
  await run(process.execPath, [packer, resolve(repository, entry), folder]);
  cpSync(join(repository, 'packages/places/data'), join(folder, 'places'), { recursive: true });
  return join(folder, 'index.mjs');
}

/** A static import, as the packer writes it; what stands in `import(…)` is loaded later. */
const importOf = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.mjs)["']/g;

/** A module and all that is loaded before its first line runs. */
export function loadedAtStart(module: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, asked = ''] of readFileSync(file, 'utf8').matchAll(importOf)) {
      load(normalize(join(dirname(file), asked)));
    }
  };
  load(normalize(module));
  return loaded;
}

export const bytesOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + statSync(file).size, 0);

/** All modules of a packed function. */
export function modulesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name));
}

/** Files from which these modules were made, as their maps tell. @throws Error when no map tells of any */
export function sourcesOf(files: Iterable<string>): string[] {
  const sources = [...files].flatMap((file) => {
    // a module that only hands on what others export has no map
    if (!existsSync(`${file}.map`)) return [];
    const map = SourceMap.parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    return map.sources.map((source) => resolve(dirname(file), source));
  });
  if (sources.length === 0) throw new Error('no map tells what stands in a function');
  return sources;
}
