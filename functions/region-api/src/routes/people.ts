import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type ActDone,
  type Answered,
  acceptOffer,
  endNomination,
  listNominations,
  nominateWorker,
  regionOf,
  searchNominations,
  showNomination,
  showPerson,
} from '@payung/casework';
import {
  ActRequest,
  ActResult,
  NominationPage,
  NominationRequest,
  NominationResult,
  NominationStateName,
  NominationSummary,
  PersonDetail,
  PersonPage,
  SearchRequest,
} from '@payung/contract';
import { splitNominationId } from '@payung/data';
import { AgencyId, NominationId, PersonId } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { peopleReader, proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { createRoute, json, jsonBody, problemResponses } from '../describe.ts';
import { onceOf } from '../idempotency-key.ts';
import { invalidRequest } from '../invalid-request.ts';
import { nominationSummary, personDetail, personSummary } from '../person-answers.ts';
import { Problematic, problematicOf } from '../problematic.ts';

const ListQuery = z.object({
  agency: AgencyId.optional(),
  state: NominationStateName.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const NominationParams = z.object({ id: NominationId });
const PersonParams = z.object({ id: PersonId });
const OnceHeader = z.object({ 'idempotency-key': z.string().optional() });
const defaultFound = 50;

const nominate = createRoute({
  method: 'post',
  path: '/nominations',
  request: { body: jsonBody(NominationRequest), headers: OnceHeader },
  responses: { 201: json('kept', NominationResult), ...problemResponses },
});

const list = createRoute({
  method: 'get',
  path: '/nominations',
  request: { query: ListQuery },
  responses: { 200: json('one page', NominationPage), ...problemResponses },
});

const search = createRoute({
  method: 'post',
  path: '/nominations/search',
  request: { body: jsonBody(SearchRequest) },
  responses: { 200: json('what was found', NominationPage), ...problemResponses },
});

const show = createRoute({
  method: 'get',
  path: '/nominations/{id}',
  request: { params: NominationParams },
  responses: { 200: json('the nomination', NominationSummary), ...problemResponses },
});

const acts = (path: string) =>
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

const listPersons = createRoute({
  method: 'get',
  path: '/persons',
  request: { query: ListQuery.pick({ agency: true, cursor: true, limit: true }) },
  responses: { 200: json('one page', PersonPage), ...problemResponses },
});

const searchPersons = createRoute({
  method: 'post',
  path: '/persons/search',
  request: { body: jsonBody(SearchRequest) },
  responses: { 200: json('who was found', PersonPage), ...problemResponses },
});

const showOne = createRoute({
  method: 'get',
  path: '/persons/{id}',
  request: { params: PersonParams },
  responses: { 200: json('the person', PersonDetail), ...problemResponses },
});

function textsOf(worker: NominationRequest['worker']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [field, value] of Object.entries(worker)) {
    if (value === undefined) continue;
    if (typeof value === 'boolean') texts[field] = value ? 'YA' : 'TIDAK';
    else if (field === 'sex') texts[field] = value === 'MALE' ? 'L' : 'P';
    else texts[field] = String(value);
  }
  return texts;
}

function actBody(answered: Answered<ActDone>): Answered<z.infer<typeof ActResult>> {
  if (answered.kind === 'repeated') return answered;
  const { promoted, offered, ...rest } = answered.value;
  return { kind: 'fresh', value: { ...rest, promoted: [...promoted], offered: [...offered] } };
}

/** Nominations and the people behind them. */
export function peopleRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(nominate, async (c) => {
    const actor = proposer(c.var.actor);
    const body = c.req.valid('json');
    const agency = AgencyId.safeParse(body.agency);
    if (!agency.success) throw new Problematic('not-found', 'no such agency');
    const once = await onceOf(
      c.var.service,
      actor,
      'nominations',
      c.req.header('idempotency-key'),
      JSON.stringify(body),
    );
    const result = await nominateWorker(c.var.service, actor, {
      agency: agency.data,
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

  async function found(
    actorOfCall: Env['Variables']['actor'],
    service: Env['Variables']['service'],
    body: SearchRequest,
  ) {
    const actor = peopleReader(actorOfCall);
    const { nationalId = null, name = null, limit = defaultFound } = body;
    if (nationalId === null && name === null) {
      throw new Problematic('request-invalid', 'say what to look for', {
        errors: [{ field: 'name', code: 'missing', message: 'send name, or nationalId' }],
      });
    }
    const result = await searchNominations(service, actor, { nationalId, name, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    return { open: await regionOf(service, actor.tenant), views: result.value };
  }

  app.openapi(search, async (c) => {
    const { open, views } = await found(c.var.actor, c.var.service, c.req.valid('json'));
    const items = views.map((view) => nominationSummary(open, view));
    return c.json(NominationPage.parse({ items, nextCursor: null }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showNomination(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    return c.json(NominationSummary.parse(nominationSummary(open, result.value)), 200);
  });

  for (const act of ['withdraw', 'refuse'] as const) {
    app.openapi(acts(`/nominations/{id}/${act}`), async (c) => {
      const actor = proposer(c.var.actor);
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const once = await onceOf(
        c.var.service,
        actor,
        `${act} ${id}`,
        c.req.header('idempotency-key'),
        reason,
      );
      const result = await endNomination(c.var.service, actor, {
        id,
        act,
        why: reason,
        once,
        correlationId: c.var.correlationId,
      });
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(answerOnce(ActResult, actBody(result.value)), 200);
    });
  }

  app.openapi(accept, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const once = await onceOf(
      c.var.service,
      actor,
      `accept ${id}`,
      c.req.header('idempotency-key'),
      '',
    );
    const result = await acceptOffer(c.var.service, actor, {
      id,
      once,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(ActResult, actBody(result.value)), 200);
  });

  app.openapi(listPersons, async (c) => {
    const { agency = null, cursor = null, limit } = c.req.valid('query');
    const actor = peopleReader(c.var.actor);
    const result = await listNominations(c.var.service, actor, {
      agency,
      state: null,
      cursor,
      limit,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    const items = result.value.items
      // who is linked to somebody else's person is listed there, once
      .filter((view) => view.first === null)
      .map((view) => personSummary(open, splitNominationId(view.record.id).person, view.worker));
    return c.json(PersonPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(searchPersons, async (c) => {
    const { open, views } = await found(c.var.actor, c.var.service, c.req.valid('json'));
    const items = views
      .filter((view) => view.first === null)
      .map((view) => personSummary(open, splitNominationId(view.record.id).person, view.worker));
    return c.json(PersonPage.parse({ items, nextCursor: null }), 200);
  });

  app.openapi(showOne, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showPerson(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    return c.json(PersonDetail.parse(personDetail(open, result.value)), 200);
  });

  return app;
}
