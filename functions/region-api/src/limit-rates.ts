import { Problematic } from '@payung/edge';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';
import type { TenantRates } from './tenant-rates.ts';

/**
 * Turns a request away, with the time to come back, when its tenant has used up its rate. It stands behind the
 * guard: only requests of a tenant's own members count, so that nobody can use up another tenant's rate.
 */
export function limitRates(rates: TenantRates | undefined): MiddlewareHandler<Env> {
  return async (c, next) => {
    // open addresses have no bearer
    const bearer: Env['Variables']['bearer'] | undefined = c.get('bearer');
    if (rates !== undefined && bearer !== undefined) {
      const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write';
      const waitMs = rates.ask(bearer.tenant, kind);
      if (waitMs > 0) {
        const tooMany = new Problematic(
          'too-many-requests',
          'this region has sent too many requests',
        );
        throw Object.assign(tooMany, { retryAfter: Math.ceil(waitMs / 1_000) });
      }
    }
    await next();
  };
}
