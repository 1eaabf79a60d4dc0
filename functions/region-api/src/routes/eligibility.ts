import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Actor,
  decideSoft,
  listEligibility,
  recordFacts,
  recordFactsOfMany,
  recordMatch,
  type Service,
  showEligibility,
  takeBackSoft,
} from '@payung/casework';
import {
  EligibilityDetail,
  EligibilityPage,
  FactsRequest,
  ManyFactsRequest,
  SocialMatchRequest,
  SoftDecisionRequest,
  SoftTakeBackRequest,
  ToldMany,
} from '@payung/contract';
import { AgencyId, NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { factFinder, peopleReader, softDecider } from '../caller.ts';
import type { Env } from '../context.ts';
import { detailAnswer, pageItem, peopleOf, toldAnswer } from '../eligibility-answers.ts';
import { problematicOf } from '../refused.ts';

const NominationParams = z.object({ id: NominationId });
const ListQuery = z.object({
  agency: AgencyId.optional(),
  standing: z.enum(['eligible', 'undecided', 'blocked']).optional(),
  cursor: z.string().max(4_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
const detail = {
  200: json('how the worker stands now', EligibilityDetail),
  ...problemResponses,
};

const list = createRoute({
  method: 'get',
  path: '/eligibility',
  description:
    'Who holds a place, by whether they may be protected. A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: { query: ListQuery },
  responses: { 200: json('one page', EligibilityPage), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/nominations/{id}/eligibility',
  request: { params: NominationParams },
  responses: detail,
});
const putFacts = createRoute({
  method: 'put',
  path: '/nominations/{id}/facts',
  request: { params: NominationParams, body: jsonBody(FactsRequest) },
  responses: detail,
});
const manyFacts = createRoute({
  method: 'post',
  path: '/facts',
  description: 'The same answers about many. Safe to repeat; go on while `nextCursor` is not null.',
  request: { body: jsonBody(ManyFactsRequest) },
  responses: { 200: json('what became of each', ToldMany), ...problemResponses },
});
const match = createRoute({
  method: 'post',
  path: '/nominations/{id}/social-data',
  request: { params: NominationParams, body: jsonBody(SocialMatchRequest) },
  responses: detail,
});
const decide = createRoute({
  method: 'post',
  path: '/nominations/{id}/eligibility/decide',
  description:
    'A decision with a reason, where the rules leave a criterion to a person; never by who proposed the worker.',
  request: { params: NominationParams, body: jsonBody(SoftDecisionRequest) },
  responses: detail,
});
const takeBack = createRoute({
  method: 'post',
  path: '/nominations/{id}/eligibility/take-back',
  request: { params: NominationParams, body: jsonBody(SoftTakeBackRequest) },
  responses: detail,
});

/** Whether workers may be protected, line by line, and what is found out and decided about them. */
export function eligibilityRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addReading(app);
  addFacts(app);
  addDeciding(app);
  return app;
}

function addReading(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { agency = null, standing = null, cursor = null, limit } = c.req.valid('query');
    const asked = { agency, standing, cursor, limit };
    const result = await listEligibility(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(EligibilityPage.parse({ items: items.map(pageItem), nextCursor }), 200);
  });

  app.openapi(show, async (c) => {
    return c.json(await detailOf(c.var.service, c.var.actor, c.req.valid('param').id), 200);
  });
}

function addFacts(app: OpenAPIHono<Env>): void {
  app.openapi(putFacts, async (c) => {
    const actor = factFinder(c.var.actor);
    const { id } = c.req.valid('param');
    const { answers, unanswered, flags = null } = c.req.valid('json');
    const told = { answers, unanswered, flags, correlationId: c.var.correlationId };
    const result = await recordFacts(c.var.service, actor, id, told);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detailOf(c.var.service, actor, id), 200);
  });

  app.openapi(manyFacts, async (c) => {
    const actor = factFinder(c.var.actor);
    const { people, answers, unanswered, flags = null } = c.req.valid('json');
    const { named, strangers } = peopleOf(people);
    const told = { answers, unanswered, flags, correlationId: c.var.correlationId };
    const result = await recordFactsOfMany(c.var.service, actor, named, told);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ToldMany.parse(toldAnswer(result.value, strangers)), 200);
  });

  app.openapi(match, async (c) => {
    const actor = factFinder(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const request = { match: c.req.valid('json'), correlationId };
    const result = await recordMatch(c.var.service, actor, id, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detailOf(c.var.service, actor, id), 200);
  });
}

function addDeciding(app: OpenAPIHono<Env>): void {
  app.openapi(decide, async (c) => {
    const actor = softDecider(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), id, correlationId };
    const result = await decideSoft(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detailOf(c.var.service, actor, id), 200);
  });

  app.openapi(takeBack, async (c) => {
    const actor = softDecider(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), id, correlationId };
    const result = await takeBackSoft(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await detailOf(c.var.service, actor, id), 200);
  });
}

async function detailOf(
  service: Service,
  actor: Actor,
  id: NominationId,
): Promise<EligibilityDetail> {
  const shown = await showEligibility(service, peopleReader(actor), id);
  if (!shown.ok) throw problematicOf(shown.refusal);
  return EligibilityDetail.parse(detailAnswer(shown.value));
}
