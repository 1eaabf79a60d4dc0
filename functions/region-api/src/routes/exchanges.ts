import { OpenAPIHono } from '@hono/zod-openapi';
import {
  listInsurerFiles,
  makeExchange,
  openExchange,
  Exchange as StoredExchange,
  showExchange,
} from '@payung/casework';
import { ExchangeDetail, ExchangePage, ExchangeRequest, ExchangeView } from '@payung/contract';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { preCheckCarrier, preCheckReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { exchangeResultView, exchangeView } from '../exchange-answers.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const params = z.object({ id: RecordId });

const make = createRoute({
  method: 'post',
  path: '/exchanges',
  description:
    'A file about the people of a bill to a branch of the insurer: who they are (registration), or what is paid for them (payment). Its columns, group and months are fixed from now on.',
  request: {
    body: jsonBody(ExchangeRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('it can be taken', ExchangeView), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/exchanges',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: { 200: json('newest first', ExchangePage), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/exchanges/{id}',
  request: { params },
  responses: { 200: json('with what came back', ExchangeDetail), ...problemResponses },
});
const file = createRoute({
  method: 'get',
  path: '/exchanges/{id}/file',
  description: 'That somebody took it is told in the journal.',
  request: { params, query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }) },
  responses: {
    200: fileAnswer('the file for the branch, with whole NIKs', fileTypes.xlsx, fileTypes.csv),
    ...problemResponses,
  },
});

/** Files about the people of bills to branches of the insurer. */
export function exchangeRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(make, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const said = c.req.valid('json');
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, 'make an exchange', key, JSON.stringify(said));
    const asked = { ...said, once, correlationId };
    const result = await makeExchange(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(exchangeView(answerOnce(StoredExchange, result.value)), 201);
  });

  app.openapi(list, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const result = await listInsurerFiles(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(ExchangePage.parse({ items: items.map(exchangeView), nextCursor }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const result = await showExchange(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { exchange, results } = result.value;
    const shown = { ...exchangeView(exchange), results: results.map(exchangeResultView) };
    return c.json(ExchangeDetail.parse(shown), 200);
  });

  app.openapi(file, async (c) => {
    const actor = preCheckCarrier(c.var.actor);
    const { service, correlationId } = c.var;
    const { format } = c.req.valid('query');
    const asked = { id: c.req.valid('param').id, format, correlationId };
    const result = await openExchange(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value.pieces, result.value.fileName, format);
  });

  return app;
}
