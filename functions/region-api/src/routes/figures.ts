import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askCount,
  citeDenominator,
  listCounted,
  listCounts,
  listDenominators,
  planShare,
  showCount,
  showMoney,
} from '@payung/casework';
import {
  CountedPage,
  CountedQuery,
  CountList,
  CountRequest,
  CountView,
  DenominatorList,
  DenominatorRequest,
  DenominatorView,
  MoneyView,
  PlanQuery,
  PlanView,
} from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import { billMaker, figuresReader } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { countedPage, countView } from '../figures-answers.ts';
import { problematicOf } from '../refused.ts';

const countParams = z.object({ id: z.string().regex(/^[\d-]{10}\.since\.[\d-]{10}$/) });

const denominators = createRoute({
  method: 'get',
  path: '/figures/denominators',
  description: 'What shares are counted of, each with its source. The newest day first.',
  responses: { 200: json('all of them', DenominatorList), ...problemResponses },
});
const cite = createRoute({
  method: 'post',
  path: '/figures/denominators',
  description:
    'Cites how many workers there are. No law says where the number comes from: its source stands beside every share. What was cited before stays.',
  request: { body: jsonBody(DenominatorRequest) },
  responses: { 201: json('as cited', DenominatorView), ...problemResponses },
});
const counts = createRoute({
  method: 'get',
  path: '/figures/counts',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: { 200: json('the latest day first, one page', CountList), ...problemResponses },
});
const count = createRoute({
  method: 'post',
  path: '/figures/counts',
  description:
    'Has people counted for a day. Read it again until `isCounting` is false. A day that was counted before is counted anew.',
  request: { body: jsonBody(CountRequest) },
  responses: { 202: json('the count', CountView), ...problemResponses },
});
const counted = createRoute({
  method: 'get',
  path: '/figures/counts/{id}',
  request: { params: countParams },
  responses: { 200: json('the count', CountView), ...problemResponses },
});
const countedPeople = createRoute({
  method: 'get',
  path: '/figures/counts/{id}/people',
  description:
    'The people behind a figure of a count, as they were counted: go on until `nextCursor` is null, and they are as many as the figure says.',
  request: { params: countParams, query: CountedQuery },
  responses: { 200: json('one page', CountedPage), ...problemResponses },
});
const money = createRoute({
  method: 'get',
  path: '/figures/money',
  description: 'Budget against realisation by source of money and month, up to today.',
  request: { query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }) },
  responses: { 200: json('by source', MoneyView), ...problemResponses },
});
const plan = createRoute({
  method: 'get',
  path: '/figures/plan',
  description:
    'Places and rupiah to reach a share of the workers that were cited last; a budget is held against what those covered now cost.',
  request: { query: PlanQuery },
  responses: { 200: json('the plan', PlanView), ...problemResponses },
});

/** How many people and how much money, each figure with its name, day and source. */
export function figuresRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(denominators, async (c) => {
    const items = await listDenominators(c.var.service, figuresReader(c.var.actor));
    return c.json(DenominatorList.parse({ items }), 200);
  });
  app.openapi(cite, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await citeDenominator(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(DenominatorView.parse(result.value), 201);
  });
  app.openapi(counts, async (c) => {
    const { cursor = null, limit } = c.req.valid('query');
    const actor = figuresReader(c.var.actor);
    const result = await listCounts(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(CountList.parse({ items: items.map(countView), nextCursor }), 200);
  });
  app.openapi(count, async (c) => {
    const actor = billMaker(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await askCount(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(countView(result.value), 202);
  });
  app.openapi(counted, async (c) => {
    const { id } = c.req.valid('param');
    const result = await showCount(c.var.service, figuresReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(countView(result.value), 200);
  });
  app.openapi(countedPeople, async (c) => {
    const { group, part, cursor = null, ...asked } = c.req.valid('query');
    const among = group === undefined || part === undefined ? null : { group, key: part };
    const request = { ...asked, ...c.req.valid('param'), part: among, cursor };
    const result = await listCounted(c.var.service, figuresReader(c.var.actor), request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(countedPage(result.value), 200);
  });
  app.openapi(money, async (c) => {
    const { year = null } = c.req.valid('query');
    const found = await showMoney(c.var.service, figuresReader(c.var.actor), year);
    return c.json(MoneyView.parse(found), 200);
  });
  app.openapi(plan, async (c) => {
    const actor = figuresReader(c.var.actor);
    const { covered = null, of = null, budget = null, ...rest } = c.req.valid('query');
    const result = await planShare(c.var.service, actor, { ...rest, covered, of, budget });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PlanView.parse(result.value), 200);
  });
  return app;
}
