import { registerHooks } from 'node:module';
import * as z from 'zod';

/** A schema as it stands in a source file: `const Name = …` at its top level. */
export interface FoundSchema {
  readonly name: string;
  readonly file: string;
  readonly schema: z.core.$ZodType;
}

export interface FoundShelf {
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

const Watched = z.object({
  constants: z.array(z.object({ name: z.string(), file: z.string(), value: z.unknown() })),
  shelves: z.array(z.object({ name: z.string(), schema: z.instanceof(z.core.$ZodType) })),
});

const noted = 'payungSchemas';
const ours = /\/packages\/(data|casework|domain|journal-check)\/src\/.+\.ts$/;
const topLevel = /^(?:export )?const ([A-Z]\w*)\b/gm;

/**
 * Has every source file of ours that is loaded from now on tell its schemas, also those that it keeps to itself: most
 * records are nobody's business but their reader's, and exporting them for a document would invite others.
 * Sources on disk stay as they are.
 */
export function watchSchemas(): { found(): { schemas: FoundSchema[]; shelves: FoundShelf[] } } {
  Reflect.set(globalThis, noted, { constants: [], shelves: [] });
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!ours.test(url) || url.endsWith('.test.ts') || loaded.source == null) return loaded;
      const { source: given } = loaded;
      const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
      const file = url.slice(url.indexOf('/packages/') + 1);
      const tellings = [...text.matchAll(topLevel)].map(
        ([, name]) =>
          `globalThis.${noted}.constants.push({ name: '${name}', file: '${file}', value: ${name} });`,
      );
      const shelves = text.replaceAll(
        '  return shelf;\n',
        `  globalThis.${noted}.shelves.push(shelf);\n  return shelf;\n`,
      );
      const source = `${url.endsWith('/shelves/shelf.ts') ? shelves : text}\n${tellings.join('\n')}\n`;
      return { ...loaded, source };
    },
  });
  return {
    found() {
      hooks.deregister();
      const { constants, shelves } = Watched.parse(Reflect.get(globalThis, noted));
      const schemas = constants.flatMap(({ name, file, value }) =>
        value instanceof z.core.$ZodType ? [{ name, file, schema: value }] : [],
      );
      return { schemas, shelves };
    },
  };
}
