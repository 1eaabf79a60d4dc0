import { OpenAPIHono } from '@hono/zod-openapi';
import { acceptOffer, type EndedMany, endMany, endNomination } from '@payung/casework';
import { ActRequest, ActResult, EndManyRequest, EndManyResult } from '@payung/contract';
import { AgencyId, NominationId } from '@payung/domain';
import {
  createRoute,
  invalidRequest,
  json,
  jsonBody,
  Problematic,
  problemResponses,
} from '@payung/edge';
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

const many = createRoute({
  method: 'post',
  path: '/nomination-endings',
  description:
    'Withdraws or refuses whoever a filter of the list finds, some forty a request: sent again with `nextCursor` until that is null. Whoever came after `countedAt` (the first request, when left out) is not touched.',
  request: { body: jsonBody(EndManyRequest) },
  responses: { 200: json('how far it has come', EndManyResult), ...problemResponses },
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

  app.openapi(many, async (c) => {
    const actor = proposer(c.var.actor);
    const {
      agency: sent,
      reason: why,
      cursor = null,
      countedAt = null,
      ...asked
    } = c.req.valid('json');
    const agency = AgencyId.nullable().safeParse(sent ?? null);
    if (!agency.success) throw new Problematic('not-found', 'no such agency');
    const { correlationId } = c.var;
    const request = { ...asked, agency: agency.data, why, countedAt, cursor, correlationId };
    const result = await endMany(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(EndManyResult.parse(endedBody(result.value)), 200);
  });

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

function endedBody({ ended, left, nextCursor }: EndedMany): EndManyResult {
  const told = left.map(({ id, person, name, why }) => ({
    nominationId: id,
    personId: person,
    name,
    code: why.code === 'too-busy' ? why.code : problematicOf(why).code,
  }));
  return { ended, left: told, nextCursor };
}
