import { OpenAPIHono } from '@hono/zod-openapi';
import {
  applyExchangeResult,
  discardExchangeResult,
  listReconciliation,
  readExchangeResult,
  showExchangeResult,
} from '@payung/casework';
import { ExchangeResultView, ReconciliationKind, ReconciliationPage } from '@payung/contract';
import { createRoute, invalidRequest, json, ownBody, problemResponses } from '@payung/edge';
import type { Context } from 'hono';
import * as z from 'zod';
import { preCheckCarrier, preCheckReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { exchangeResultView, reconciliationLine } from '../exchange-answers.ts';
import { readReply } from '../pre-check-request.ts';
import { problematicOf } from '../refused.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const params = z.object({ id: RecordId });
const resultParams = z.object({ id: RecordId, result: RecordId });
const ResultForm = z.object({
  file: z.string().meta({ format: 'binary' }),
  checkedOn: z.string().optional(),
});

const send = createRoute({
  method: 'post',
  path: '/exchanges/{id}/results',
  description:
    'multipart/form-data with `file`; `checkedOn` is the day of which the branch speaks. A file whose rows are all of another file, branch or month is refused with what they say.',
  request: { params },
  requestBody: ownBody({ 'multipart/form-data': ResultForm }),
  responses: { 201: json('read, and not yet counted', ExchangeResultView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/exchanges/{id}/results/{result}',
  request: { params: resultParams },
  responses: { 200: json('how it stands', ExchangeResultView), ...problemResponses },
});
const reconciliation = createRoute({
  method: 'get',
  path: '/exchanges/{id}/results/{result}/reconciliation',
  description: 'Result and bill side by side, line by line; `kind` asks for one list.',
  request: {
    params: resultParams,
    query: z.object({
      kind: ReconciliationKind.optional(),
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: { 200: json('one page', ReconciliationPage), ...problemResponses },
});
const apply = createRoute({
  method: 'post',
  path: '/exchanges/{id}/results/{result}/apply',
  request: { params: resultParams },
  responses: { 202: json('it begins to count', ExchangeResultView), ...problemResponses },
});
const discard = createRoute({
  method: 'post',
  path: '/exchanges/{id}/results/{result}/discard',
  request: { params: resultParams },
  responses: { 200: json('it will not count', ExchangeResultView), ...problemResponses },
});

/** What branches of the insurer send back. */
export function exchangeResultRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(send, async (c) => {
    const actor = preCheckCarrier(c.var.actor);
    const { service, correlationId } = c.var;
    const { id } = c.req.valid('param');
    const { checkedOn: answeredOn, ...sent } = await readReply(c);
    const asked = { ...sent, answeredOn, exchange: id, correlationId };
    const result = await readExchangeResult(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(exchangeResultView(result.value), 201);
  });

  app.openapi(show, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { id: exchange, result: id } = c.req.valid('param');
    const result = await showExchangeResult(c.var.service, actor, { exchange, id });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(exchangeResultView(result.value), 200);
  });

  app.openapi(reconciliation, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { id: exchange, result: id } = c.req.valid('param');
    const { kind = null, cursor = null, limit } = c.req.valid('query');
    const asked = { exchange, id, kind, cursor, limit };
    const result = await listReconciliation(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    const shown = { items: items.map(reconciliationLine), nextCursor };
    return c.json(ReconciliationPage.parse(shown), 200);
  });

  app.openapi(apply, async (c) => {
    const body = await acted(c, applyExchangeResult, c.req.valid('param'));
    return c.json(body, 202);
  });

  app.openapi(discard, async (c) => {
    const body = await acted(c, discardExchangeResult, c.req.valid('param'));
    return c.json(body, 200);
  });

  return app;
}

/** What the lead agency does to a result that was read. */
async function acted(
  c: Context<Env>,
  act: typeof applyExchangeResult,
  { id: exchange, result: id }: z.infer<typeof resultParams>,
): Promise<ExchangeResultView> {
  const actor = regionAdmin(c.var.actor);
  const { service, correlationId } = c.var;
  const result = await act(service, actor, { exchange, id, correlationId });
  if (!result.ok) throw problematicOf(result.refusal);
  return exchangeResultView(result.value);
}
