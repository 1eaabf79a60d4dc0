import { OpenAPIHono } from '@hono/zod-openapi';
import {
  listCrossCases,
  listExchanges,
  revokeCrossAgreement,
  showCrossAgreement,
  signCrossAgreement,
  startExchange,
} from '@payung/casework';
import {
  CrossAgreement,
  CrossAgreementChange,
  CrossCasePage,
  CrossExchange,
  CrossExchangeList,
  CrossRevocation,
} from '@payung/contract';
import { CaseNumber, type CrossCheck, ExchangeId } from '@payung/data';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';
import { protectionReader } from './protection.ts';

const agreement = createRoute({
  method: 'get',
  path: '/cross-agreement',
  responses: { 200: json('whether the region takes part', CrossAgreement), ...problemResponses },
});
const sign = createRoute({
  method: 'put',
  path: '/cross-agreement',
  request: { body: jsonBody(CrossAgreementChange) },
  responses: { 200: json('the region takes part', CrossAgreement), ...problemResponses },
});
const revoke = createRoute({
  method: 'post',
  path: '/cross-agreement/revoke',
  request: { body: jsonBody(CrossRevocation) },
  responses: { 200: json('the region takes no part', CrossAgreement), ...problemResponses },
});
const cases = createRoute({
  method: 'get',
  path: '/cross-cases',
  request: { query: z.object({ cursor: CaseNumber.optional() }) },
  responses: {
    200: json('possible double cover elsewhere, newest first', CrossCasePage),
    ...problemResponses,
  },
});
const exchanges = createRoute({
  method: 'get',
  path: '/cross-exchanges',
  responses: {
    200: json('comparisons with other regions', CrossExchangeList),
    ...problemResponses,
  },
});
const start = createRoute({
  method: 'post',
  path: '/cross-exchanges/{id}/start',
  request: { params: z.object({ id: ExchangeId }) },
  responses: { 200: json('started on this side', CrossExchange), ...problemResponses },
});

/**
 * What a region's admin does about checks across regions. None of it asks about a person: that is done at
 * determination and payment alone, by no route.
 */
export function crosscheckRoutes(cross: CrossCheck): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(agreement, async (c) => {
    const view = await showCrossAgreement(c.var.service, protectionReader(c.var.actor));
    return c.json(CrossAgreement.parse(view), 200);
  });

  app.openapi(sign, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version = null, ...said } = c.req.valid('json');
    const asked = { ...said, version, correlationId: c.var.correlationId };
    const result = await signCrossAgreement(c.var.service, cross, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(CrossAgreement.parse(result.value), 200);
  });

  app.openapi(revoke, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version = null, reason } = c.req.valid('json');
    const asked = { reason, version, correlationId: c.var.correlationId };
    const result = await revokeCrossAgreement(c.var.service, cross, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(CrossAgreement.parse(result.value), 200);
  });

  app.openapi(cases, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { cursor = null } = c.req.valid('query');
    const page = await listCrossCases(c.var.service, cross, actor, cursor);
    const items = page.items.map(({ nomination: nominationId, ...one }) => {
      return { ...one, nominationId };
    });
    return c.json(CrossCasePage.parse({ items, nextCursor: page.next }), 200);
  });

  app.openapi(exchanges, async (c) => {
    const items = await listExchanges(cross, regionAdmin(c.var.actor));
    return c.json(CrossExchangeList.parse({ items }), 200);
  });

  app.openapi(start, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const asked = { id: c.req.valid('param').id, correlationId: c.var.correlationId };
    const result = await startExchange(c.var.service, cross, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(CrossExchange.parse(result.value), 200);
  });

  return app;
}
