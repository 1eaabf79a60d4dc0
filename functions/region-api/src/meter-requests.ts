import { errorTrace } from '@payung/data';
import type { ApiLog } from '@payung/edge';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';

/** Counts what was answered for a region, and how long it took. Figures that cannot be kept harm no request. */
export function meterRequests(log: ApiLog): MiddlewareHandler<Env> {
  return async (c, next) => {
    // open addresses have no bearer
    const bearer: Env['Variables']['bearer'] | undefined = c.get('bearer');
    if (bearer === undefined) return next();
    const { clock, database } = c.var.service;
    const begun = clock.now();
    await next();
    database.meter.count(bearer.tenant, { requests: 1, milliseconds: clock.now() - begun });
    try {
      await database.meter.flushDue();
    } catch (error) {
      const { correlationId } = c.var;
      const route = `${c.req.method} ${c.req.routePath}`;
      log.failed('USAGE_NOT_KEPT', {
        correlationId,
        tenantId: bearer.tenant,
        route,
        error: errorTrace(error),
      });
    }
  };
}
