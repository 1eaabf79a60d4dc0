import { OpenAPIHono } from '@hono/zod-openapi';
import { decideRefusals, listRefusals, showPreCheckHistory } from '@payung/casework';
import {
  PreCheckDecision,
  PreCheckDecisionDone,
  PreCheckHistory,
  PreCheckRefusalPage,
} from '@payung/contract';
import { NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { peopleReader, preCheckRefusalReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { decisionAnswer, refusalAnswer } from '../pre-check-answers.ts';
import { problematicOf } from '../refused.ts';

const refusals = createRoute({
  method: 'get',
  path: '/pre-checks/refusals',
  description: 'before a decision, the work list; after it, who is for an amendment',
  request: {
    query: z.object({
      stage: z.enum(['before-decision', 'after-decision']).default('before-decision'),
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json('those who were refused', PreCheckRefusalPage), ...problemResponses },
});
const decide = createRoute({
  method: 'post',
  path: '/pre-checks/decisions',
  request: { body: jsonBody(PreCheckDecision) },
  responses: { 200: json('each by itself', PreCheckDecisionDone), ...problemResponses },
});
const history = createRoute({
  method: 'get',
  path: '/nominations/{id}/pre-checks',
  request: { params: z.object({ id: NominationId }) },
  responses: { 200: json('the first answer first', PreCheckHistory), ...problemResponses },
});

/** What is done about those whom a recipient refused. */
export function preCheckRefusalRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(refusals, async (c) => {
    const actor = preCheckRefusalReader(c.var.actor);
    const { stage, cursor = null, limit } = c.req.valid('query');
    const result = await listRefusals(c.var.service, actor, { stage, cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const items = result.value.items.map(refusalAnswer);
    const { nextCursor } = result.value;
    return c.json(PreCheckRefusalPage.parse({ items, nextCursor }), 200);
  });

  app.openapi(decide, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const { nominationIds: nominations, act, reason } = c.req.valid('json');
    const asked = { nominations, act, reason, correlationId };
    const done = await decideRefusals(service, actor, asked);
    return c.json(PreCheckDecisionDone.parse({ items: done.map(decisionAnswer) }), 200);
  });

  app.openapi(history, async (c) => {
    const actor = peopleReader(c.var.actor);
    const result = await showPreCheckHistory(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheckHistory.parse(result.value), 200);
  });

  return app;
}
