import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const repository = resolve(import.meta.dirname, '../..');

/** Sentences of schemas are never shown to anybody: problems carry codes, and words for them live in the portal. */
const oneLanguage: Plugin = {
  name: 'one-language-of-zod',
  load(id) {
    const isAll = /zod\/v4\/locales\/index\.js$/.test(id);
    return isAll ? "export { default as en } from './en.js';" : null;
  },
};

const oneClassId = '\0one-class-of-zod';

/**
 * The route library asks for the whole of zod as one object, of which it uses one class; so nothing of zod could be left
 * out of a function.
 */
const oneClass: Plugin = {
  name: 'one-class-of-zod',
  async resolveId(asked, importer) {
    if (asked !== 'zod' || importer === undefined) return null;
    if (importer === oneClassId) {
      return this.resolve('zod', resolve(repository, 'packages/edge/src/index.ts'));
    }
    return /@hono\/zod-openapi\/dist\/index\.mjs$/.test(importer) ? oneClassId : null;
  },
  load: (id) =>
    id === oneClassId ? "import { ZodType } from 'zod'; export const z = { ZodType };" : null,
};

/**
 * Makes of a function's entry minified ES modules: `index.mjs`, and in `parts/` what is loaded only when it is needed
 * (ADR 0047). The AWS SDK goes in too: what was tested is what runs, and it starts faster than the copy of the runtime.
 *
 * @throws Error when the entry is missing or does not build
 */
async function pack(entry: string, folder: string): Promise<void> {
  if (!existsSync(entry)) throw new Error(`${entry} does not exist; nothing to deploy`);
  const packing = await rolldown({
    input: { index: entry },
    cwd: repository,
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [oneLanguage, oneClass],
    // a warning is a thing that was not found
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  await packing.write({
    dir: folder,
    format: 'esm',
    minify: true,
    // beside the modules, and not named in them: they are kept elsewhere and never loaded
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'parts/[name]-[hash].mjs',
    // one file to find, read and link at the start instead of some fifty
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    // modules stand in one scope here: no name is asked whether it was set yet
    topLevelVar: true,
  });
}

const [entry, folder] = process.argv.slice(2);
if (entry === undefined || folder === undefined) {
  throw new Error('usage: pack-function ENTRY FOLDER');
}
try {
  await pack(entry, folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
