import { OpenAPIHono } from '@hono/zod-openapi';
import {
  changeCohort,
  closeCohort,
  listCohorts,
  makeCohort,
  movePeople,
  showCohort,
  showCover,
} from '@payung/casework';
import {
  CohortChange,
  CohortClosing,
  CohortDetail,
  CohortList,
  CohortMove,
  CohortMoved,
  CohortView,
  Cover,
  NewCohort,
} from '@payung/contract';
import { CohortId, NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { cohortReader, peopleReader, regionAdmin } from '../caller.ts';
import { cohortAnswer, movedAnswer } from '../cohort-answers.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: CohortId });
const YearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() });

const list = createRoute({
  method: 'get',
  path: '/cohorts',
  request: { query: YearQuery },
  responses: { 200: json('cohorts', CohortList), ...problemResponses },
});
const make = createRoute({
  method: 'post',
  path: '/cohorts',
  request: {
    body: jsonBody(NewCohort),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('the cohort, and what to know of it', CohortView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/cohorts/{id}',
  request: { params },
  responses: { 200: json('a cohort in figures', CohortDetail), ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/cohorts/{id}',
  request: { params, body: jsonBody(CohortChange) },
  responses: { 200: json('the cohort as changed', CohortView), ...problemResponses },
});
const close = createRoute({
  method: 'post',
  path: '/cohorts/{id}/close',
  request: { params, body: jsonBody(CohortClosing) },
  responses: { 200: json('the closed cohort', CohortView), ...problemResponses },
});
const move = createRoute({
  method: 'post',
  path: '/cohorts/{id}/moves',
  request: { params, body: jsonBody(CohortMove) },
  responses: { 200: json('what became of their months', CohortMoved), ...problemResponses },
});
const cover = createRoute({
  method: 'get',
  path: '/nominations/{id}/cover',
  request: { params: z.object({ id: NominationId }) },
  responses: { 200: json('months of cover over all years', Cover), ...problemResponses },
});

/** Who is protected in which months, by whose money. */
export function cohortRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const actor = cohortReader(c.var.actor);
    const found = await listCohorts(c.var.service, actor, c.req.valid('query').year ?? null);
    return c.json(CohortList.parse({ items: found.map(cohortAnswer) }), 200);
  });
  app.openapi(make, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const sent = c.req.valid('json');
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, 'make a cohort', key, JSON.stringify(sent));
    const request = { ...sent, once, correlationId: c.var.correlationId };
    const result = await makeCohort(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(cohortAnswer(result.value), 201);
  });
  app.openapi(show, async (c) => {
    const actor = cohortReader(c.var.actor);
    const result = await showCohort(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { figures } = result.value;
    return c.json(CohortDetail.parse({ ...cohortAnswer(result.value), figures }), 200);
  });
  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await changeCohort(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(cohortAnswer(result.value), 200);
  });
  app.openapi(close, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await closeCohort(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(cohortAnswer(result.value), 200);
  });
  app.openapi(move, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id: from } = c.req.valid('param');
    const request = { ...c.req.valid('json'), from, correlationId: c.var.correlationId };
    const result = await movePeople(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(movedAnswer(result.value), 200);
  });
  app.openapi(cover, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showCover(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { nomination: nominationId, ...rest } = result.value;
    return c.json(Cover.parse({ nominationId, ...rest }), 200);
  });
  return app;
}
