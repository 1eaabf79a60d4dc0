import { OpenAPIHono } from '@hono/zod-openapi';
import { listEntries, listRounds, runRound, setCeilings, showCeilings } from '@payung/casework';
import {
  CeilingsChange,
  QuotaEntry,
  QuotaEntryPage,
  QuotaRoundList,
  QuotaYear,
  RoundRequest,
} from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { peopleReader, planReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { entryAnswer, yearAnswer } from '../quota-plan-answers.ts';
import { problematicOf } from '../refused.ts';

const YearParams = z.object({ year: z.coerce.number().int().min(2014).max(2099) });
const PageQuery = z.object({
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const show = createRoute({
  method: 'get',
  path: '/quota-ceilings/{year}',
  description:
    'Each ceiling in people and rupiah with what is used and left. An agency sees its own beside those of the region, a village or district its own villages.',
  request: { params: YearParams },
  responses: { 200: json('where the year stands', QuotaYear), ...problemResponses },
});
const set = createRoute({
  method: 'put',
  path: '/quota-ceilings/{year}',
  description: 'Ceilings not named stay. Less than is used is refused with the figure.',
  request: { params: YearParams, body: jsonBody(CeilingsChange) },
  responses: { 200: json('the movement', QuotaEntry), ...problemResponses },
});
const entries = createRoute({
  method: 'get',
  path: '/quota-ceilings/{year}/entries',
  request: { params: YearParams, query: PageQuery },
  responses: { 200: json('every movement, newest first', QuotaEntryPage), ...problemResponses },
});
const rounds = createRoute({
  method: 'get',
  path: '/quota-ceilings/{year}/rounds',
  request: { params: YearParams },
  responses: { 200: json('oldest first', QuotaRoundList), ...problemResponses },
});
const run = createRoute({
  method: 'post',
  path: '/quota-ceilings/{year}/rounds',
  description:
    'Takes back what some do not use and gives it to others of the same kind; what is not given stays free for a later round. Places of agencies that have quota cards move between these cards.',
  request: { params: YearParams, body: jsonBody(RoundRequest) },
  responses: { 201: json('the movement', QuotaEntry), ...problemResponses },
});

/** The ceilings of a year, what is used of them, and every movement. */
export function quotaCeilingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(show, async (c) => {
    const actor = peopleReader(c.var.actor);
    const view = await showCeilings(c.var.service, actor, c.req.valid('param').year);
    return c.json(QuotaYear.parse(yearAnswer(view)), 200);
  });

  app.openapi(set, async (c) => {
    const { correlationId, service } = c.var;
    const asked = { ...c.req.valid('json'), ...c.req.valid('param'), correlationId };
    const result = await setCeilings(service, regionAdmin(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(QuotaEntry.parse(entryAnswer(result.value)), 200);
  });

  app.openapi(entries, async (c) => {
    const actor = planReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const asked = { ...c.req.valid('param'), cursor, limit };
    const result = await listEntries(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(QuotaEntryPage.parse({ items: items.map(entryAnswer), nextCursor }), 200);
  });

  app.openapi(rounds, async (c) => {
    const actor = planReader(c.var.actor);
    const found = await listRounds(c.var.service, actor, c.req.valid('param').year);
    return c.json(QuotaRoundList.parse({ items: found.map(entryAnswer) }), 200);
  });

  app.openapi(run, async (c) => {
    const { correlationId, service } = c.var;
    const asked = { ...c.req.valid('json'), ...c.req.valid('param'), correlationId };
    const result = await runRound(service, regionAdmin(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(QuotaEntry.parse(entryAnswer(result.value)), 201);
  });

  return app;
}
