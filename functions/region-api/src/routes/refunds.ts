import { OpenAPIHono } from '@hono/zod-openapi';
import { listRefunds, requestRefund, showRefund, takeRefundStep } from '@payung/casework';
import {
  RefundAgain,
  RefundApproval,
  RefundPage,
  RefundReceipt,
  RefundRefusal,
  RefundRequest,
  RefundView,
} from '@payung/contract';
import { NominationId, Refund, RefundId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { moneyReader } from '../caller.ts';
import { billMaker } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { refundView } from '../leaving-answers.ts';
import { namesIn } from '../names-in.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: RefundId });
const responses = { 200: json('the refund', RefundView), ...problemResponses };

const list = createRoute({
  method: 'get',
  path: '/refunds',
  description: 'The newest first.',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: { 200: json('one page', RefundPage), ...problemResponses },
});
const ask = createRoute({
  method: 'post',
  path: '/refunds',
  description:
    'Asks the insurer for the money of unused months, for one source of money. The months are given up with it, once.',
  request: {
    body: jsonBody(RefundRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('the refund', RefundView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/refunds/{id}',
  request: { params },
  responses,
});
const step = <B extends z.ZodType>(path: string, description: string, body: B) =>
  createRoute({
    method: 'post',
    path: `/refunds/{id}/${path}`,
    description,
    request: { params, body: jsonBody(body) },
    responses,
  });
const approve = step('approval', 'The insurer agrees, to all of it or to less.', RefundApproval);
const receive = step(
  'receipt',
  'The money is back in the region’s treasury (kas daerah).',
  RefundReceipt,
);
const refuseIt = step('refusal', 'The insurer refuses.', RefundRefusal);
const again = step(
  'request-again',
  'What was refused is asked for by another letter.',
  RefundAgain,
);

/** Money that comes back. */
export function refundRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addSteps(app);

  app.openapi(list, async (c) => {
    const { cursor = null, limit } = c.req.valid('query');
    const actor = moneyReader(c.var.actor);
    const result = await listRefunds(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(RefundPage.parse({ items: items.map(refundView), nextCursor }), 200);
  });
  app.openapi(ask, async (c) => {
    const actor = billMaker(c.var.actor);
    const sent = c.req.valid('json');
    const names = namesIn(
      'people',
      NominationId,
      sent.people.map(({ nomination }) => nomination),
    );
    const result = await requestRefund(c.var.service, actor, {
      ...sent,
      people: names.map((nomination, i) => ({
        nomination,
        months: sent.people[i]?.months ?? null,
      })),
      once: onceOf(actor, 'ask a refund', c.req.header('idempotency-key'), JSON.stringify(sent)),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const made = result.value;
    const refund = made.kind === 'fresh' ? made.value : Refund.parse(JSON.parse(made.body));
    return c.json(refundView(refund), 201);
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const result = await showRefund(c.var.service, moneyReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(refundView(result.value), 200);
  });
  return app;
}

type Taken = Parameters<typeof takeRefundStep>[2];

async function taken(
  c: { var: Env['Variables'] },
  said: Omit<Taken, 'correlationId' | 'rupiah' | 'reason'> & Partial<Taken>,
): Promise<RefundView> {
  const { service, correlationId } = c.var;
  const whole = { rupiah: null, reason: null, ...said, correlationId };
  const result = await takeRefundStep(service, billMaker(c.var.actor), whole);
  if (!result.ok) throw problematicOf(result.refusal);
  return refundView(result.value);
}

function addSteps(app: OpenAPIHono<Env>): void {
  app.openapi(approve, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await taken(c, { id, step: 'approve', ...c.req.valid('json') }), 200);
  });
  app.openapi(receive, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await taken(c, { id, step: 'receive', ...c.req.valid('json') }), 200);
  });
  app.openapi(refuseIt, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await taken(c, { id, step: 'refuse', ...c.req.valid('json') }), 200);
  });
  app.openapi(again, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await taken(c, { id, step: 'request-again', ...c.req.valid('json') }), 200);
  });
}
