import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askRenewal,
  changeRenewal,
  type RenewalPerson as FoundPerson,
  listRenewalPeople,
  listRenewals,
  nominateRenewed,
  type RenewalView,
  showRenewal,
} from '@payung/casework';
import {
  Renewal,
  RenewalConfirmation,
  RenewalList,
  RenewalPeople,
  RenewalPeopleChange,
  RenewalRequest,
} from '@payung/contract';
import { AgencyId, RenewalId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { listReader, proposer, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: RenewalId });
const told = json('last year’s list and this year’s', Renewal);

const list = createRoute({
  method: 'get',
  path: '/renewals',
  responses: { 200: json('lists made from earlier years', RenewalList), ...problemResponses },
});
const ask = createRoute({
  method: 'post',
  path: '/renewals',
  request: { body: jsonBody(RenewalRequest) },
  responses: { 202: told, ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/renewals/{id}',
  request: { params },
  responses: { 200: told, ...problemResponses },
});
const people = createRoute({
  method: 'get',
  path: '/renewals/{id}/people',
  request: {
    params,
    query: z.object({
      agency: AgencyId,
      page: z.coerce.number().int().min(1).max(99_999).default(1),
    }),
  },
  responses: { 200: json('some of last year’s people', RenewalPeople), ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/renewals/{id}/people',
  request: { params, body: jsonBody(RenewalPeopleChange) },
  responses: { 200: told, ...problemResponses },
});
const confirm = createRoute({
  method: 'post',
  path: '/renewals/{id}/nominations',
  request: { params, body: jsonBody(RenewalConfirmation) },
  responses: { 202: told, ...problemResponses },
});

function answer({ agencies, ...rest }: RenewalView): Renewal {
  return Renewal.parse({
    ...rest,
    agencies: agencies.map(({ handedIn, ...own }) => ({
      ...own,
      importId: handedIn?.importId ?? null,
    })),
  });
}

function personAnswer({ line, record }: FoundPerson) {
  const { nomination: nominationId, leaves, codes, removed } = line;
  const { name = null, occupation = null, village = null } = record?.worker ?? {};
  return { nominationId, name, occupation, village, leaves, codes, removed: removed?.why ?? null };
}

/** Next year's list from last year's: who goes on, who leaves and why, and what is left for newcomers. */
export function renewalRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  async function shown(c: { var: Env['Variables'] }, id: RenewalId): Promise<Renewal> {
    const result = await showRenewal(c.var.service, listReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return answer(result.value);
  }

  app.openapi(list, async (c) => {
    const found = await listRenewals(c.var.service, listReader(c.var.actor));
    return c.json(RenewalList.parse({ items: found.map(answer) }), 200);
  });
  app.openapi(ask, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await askRenewal(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await shown(c, result.value.id), 202);
  });
  app.openapi(show, async (c) => c.json(await shown(c, c.req.valid('param').id), 200));
  app.openapi(people, async (c) => {
    const actor = listReader(c.var.actor);
    const asked = { renewal: c.req.valid('param').id, ...c.req.valid('query') };
    const result = await listRenewalPeople(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { people: items, pages } = result.value;
    return c.json(RenewalPeople.parse({ items: items.map(personAnswer), pages }), 200);
  });
  app.openapi(change, async (c) => {
    const actor = proposer(c.var.actor);
    const { remove, ...rest } = c.req.valid('json');
    const renewal = c.req.valid('param').id;
    const result = await changeRenewal(c.var.service, actor, {
      ...rest,
      renewal,
      remove: remove.map(({ nominationId, why }) => ({ nomination: nominationId, why })),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await shown(c, renewal), 200);
  });
  app.openapi(confirm, async (c) => {
    const actor = proposer(c.var.actor);
    const renewal = c.req.valid('param').id;
    const request = { ...c.req.valid('json'), renewal, correlationId: c.var.correlationId };
    const result = await nominateRenewed(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await shown(c, renewal), 202);
  });
  return app;
}
