import type * as z from 'zod';
import { faultsIn } from './faults-in.ts';
import { Problematic } from './problematic.ts';

/** What the description of a route found in a request. */
type Checked =
  | { readonly success: true }
  | { readonly success: false; readonly target: string; readonly error: z.ZodError };

/**
 * The hook of every route: ends a request that does not fit its description.
 *
 * @throws Problematic naming every fault in it
 */
export function invalidRequest(result: Checked): undefined {
  if (result.success) return undefined;
  const where = result.target === 'json' ? '' : `${result.target}.`;
  throw new Problematic('request-invalid', 'what was sent does not fit', {
    errors: faultsIn(result.error, where),
  });
}
