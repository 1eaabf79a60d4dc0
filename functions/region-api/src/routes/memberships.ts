import { OpenAPIHono } from '@hono/zod-openapi';
import { findMembership, keepHolidays, noticeDeath, showHolidays } from '@payung/casework';
import {
  BenefitEstimate,
  DeathNoticeAnswer,
  DeathNoticeRequest,
  EstimateRequest,
  HolidaysChange,
  HolidaysOfYear,
  MembershipFound,
  MembershipSearch,
} from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import { claimHandler, claimReader } from '../caller-after-decision.ts';
import { foundMember, noticeAnswer, regionFor } from '../claim-answers.ts';
import type { Env } from '../context.ts';
import { estimateFor } from '../estimate-for.ts';
import { problematicOf } from '../refused.ts';

const YearParams = z.object({ year: z.coerce.number().int().min(2000).max(2099) });

const find = createRoute({
  method: 'post',
  path: '/memberships/find',
  description:
    'Finds a worker by name, village and family card; all three have to fit. Every look is told in the journal.',
  request: { body: jsonBody(MembershipSearch) },
  responses: { 200: json('whoever fits', MembershipFound), ...problemResponses },
});
const notice = createRoute({
  method: 'post',
  path: '/death-notices',
  description:
    'Finds by itself whether the dead was a member, and opens the claim. Nothing is kept of somebody who was none. BPJS Ketenagakerjaan decides and pays.',
  request: { body: jsonBody(DeathNoticeRequest) },
  responses: { 200: json('what became of it', DeathNoticeAnswer), ...problemResponses },
});
const estimate = createRoute({
  method: 'post',
  path: '/benefit-estimates',
  description:
    'What the law of the day of an event pays for stated facts, step by step, each with its legal basis and how well it is known. An estimate: BPJS Ketenagakerjaan decides and pays.',
  request: { body: jsonBody(EstimateRequest) },
  responses: { 200: json('the estimate', BenefitEstimate), ...problemResponses },
});
const holidays = createRoute({
  method: 'get',
  path: '/holidays/{year}',
  request: { params: YearParams },
  responses: {
    200: json('days on which offices do not work', HolidaysOfYear),
    ...problemResponses,
  },
});
const changeHolidays = createRoute({
  method: 'put',
  path: '/holidays/{year}',
  request: { params: YearParams, body: jsonBody(HolidaysChange) },
  responses: {
    200: json('days on which offices do not work', HolidaysOfYear),
    ...problemResponses,
  },
});

/** What a family asks a village for: whether somebody was covered, and what the law pays. */
export function membershipRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(find, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { correlationId } = c.var;
    const asked = { ...c.req.valid('json'), correlationId };
    const result = await findMembership(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const region = await regionFor(c);
    const items = result.value.map((record) => foundMember(region, record));
    return c.json(MembershipFound.parse({ items }), 200);
  });
  app.openapi(notice, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { correlationId } = c.var;
    const result = await noticeDeath(c.var.service, actor, {
      ...c.req.valid('json'),
      correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(DeathNoticeAnswer.parse(noticeAnswer(await regionFor(c), result.value)), 200);
  });
  app.openapi(estimate, async (c) => {
    claimReader(c.var.actor);
    const found = estimateFor(await regionFor(c), c.req.valid('json'));
    return c.json(BenefitEstimate.parse(found), 200);
  });
  app.openapi(holidays, async (c) => {
    const actor = claimReader(c.var.actor);
    const found = await showHolidays(c.var.service, actor, c.req.valid('param').year);
    return c.json(HolidaysOfYear.parse(found), 200);
  });
  app.openapi(changeHolidays, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { year } = c.req.valid('param');
    const request = { ...c.req.valid('json'), year, correlationId: c.var.correlationId };
    const result = await keepHolidays(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(HolidaysOfYear.parse(result.value), 200);
  });
  return app;
}
