import { OpenAPIHono } from '@hono/zod-openapi';
import {
  countNominations,
  listNominations,
  nominateWorker,
  regionOf,
  showNomination,
} from '@payung/casework';
import {
  NominationCount,
  NominationPage,
  NominationRequest,
  NominationResult,
  NominationStateName,
  NominationSummary,
  NominationsFound,
  SearchRequest,
} from '@payung/contract';
import { AgencyId, NominationId } from '@payung/domain';
import {
  createRoute,
  invalidRequest,
  json,
  jsonBody,
  Problematic,
  problemResponses,
} from '@payung/edge';
import { candidateFromTexts } from '@payung/files';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { nominator, peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { findPeople } from '../find-people.ts';
import { onceOf } from '../idempotency-key.ts';
import { noticeFor } from '../notice-for.ts';
import { nominationSummary } from '../person-answers.ts';
import { problematicOf } from '../refused.ts';
import { textsOf } from '../worker-texts.ts';

const ListQuery = z.object({
  agency: AgencyId.optional(),
  state: NominationStateName.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const nominate = createRoute({
  method: 'post',
  path: '/nominations',
  request: {
    body: jsonBody(NominationRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('kept', NominationResult), ...problemResponses },
});

const list = createRoute({
  method: 'get',
  path: '/nominations',
  request: { query: ListQuery },
  responses: { 200: json('one page', NominationPage), ...problemResponses },
});

const count = createRoute({
  method: 'get',
  path: '/nominations/count',
  description: 'How many a filter finds. Not told to area officers.',
  request: { query: ListQuery.pick({ agency: true, state: true }) },
  responses: { 200: json('the count', NominationCount), ...problemResponses },
});

const search = createRoute({
  method: 'post',
  path: '/nominations/search',
  request: { body: jsonBody(SearchRequest) },
  responses: { 200: json('what was found', NominationsFound), ...problemResponses },
});

const show = createRoute({
  method: 'get',
  path: '/nominations/{id}',
  request: { params: z.object({ id: NominationId }) },
  responses: { 200: json('the nomination', NominationSummary), ...problemResponses },
});

/** Nominations: one worker proposed by hand or by a machine, and all of them listed and searched. */
export function nominationRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(nominate, async (c) => {
    const actor = nominator(c.var.actor);
    const body = c.req.valid('json');
    const agency = AgencyId.safeParse(body.agency);
    if (!agency.success) throw new Problematic('not-found', 'no such agency');
    const once = onceOf(
      actor,
      'nominations',
      c.req.header('idempotency-key'),
      JSON.stringify(body),
    );
    const notice = await noticeFor(c.var.service, actor, body);
    const result = await nominateWorker(c.var.service, actor, {
      agency: agency.data,
      notice,
      candidate: candidateFromTexts(textsOf(body.worker)),
      once,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(NominationResult, result.value), 201);
  });

  app.openapi(list, async (c) => {
    const { agency = null, state = null, cursor = null, limit } = c.req.valid('query');
    const actor = peopleReader(c.var.actor);
    const result = await listNominations(c.var.service, actor, { agency, state, cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    const items = result.value.items.map((view) => nominationSummary(open, view));
    return c.json(NominationPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(count, async (c) => {
    const { agency = null, state = null } = c.req.valid('query');
    const actor = peopleReader(c.var.actor);
    const counted = await countNominations(c.var.service, actor, { agency, state });
    return c.json(NominationCount.parse(counted), 200);
  });

  app.openapi(search, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { open, views, isCut } = await findPeople(c.var.service, actor, c.req.valid('json'));
    const items = views.map((view) => nominationSummary(open, view));
    return c.json(NominationsFound.parse({ items, nextCursor: null, isCut }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showNomination(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    return c.json(NominationSummary.parse(nominationSummary(open, result.value)), 200);
  });

  return app;
}
