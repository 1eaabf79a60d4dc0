import { OpenAPIHono } from '@hono/zod-openapi';
import { acceptOffer, endNomination } from '@payung/casework';
import { ActRequest, ActResult } from '@payung/contract';
import { NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const NominationParams = z.object({ id: NominationId });
const OnceHeader = z.object({ 'idempotency-key': z.string().optional() });

const ending = (path: string) =>
  createRoute({
    method: 'post',
    path,
    request: { params: NominationParams, body: jsonBody(ActRequest), headers: OnceHeader },
    responses: { 200: json('done', ActResult), ...problemResponses },
  });

const accept = createRoute({
  method: 'post',
  path: '/nominations/{id}/accept',
  request: { params: NominationParams, headers: OnceHeader },
  responses: { 200: json('taken over', ActResult), ...problemResponses },
});

/** What is done to a nomination after it was kept. */
export function actRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  for (const act of ['withdraw', 'refuse'] as const) {
    app.openapi(ending(`/nominations/{id}/${act}`), async (c) => {
      const actor = proposer(c.var.actor);
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const once = onceOf(actor, `${act} ${id}`, c.req.header('idempotency-key'), reason);
      const result = await endNomination(c.var.service, actor, {
        id,
        act,
        why: reason,
        once,
        correlationId: c.var.correlationId,
      });
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(answerOnce(ActResult, result.value), 200);
    });
  }

  app.openapi(accept, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const once = onceOf(actor, `accept ${id}`, c.req.header('idempotency-key'), '');
    const result = await acceptOffer(c.var.service, actor, {
      id,
      once,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(ActResult, result.value), 200);
  });

  return app;
}
