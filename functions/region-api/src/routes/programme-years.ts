import { OpenAPIHono } from '@hono/zod-openapi';
import {
  closeYear,
  openYear,
  type Result,
  settleCoverRules,
  showYears,
  takeNominationsFor,
  type YearsView,
} from '@payung/casework';
import {
  ClosingYear,
  CoverRulesRequest,
  NewProgrammeYear,
  NominatingYear,
  ProgrammeYears,
} from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { regionAdmin } from '../caller.ts';
import { yearsAnswer } from '../cohort-answers.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const years = json('the years of the programme', ProgrammeYears);
const list = createRoute({
  method: 'get',
  path: '/programme-years',
  responses: { 200: years, ...problemResponses },
});
const open = createRoute({
  method: 'post',
  path: '/programme-years',
  request: { body: jsonBody(NewProgrammeYear) },
  responses: { 201: years, ...problemResponses },
});
const nominating = createRoute({
  method: 'put',
  path: '/programme-years/nominating',
  request: { body: jsonBody(NominatingYear) },
  responses: { 200: years, ...problemResponses },
});
const close = createRoute({
  method: 'post',
  path: '/programme-years/closings',
  request: { body: jsonBody(ClosingYear) },
  responses: { 202: years, ...problemResponses },
});
const rules = createRoute({
  method: 'put',
  path: '/cover-rules',
  request: { body: jsonBody(CoverRulesRequest) },
  responses: { 200: years, ...problemResponses },
});

function told(result: Result<YearsView>): ProgrammeYears {
  if (!result.ok) throw problematicOf(result.refusal);
  return yearsAnswer(result.value);
}

/** The years of the programme: which were opened, with their quota cards, and for which people are nominated. */
export function programmeYearRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) =>
    c.json(yearsAnswer(await showYears(c.var.service, c.var.actor)), 200),
  );
  app.openapi(open, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    return c.json(told(await openYear(c.var.service, actor, request)), 201);
  });
  app.openapi(nominating, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    return c.json(told(await takeNominationsFor(c.var.service, actor, request)), 200);
  });
  app.openapi(close, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const closed = await closeYear(c.var.service, actor, request);
    if (!closed.ok) throw problematicOf(closed.refusal);
    return c.json(yearsAnswer(await showYears(c.var.service, actor)), 202);
  });
  app.openapi(rules, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { rules: c.req.valid('json'), correlationId };
    return c.json(told(await settleCoverRules(c.var.service, actor, request)), 200);
  });
  return app;
}
