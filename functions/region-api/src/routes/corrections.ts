import { OpenAPIHono } from '@hono/zod-openapi';
import { correctRows, rowsToCorrect } from '@payung/casework';
import { RowCorrectionRequest, RowCorrectionResult, RowToCorrectPage } from '@payung/contract';
import { ImportId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const ImportParams = z.object({ id: ImportId });
const RowsQuery = z.object({
  /** as in `causes` of the list; all rows that wait for a correction without one */
  cause: z.string().max(80).optional(),
  /** of this row of the file alone, whatever its cause */
  row: z.coerce.number().int().min(1).optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});

const rows = createRoute({
  method: 'get',
  path: '/imports/{id}/rows-to-correct',
  description:
    'rows that wait for a correction with their broken cells; that they were read is journalled',
  request: { params: ImportParams, query: RowsQuery },
  responses: { 200: json('in the order of the file', RowToCorrectPage), ...problemResponses },
});
const correct = createRoute({
  method: 'post',
  path: '/imports/{id}/corrections',
  description: 'corrected rows, judged anew like any row of the list; each keeps its number',
  request: {
    params: ImportParams,
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    body: jsonBody(RowCorrectionRequest),
  },
  responses: {
    202: json('taken in; the list is at work', RowCorrectionResult),
    ...problemResponses,
  },
});

/** Corrections of rows without handing the list in again. */
export function correctionRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(rows, async (c) => {
    const actor = proposer(c.var.actor);
    const { cause = null, row = null, cursor = null, limit } = c.req.valid('query');
    const result = await rowsToCorrect(c.var.service, actor, {
      id: c.req.valid('param').id,
      cause,
      row,
      cursor,
      limit,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(RowToCorrectPage.parse(result.value), 200);
  });

  app.openapi(correct, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const sent = c.req.valid('json');
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, `corrections ${id}`, key, JSON.stringify(sent));
    const { correlationId } = c.var;
    const asked = { id, rows: sent.rows, once, correlationId };
    const result = await correctRows(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(RowCorrectionResult, result.value), 202);
  });

  return app;
}
