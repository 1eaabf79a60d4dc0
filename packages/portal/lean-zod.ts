import type { Plugin } from 'vite';

const schemas = /\/zod\/v4\/classic\/schemas\.js$/;

/** What zod's schemas hold besides parsing: the way to JSON Schema, and English sentences for its faults. */
const cuts: readonly (readonly [what: RegExp, instead: string])[] = [
  [
    /inst\._zod\.processJSONSchema = \(ctx, json, params\) => processors\.\w+\(inst, ctx, json, params\);/g,
    '',
  ],
  [/createStandardJSONSchemaMethod\(this, "(?:in|out)put"\)/g, 'undefined'],
  [/return createToJSONSchemaMethod\(this, \{\}\)\(params\);/g, "throw new Error('left out');"],
  [/_ensureDefaultLocale\(\);/g, ''],
];

/**
 * Leaves out of zod what the portal never calls: it describes no schema, and says every fault in words of its own.
 * Both hang on each schema, so that no bundler finds them unused; a third of zod. Fails the build when a newer zod is
 * written otherwise.
 */
export const leanZod: Plugin = {
  name: 'lean-zod',
  apply: 'build',
  transform(code, id) {
    if (!schemas.test(id)) return null;
    let lean = code;
    for (const [what, instead] of cuts) {
      const next = lean.replace(what, instead);
      if (next === lean) this.error(`zod holds no ${what.source} any more`);
      lean = next;
    }
    return { code: lean, map: null };
  },
};
