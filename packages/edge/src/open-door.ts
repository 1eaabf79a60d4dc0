import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { allowedMethods } from './allowed-methods.ts';
import { answerFault } from './answer-fault.ts';
import { answerUnrouted } from './problem-answer.ts';
import { Problematic } from './problematic.ts';
import type { ApiLog } from './stage.ts';

/** What a route finds in its context where nobody is asked for a token. */
export interface OpenEnv {
  Variables: { correlationId: string };
  Bindings: {
    event?: { requestContext?: { requestId?: string; http?: { sourceIp?: string } } };
  };
}

/**
 * Answers whatever no route took or a route threw. To be called once all routes stand. A defect is told to the operators
 * by its kind and place, and to the caller by nothing.
 *
 * @param code by which operators find a defect in the log
 */
export function answerOpenFaults(
  app: OpenAPIHono<OpenEnv>,
  code: string,
  { log, newCorrelationId }: { readonly log: ApiLog; readonly newCorrelationId: () => string },
): void {
  const allowedAt = allowedMethods(app.routes);
  app.notFound((c) => answerUnrouted(allowedAt(c.req.path), c.var.correlationId));
  app.onError((error, c) => {
    const correlationId = c.var.correlationId ?? newCorrelationId();
    const route = `${c.req.method} ${c.req.routePath}`;
    return answerFault(error, log, code, { correlationId, tenantId: null, route });
  });
}

/**
 * By what one caller is told from another. Behind the edges the gateway sees the edge's address: the viewer's stands in a
 * header. Who goes past the edges may write what they like there, and meets the limit over all callers.
 */
export function callerOf(c: Context<OpenEnv>): string {
  const viewer = c.req.header('cloudfront-viewer-address')?.replace(/:\d+$/, '');
  return viewer ?? c.env?.event?.requestContext?.http?.sourceIp ?? '';
}

/**
 * Lets a caller on who has a turn left.
 *
 * @param waitMs as `CallerRates` answers it
 * @throws Problematic `too-many-requests`, with the seconds after which to come again
 */
export function letOn(waitMs: number): void {
  if (waitMs <= 0) return;
  const problem = new Problematic('too-many-requests', 'too many requests');
  throw Object.assign(problem, { retryAfter: Math.ceil(waitMs / 1_000) });
}
