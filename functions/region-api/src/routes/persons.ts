import { OpenAPIHono } from '@hono/zod-openapi';
import { listNominations, regionOf, showPerson } from '@payung/casework';
import { PersonDetail, PersonPage, PersonsFound, SearchRequest } from '@payung/contract';
import { splitNominationId } from '@payung/data';
import { AgencyId, PersonId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { findPeople } from '../find-people.ts';
import { onePerPerson } from '../one-per-person.ts';
import { personDetail, personSummary } from '../person-answers.ts';
import { problematicOf } from '../refused.ts';

const ListQuery = z.object({
  agency: AgencyId.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const list = createRoute({
  method: 'get',
  path: '/persons',
  description:
    'Each person once, over all pages together. A page may hold fewer than `limit`, or none, although there are more: go on until `nextCursor` is null.',
  request: { query: ListQuery },
  responses: { 200: json('one page', PersonPage), ...problemResponses },
});

const search = createRoute({
  method: 'post',
  path: '/persons/search',
  request: { body: jsonBody(SearchRequest) },
  responses: { 200: json('who was found', PersonsFound), ...problemResponses },
});

const show = createRoute({
  method: 'get',
  path: '/persons/{id}',
  request: { params: z.object({ id: PersonId }) },
  responses: { 200: json('the person', PersonDetail), ...problemResponses },
});

/** The people behind nominations. */
export function personRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const { agency = null, cursor = null, limit } = c.req.valid('query');
    const actor = peopleReader(c.var.actor);
    const request = { agency, state: null, cursor, limit };
    const result = await listNominations(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    const views = await onePerPerson(open, actor, agency, result.value.items);
    const items = views.map((view) =>
      personSummary(
        open,
        splitNominationId(view.record.id).person,
        view.worker,
        view.record.restricted ?? null,
      ),
    );
    return c.json(PersonPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(search, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { open, views, isCut } = await findPeople(c.var.service, actor, c.req.valid('json'));
    const items = views.map((view) =>
      personSummary(
        open,
        splitNominationId(view.record.id).person,
        view.worker,
        view.record.restricted ?? null,
      ),
    );
    return c.json(PersonsFound.parse({ items, nextCursor: null, isCut }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showPerson(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    return c.json(PersonDetail.parse(personDetail(open, result.value)), 200);
  });

  return app;
}
