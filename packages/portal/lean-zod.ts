import type { Plugin } from 'vite';

const schemas = /\/zod\/v4\/classic\/schemas\.js$/;
const jsonSchema = /\/(json-schema-processors|to-json-schema)\.js$/;
const stub = '\0no-json-schema';

/**
 * The portal checks answers and never writes JSON schemas, yet every schema of zod carries what writes one. Here it
 * carries nothing, which leaves a sixth of zod out of the first load. Calling it fails, as it says.
 */
export const leanZod: Plugin = {
  name: 'lean-zod',
  enforce: 'pre',
  resolveId(source, importer) {
    return importer !== undefined && schemas.test(importer) && jsonSchema.test(source)
      ? stub
      : null;
  },
  load(id) {
    if (id !== stub) return null;
    const fail = "() => { throw new Error('the portal writes no JSON schemas'); }";
    return `const none = () => ${fail};
      export const createToJSONSchemaMethod = none;
      export const createStandardJSONSchemaMethod = none;`;
  },
};
