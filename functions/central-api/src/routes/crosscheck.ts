import {
  type CrossCaseAtDesk,
  listCrossCasesOfAll,
  listExchangesOfAll,
  markCrossCase,
  proposeExchange,
} from '@payung/casework/control';
import {
  CentralCrossCase,
  CentralCrossCasePage,
  CentralCrossExchange,
  CentralCrossExchangeList,
  CrossCaseMark,
  CrossExchangeRequest,
} from '@payung/contract';
import { CaseNumber, type DeskExchange } from '@payung/data';
import { createRoute, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { wanted } from '../answers.ts';
import { centralRoutes } from '../central-routes.ts';

const cases = createRoute({
  method: 'get',
  path: '/cross-cases',
  request: { query: z.object({ cursor: CaseNumber.optional() }) },
  responses: {
    200: json('possible double cover of two regions, newest first', CentralCrossCasePage),
    ...problemResponses,
  },
});
const mark = createRoute({
  method: 'post',
  path: '/cross-cases/{id}/mark',
  request: { params: z.object({ id: CaseNumber }), body: jsonBody(CrossCaseMark) },
  responses: { 200: json('the case as it stands now', CentralCrossCase), ...problemResponses },
});
const exchanges = createRoute({
  method: 'get',
  path: '/cross-exchanges',
  responses: {
    200: json('comparisons of similar records, newest first', CentralCrossExchangeList),
    ...problemResponses,
  },
});
const propose = createRoute({
  method: 'post',
  path: '/cross-exchanges',
  request: { body: jsonBody(CrossExchangeRequest) },
  responses: { 201: json('both regions may start it', CentralCrossExchange), ...problemResponses },
});

const caseAnswer = (one: CrossCaseAtDesk): CentralCrossCase => CentralCrossCase.parse(one);

function exchangeAnswer({ sides, ...exchange }: DeskExchange): CentralCrossExchange {
  const regions = sides.map(({ tenant: id, regencyCode, name }) => ({ id, regencyCode, name }));
  return CentralCrossExchange.parse({ ...exchange, regions });
}

/** The desk that brings two regions together: it knows which and when, and never whom. */
export function crosscheckRoutes() {
  const app = centralRoutes();

  app.openapi(cases, async (c) => {
    const page = await listCrossCasesOfAll(c.var.service, c.req.valid('query').cursor ?? null);
    const items = page.items.map(caseAnswer);
    return c.json(CentralCrossCasePage.parse({ items, nextCursor: page.next }), 200);
  });
  app.openapi(mark, async (c) => {
    const { service, actor, correlationId } = c.var;
    const asked = { ...c.req.valid('json'), number: c.req.valid('param').id, correlationId };
    return c.json(caseAnswer(wanted(await markCrossCase(service, actor, asked))), 200);
  });
  app.openapi(exchanges, async (c) => {
    const items = (await listExchangesOfAll(c.var.service)).map(exchangeAnswer);
    return c.json(CentralCrossExchangeList.parse({ items }), 200);
  });
  app.openapi(propose, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { regionIds: regions, reason } = c.req.valid('json');
    const asked = { regions, reason, correlationId };
    return c.json(exchangeAnswer(wanted(await proposeExchange(service, actor, asked))), 201);
  });
  return app;
}
