import { OpenAPIHono } from '@hono/zod-openapi';
import type { ControlService } from '@payung/casework/control';
import { problemStatus } from '@payung/contract';
import { errorTrace, TooBusyError } from '@payung/data';
import type { TokenVerifier } from '@payung/identity';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { allowedMethods } from './allowed-methods.ts';
import { centralAdmin } from './caller.ts';
import type { Env } from './context.ts';
import { Problematic, problemOf } from './problematic.ts';
import { moveRoutes } from './routes/moves.ts';
import { placeRoutes } from './routes/places.ts';
import { regionRoutes } from './routes/regions.ts';
import { usageRoutes } from './routes/usage.ts';
import { watchingRoutes } from './routes/watching.ts';

export interface FailureFacts {
  readonly correlationId: string;
  readonly route: string;
  /** kind of the error and where it rose, never its text */
  readonly error: string;
}

/** What the API tells its operators; codes and ids only, never what was sent. */
export interface CentralLog {
  failed(code: string, facts: FailureFacts): void;
}

export interface CentralApiOptions {
  readonly log: CentralLog;
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
    c.set('service', service);
    c.set('correlationId', c.env?.event?.requestContext?.requestId ?? options.newCorrelationId());
    if (!open.has(c.req.path)) {
      const check = await options.verify(c.req.header('authorization'));
      c.set('actor', await centralAdmin(service, check));
    }
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-correlation-id', c.var.correlationId);
  });

  app.get(`${prefix}/health`, (c) => c.json({ ok: true }));
  for (const routes of [
    placeRoutes(),
    regionRoutes(),
    moveRoutes(),
    usageRoutes(),
    watchingRoutes(),
  ]) {
    app.route(prefix, routes);
  }
  app.doc31(`${prefix}/openapi.json`, {
    openapi: '3.1.0',
    info: { title: 'Payung, API of the control plane', version: '1' },
    security: [{ token: [] }],
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });

  const allowedAt = allowedMethods(app.routes);
  app.notFound((c) => answerUnrouted(allowedAt(c.req.path), c.var.correlationId));
  app.onError((error, c) => {
    const correlationId = c.var.correlationId ?? options.newCorrelationId();
    const known = knownProblem(error);
    if (known !== null) return answer(known, correlationId);
    const route = `${c.req.method} ${c.req.routePath}`;
    options.log.failed('CENTRAL_UNEXPECTED', { correlationId, route, error: errorTrace(error) });
    return answer(new Problematic('unexpected', 'something went wrong here'), correlationId);
  });
  return app;
}

function answerUnrouted(allowed: readonly string[], correlationId: string): Response {
  if (allowed.length === 0) {
    return answer(new Problematic('route-unknown', 'no such route'), correlationId);
  }
  const refused = new Problematic('method-not-allowed', `this address takes ${allowed.join(', ')}`);
  const response = answer(refused, correlationId);
  response.headers.set('allow', allowed.join(', '));
  return response;
}

function knownProblem(error: Error): (Problematic & { retryAfter?: number }) | null {
  if (error instanceof Problematic) return error;
  if (error instanceof TooBusyError) {
    const busy = new Problematic('too-busy', 'too many are writing at once; nothing was changed');
    return Object.assign(busy, { retryAfter: error.retryAfterSeconds });
  }
  // Hono's own, of a body that is not what its route takes
  if (error instanceof HTTPException && error.status === 415) {
    return new Problematic('media-type-unsupported', 'send JSON as application/json');
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new Problematic('body-unreadable', 'the body is not JSON');
  }
  return null;
}

function answer(
  problematic: Problematic & { retryAfter?: number },
  correlationId: string,
): Response {
  const status: ContentfulStatusCode = problemStatus[problematic.code];
  return new Response(JSON.stringify(problemOf(problematic, correlationId)), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-correlation-id': correlationId,
      ...(problematic.retryAfter === undefined
        ? {}
        : { 'retry-after': String(problematic.retryAfter) }),
    },
  });
}
