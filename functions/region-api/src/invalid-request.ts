import type { Hook } from '@hono/zod-openapi';
import type { Env } from './context.ts';
import { Problematic } from './problematic.ts';
import { faultsIn } from './read-json.ts';

/** Ends a request that does not fit its description, naming every fault in it. */
export const invalidRequest: Hook<unknown, Env, string, undefined> = (result) => {
  if (result.success) return undefined;
  const where = result.target === 'json' ? '' : `${result.target}.`;
  throw new Problematic('request-invalid', 'what was sent does not fit', {
    errors: faultsIn(result.error, where),
  });
};
