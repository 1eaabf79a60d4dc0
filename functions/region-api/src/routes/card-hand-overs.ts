import { OpenAPIHono } from '@hono/zod-openapi';
import {
  enterCards,
  listHandOvers,
  makeHandOver,
  printHandOver,
  showHandOver,
} from '@payung/casework';
import {
  CardEntriesRequest,
  CardHandOverMade,
  CardHandOverPage,
  CardHandOverRequest,
  CardHandOverView,
} from '@payung/contract';
import { VillageCode } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { letterCarrier } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { handOverSummary, handOverView } from '../letter-answers.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: z.string().min(1).max(80) });

const list = createRoute({
  method: 'get',
  path: '/card-hand-overs',
  description:
    'The receipts (BAST) of cards in a village, the newest first, and how many cards stand on none.',
  request: {
    query: z.object({
      village: VillageCode,
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: { 200: json('one page', CardHandOverPage), ...problemResponses },
});
const make = createRoute({
  method: 'post',
  path: '/card-hand-overs',
  description:
    'Makes a receipt (BAST) of the next forty cards of a village that came from the insurer. Ask again while `waiting` is more than none.',
  request: { body: jsonBody(CardHandOverRequest) },
  responses: { 201: json('the receipt', CardHandOverMade), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/card-hand-overs/{id}',
  request: { params },
  responses: { 200: json('with everybody on it', CardHandOverView), ...problemResponses },
});
const paper = createRoute({
  method: 'get',
  path: '/card-hand-overs/{id}/paper',
  description: 'To be printed and signed. That somebody took it is told in the journal.',
  request: { params },
  responses: { 200: fileAnswer('the receipt', fileTypes.pdf), ...problemResponses },
});
const enter = createRoute({
  method: 'post',
  path: '/card-hand-overs/{id}/entries',
  description:
    'Who received the cards, with a scan of the signed paper, or why one went back: that person waits for the next receipt. Some lines now and others later; what is sent again changes nothing.',
  request: { params, body: jsonBody(CardEntriesRequest) },
  responses: { 200: json('the receipt', CardHandOverView), ...problemResponses },
});

/** Cards of participants on their way to families. */
export function cardHandOverRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { village, cursor = null, limit } = c.req.valid('query');
    const result = await listHandOvers(c.var.service, actor, { village, cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, items, waiting, nextCursor } = result.value;
    const told = items.map((one) => handOverSummary(open.region, one));
    return c.json(CardHandOverPage.parse({ items: told, waiting, nextCursor }), 200);
  });
  app.openapi(make, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { village } = c.req.valid('json');
    const { correlationId } = c.var;
    const result = await makeHandOver(c.var.service, actor, { village, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { view, waiting } = result.value;
    return c.json(CardHandOverMade.parse({ ...handOverView(view), waiting }), 201);
  });
  app.openapi(show, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const result = await showHandOver(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(CardHandOverView.parse(handOverView(result.value)), 200);
  });
  app.openapi(paper, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await printHandOver(c.var.service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `bast-${id}.pdf`, 'pdf');
  });
  app.openapi(enter, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { id } = c.req.valid('param');
    const { evidenceIds: evidence, entries } = c.req.valid('json');
    const { correlationId } = c.var;
    const entered = { id, evidence, entries, correlationId };
    const result = await enterCards(c.var.service, actor, entered);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(CardHandOverView.parse(handOverView(result.value)), 200);
  });
  return app;
}
