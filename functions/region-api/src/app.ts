import { OpenAPIHono } from '@hono/zod-openapi';
import { leaveToSweep, type Service } from '@payung/casework';
import { correlated, errorTrace } from '@payung/data';
import {
  type ApiLog,
  allowedMethods,
  answerFault,
  answerUnrouted,
  askedAs,
  invalidRequest,
  markAnswer,
  notKept,
  tellAsked,
} from '@payung/edge';
import type { Context } from 'hono';
import { actorOf, bearerOf } from './caller.ts';
import type { Env } from './context.ts';
import type { DeskOptions } from './desk.ts';
import { limitRates } from './limit-rates.ts';
import { meterRequests } from './meter-requests.ts';
import { openDesks } from './open-desks.ts';
import type { TenantRates } from './tenant-rates.ts';

export interface ApiOptions extends DeskOptions {
  readonly log: ApiLog;
  readonly newCorrelationId: () => string;
  /** how often a region may ask; without limit unless given */
  readonly rates?: TenantRates;
}

/** Without a guard here; the last one checks its token by itself. */
const open = new Set(['/v1/openapi.json', '/v1/health', '/v1/me/regions']);

/** Everything inside one region, under `/v1`. Pure but for the service it is given. */
export function createRegionApi(service: Service, options: ApiOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.use('*', async (c, next) => {
    const context = c.env?.event?.requestContext;
    const correlationId = context?.requestId ?? options.newCorrelationId();
    const own = leaveToSweep(correlated(service, correlationId), (error) => {
      const about = aboutRequest(c, correlationId);
      options.log.failed('WORK_NOT_SENT', { ...about, error: errorTrace(error) });
    });
    c.set('service', own);
    c.set('correlationId', correlationId);
    if (!open.has(c.req.path)) {
      const bearer = bearerOf(await options.verify(c.req.header('authorization')));
      c.set('bearer', bearer);
      c.set('actor', await actorOf(service, bearer, c.req.path));
    }
    await next();
    tellAsked(c, options.log, () => aboutRequest(c, correlationId));
    markAnswer(c, c.get('correlationId'), notKept);
  });
  app.use('*', limitRates(options.rates), meterRequests(options.log));

  app.get('/v1/health', (c) => c.json({ ok: true }));
  const desks = openDesks(options, (desk) => answerFaults(desk, options));
  app.get('/v1/openapi.json', async (c) => (await desks.description()).fetch(c.req.raw));
  app.all('/v1/*', async (c) => {
    const desk = await desks.at(c.req.path);
    if (desk === null) return c.notFound();
    const followed = (route: () => string) => c.set('route', route);
    return desk.fetch(c.req.raw, { ...c.env, asked: c.var, followed });
  });
  answerFaults(app, options);
  return app;
}

/** Answers whatever no route took or a route threw. To be called once all routes stand. */
function answerFaults(app: OpenAPIHono<Env>, options: ApiOptions): void {
  const allowedAt = allowedMethods(app.routes);
  app.notFound((c) => answerUnrouted(allowedAt(c.req.path), c.var.correlationId));
  app.onError((error, c) => {
    const correlationId = c.var.correlationId ?? options.newCorrelationId();
    return answerFault(error, options.log, 'API_UNEXPECTED', aboutRequest(c, correlationId));
  });
}

/** What a log line says of a request, beside what became of it. */
function aboutRequest(c: Context<Env>, correlationId: string) {
  const route = c.get('route')?.() ?? `${c.req.method} ${c.req.routePath}`;
  return { correlationId, ...askedAs(c), tenantId: tenantOf(c), route };
}

/** The caller's region; a request that fails before its guard has none. */
function tenantOf(c: Context<Env>): string | null {
  const bearer: Env['Variables']['bearer'] | undefined = c.get('bearer');
  return bearer?.tenant ?? null;
}
