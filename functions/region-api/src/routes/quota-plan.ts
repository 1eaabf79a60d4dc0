import { OpenAPIHono } from '@hono/zod-openapi';
import { adoptPlan, changePlan, draftPlan, listPlans, showPlan } from '@payung/casework';
import {
  PlanAdopted,
  QuotaPlanChange,
  QuotaPlanDetail,
  QuotaPlanList,
  QuotaPlanRequest,
} from '@payung/contract';
import { QuotaPlanId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { planReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { entryAnswer, planAnswer, planHead } from '../quota-plan-answers.ts';
import { problematicOf } from '../refused.ts';

const PlanParams = z.object({ id: QuotaPlanId });

const list = createRoute({
  method: 'get',
  path: '/quota-plans',
  responses: { 200: json('oldest first', QuotaPlanList), ...problemResponses },
});
const draft = createRoute({
  method: 'post',
  path: '/quota-plans',
  description:
    'Shares places out among the villages: exact shares by the formula, the whole parts, and the places left over one each to the largest remainders. Their sum is exactly the total. The statistics are frozen from now on; nothing else follows before the plan is adopted.',
  request: { body: jsonBody(QuotaPlanRequest) },
  responses: { 201: json('the draft, village by village', QuotaPlanDetail), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/quota-plans/{id}',
  request: { params: PlanParams },
  responses: {
    200: json('with how the places of each village came about', QuotaPlanDetail),
    ...problemResponses,
  },
});
const change = createRoute({
  method: 'put',
  path: '/quota-plans/{id}',
  request: { params: PlanParams, body: jsonBody(QuotaPlanChange) },
  responses: { 200: json('the draft as it is now', QuotaPlanDetail), ...problemResponses },
});
const adopt = createRoute({
  method: 'post',
  path: '/quota-plans/{id}/adopt',
  description:
    'From now on its ceilings count, and the quota cards of its year hold its places. A plan that gives less than is used is refused with the figures.',
  request: { params: PlanParams },
  responses: { 200: json('frozen, and what it moved', PlanAdopted), ...problemResponses },
});

/** How the places of a year are shared out, from the draft to the adopted plan. */
export function quotaPlanRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  type Vars = { var: Env['Variables'] };

  async function detail({ var: { service, actor } }: Vars, id: QuotaPlanId) {
    const result = await showPlan(service, planReader(actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return QuotaPlanDetail.parse(planAnswer(result.value));
  }

  app.openapi(list, async (c) => {
    const plans = await listPlans(c.var.service, planReader(c.var.actor));
    return c.json(QuotaPlanList.parse({ items: plans.map(planHead) }), 200);
  });

  app.openapi(draft, async (c) => {
    const { correlationId, service } = c.var;
    const asked = { ...c.req.valid('json'), correlationId };
    const result = await draftPlan(service, regionAdmin(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detail(c, result.value.id), 201);
  });

  app.openapi(show, async (c) => c.json(await detail(c, c.req.valid('param').id), 200));

  app.openapi(change, async (c) => {
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const asked = { ...c.req.valid('json'), id, correlationId };
    const result = await changePlan(service, regionAdmin(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detail(c, id), 200);
  });

  app.openapi(adopt, async (c) => {
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const result = await adoptPlan(service, regionAdmin(c.var.actor), { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { plan, entry } = result.value;
    return c.json(PlanAdopted.parse({ plan: planHead(plan), entry: entryAnswer(entry) }), 200);
  });

  return app;
}
