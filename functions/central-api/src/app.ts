import { OpenAPIHono } from '@hono/zod-openapi';
import { type ControlService, leaveToSweep } from '@payung/casework/control';
import { correlated, errorTrace } from '@payung/data';
import {
  type ApiLog,
  allowedMethods,
  answerFault,
  answerUnrouted,
  askedAs,
  describeApi,
  markAnswer,
  notKept,
  tellAsked,
} from '@payung/edge';
import type { TokenVerifier } from '@payung/identity';
import { centralAdmin } from './caller.ts';
import type { Env } from './context.ts';
import { crosscheckRoutes } from './routes/crosscheck.ts';
import { moveRoutes } from './routes/moves.ts';
import { placeRoutes } from './routes/places.ts';
import { regionRoutes } from './routes/regions.ts';
import { usageRoutes } from './routes/usage.ts';
import { watchingRoutes } from './routes/watching.ts';

export interface CentralApiOptions {
  readonly log: ApiLog;
  readonly newCorrelationId: () => string;
  /** the one check of tokens; the gateway's in front of it is a first gate */
  readonly verify: TokenVerifier;
}

const prefix = '/central/v1';
const open = new Set([`${prefix}/openapi.json`, `${prefix}/health`]);

/** The control plane, under `/central/v1`. Pure but for the service it is given, which reaches no region's people. */
export function createCentralApi(
  service: ControlService,
  options: CentralApiOptions,
): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();

  app.use('*', async (c, next) => {
    const correlationId = c.env?.event?.requestContext?.requestId ?? options.newCorrelationId();
    const own = leaveToSweep(correlated(service, correlationId), (error) => {
      const route = `${c.req.method} ${c.req.routePath}`;
      const about = { correlationId, tenantId: null, route, error: errorTrace(error) };
      options.log.failed('WORK_NOT_SENT', about);
    });
    c.set('service', own);
    c.set('correlationId', correlationId);
    if (!open.has(c.req.path)) {
      const check = await options.verify(c.req.header('authorization'));
      c.set('actor', await centralAdmin(service, check));
    }
    await next();
    const route = `${c.req.method} ${c.req.routePath}`;
    tellAsked(c, options.log, () => ({ correlationId, tenantId: null, route }));
    markAnswer(c, c.get('correlationId'), notKept);
  });

  app.get(`${prefix}/health`, (c) => c.json({ ok: true }));
  for (const routes of [
    placeRoutes(),
    regionRoutes(),
    moveRoutes(),
    usageRoutes(),
    watchingRoutes(),
    crosscheckRoutes(),
  ]) {
    app.route(prefix, routes);
  }
  describeApi(app, prefix, 'Payung, API of the control plane');

  const allowedAt = allowedMethods(app.routes);
  app.notFound((c) => answerUnrouted(allowedAt(c.req.path), c.var.correlationId));
  app.onError((error, c) => {
    const correlationId = c.var.correlationId ?? options.newCorrelationId();
    const route = `${c.req.method} ${c.req.routePath}`;
    const about = { correlationId, ...askedAs(c), tenantId: null, route };
    return answerFault(error, options.log, 'CENTRAL_UNEXPECTED', about);
  });
  return app;
}
