import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askDoubleCheck,
  type CheckTakenIn,
  listCheckedPairs,
  listDoubleChecks,
  regionOf,
  resumedCheck,
  showDoubleCheck,
  startDoubleCheck,
  writeCheckReport,
} from '@payung/casework';
import {
  DoubleCheck,
  DoubleCheckAccepted,
  DoubleCheckPage,
  DoubleCheckPairPage,
  DoubleCheckRequest,
} from '@payung/contract';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  ownBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { listReader, proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { checkAnswer, pairAnswer } from '../double-check-answers.ts';
import { readDoubleCheck } from '../double-check-request.ts';
import { download, fileTypes } from '../download.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const CheckParams = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
const cursor = z.string().max(4000).optional();
/** The lists themselves, and ids of lists that were handed in; both may be sent several times. */
const CheckForm = z.object({
  agency: z.string().optional(),
  file: z.array(z.string().meta({ format: 'binary' })).optional(),
  imports: z.array(z.string()).optional(),
});

const ask = createRoute({
  method: 'post',
  path: '/double-checks',
  description:
    'multipart/form-data with `file` and `imports`, each as often as there are lists; or JSON with ids of lists and names of files, each of which is answered by an upload address',
  request: { headers: z.object({ 'idempotency-key': z.string().optional() }) },
  requestBody: ownBody({
    'multipart/form-data': CheckForm,
    'application/json': DoubleCheckRequest,
  }),
  responses: { 202: json('taken in; ask for its state', DoubleCheckAccepted), ...problemResponses },
});
const start = createRoute({
  method: 'post',
  path: '/double-checks/{id}/start',
  request: { params: CheckParams },
  responses: { 202: json('it begins', DoubleCheck), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/double-checks',
  request: {
    query: z.object({ cursor, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  },
  responses: { 200: json('newest first', DoubleCheckPage), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/double-checks/{id}',
  request: { params: CheckParams },
  responses: { 200: json('how it stands', DoubleCheck), ...problemResponses },
});
const pairs = createRoute({
  method: 'get',
  path: '/double-checks/{id}/pairs',
  request: {
    params: CheckParams,
    query: z.object({
      band: z.enum(['match', 'review']).optional(),
      cursor,
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: { 200: json('the surest first', DoubleCheckPairPage), ...problemResponses },
});
const report = createRoute({
  method: 'get',
  path: '/double-checks/{id}/report',
  request: { params: CheckParams },
  responses: { 200: fileAnswer('the pairs as a table', fileTypes.csv), ...problemResponses },
});

/** Lists checked against one another before anything is nominated. */
export function doubleCheckRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(ask, async (c) => {
    const actor = proposer(c.var.actor);
    const { service, correlationId } = c.var;
    const { asked, fingerprint } = await readDoubleCheck(c, actor);
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, 'double-checks', key, fingerprint);
    const result = await askDoubleCheck(service, actor, { ...asked, once, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(service, actor.tenant);
    const taken: CheckTakenIn =
      result.value.kind === 'fresh'
        ? result.value.value
        : await resumedCheck(service, actor, result.value.body);
    const answer = { ...checkAnswer(open.region, taken.record), uploads: taken.uploads };
    return c.json(DoubleCheckAccepted.parse(answer), 202);
  });

  app.openapi(start, async (c) => {
    const actor = proposer(c.var.actor);
    const { service, correlationId } = c.var;
    const { id } = c.req.valid('param');
    const result = await startDoubleCheck(service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    return c.json(DoubleCheck.parse(checkAnswer(region, result.value)), 202);
  });

  app.openapi(list, async (c) => {
    const actor = listReader(c.var.actor);
    const { cursor: from = null, limit } = c.req.valid('query');
    const result = await listDoubleChecks(c.var.service, actor, { cursor: from, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    const items = result.value.items.map((record) => checkAnswer(region, record));
    return c.json(DoubleCheckPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = listReader(c.var.actor);
    const result = await showDoubleCheck(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    return c.json(DoubleCheck.parse(checkAnswer(region, result.value)), 200);
  });

  app.openapi(pairs, async (c) => {
    const actor = listReader(c.var.actor);
    const { id } = c.req.valid('param');
    const { band = null, cursor: from = null, limit } = c.req.valid('query');
    const shown = await showDoubleCheck(c.var.service, actor, id);
    if (!shown.ok) throw problematicOf(shown.refusal);
    const asked = { band, cursor: from, limit };
    const result = await listCheckedPairs(c.var.service, actor, id, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const items = result.value.items.map((pair) => pairAnswer(shown.value, pair));
    return c.json(DoubleCheckPairPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(report, async (c) => {
    const actor = listReader(c.var.actor);
    const { id } = c.req.valid('param');
    const { service, correlationId } = c.var;
    const result = await writeCheckReport(service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value.bytes, result.value.fileName, 'csv');
  });

  return app;
}
