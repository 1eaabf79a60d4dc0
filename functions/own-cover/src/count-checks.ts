import type { OpenEnv } from '@payung/edge';
import type { MiddlewareHandler } from 'hono';

/** Counts one check by how it ended; neither who asked, nor about whom, nor which region, nor what was answered. */
export type CountCheck = (ended: 'answered' | 'turned-away') => void;

/** Counts what was answered and what met a limit. Failures are counted with their log line, unreadable requests not at all. */
export function countChecks(count: CountCheck): MiddlewareHandler<OpenEnv> {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'POST') return;
    if (c.res.status === 200) count('answered');
    if (c.res.status === 429) count('turned-away');
  };
}
