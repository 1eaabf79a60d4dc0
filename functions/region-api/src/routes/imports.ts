import { OpenAPIHono } from '@hono/zod-openapi';
import {
  chooseColumns,
  goOnWithList,
  handInList,
  handOverRow,
  listImports,
  listRows,
  regionOf,
  showImport,
  writeImportReport,
} from '@payung/casework';
import {
  HandOverRequest,
  HandOverResult,
  ImportAccepted,
  ImportPage,
  ImportRequest,
  ImportRowPage,
  ImportStatus,
  Outcome,
} from '@payung/contract';
import { AgencyId, ImportId } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  ownBody,
  Problematic,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { listReader, proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { readHandIn } from '../hand-in-request.ts';
import { onceOf } from '../idempotency-key.ts';
import { importAnswer } from '../import-answers.ts';
import { ColumnChoiceRequest, readColumnChoice } from '../mapping-request.ts';
import { noticeFor } from '../notice-for.ts';
import { problematicOf } from '../refused.ts';

const ImportParams = z.object({ id: ImportId });
const cursor = z.string().max(4000).optional();
const ListQuery = z.object({
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const RowsQuery = z.object({
  outcome: Outcome.optional(),
  cursor,
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** The list itself and what is said of it; `mapping` is JSON. */
const ListForm = z.object({
  file: z.string().meta({ format: 'binary' }),
  agency: z.string(),
  sheet: z.string().optional(),
  mapping: z.string().optional(),
  noticeGiven: z.enum(['true', 'false']).optional(),
  noticeVersion: z.string().optional(),
});
const ReportQuery = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') });
const handIn = createRoute({
  method: 'post',
  path: '/imports',
  description:
    'multipart/form-data with `file`, `agency`, optional `sheet` and `mapping` (JSON); or JSON, which answers an upload address',
  request: { headers: z.object({ 'idempotency-key': z.string().optional() }) },
  requestBody: ownBody({ 'multipart/form-data': ListForm, 'application/json': ImportRequest }),
  responses: { 202: json('taken in; ask for its state', ImportAccepted), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/imports',
  request: { query: ListQuery },
  responses: { 200: json('one page', ImportPage), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/imports/{id}',
  request: { params: ImportParams },
  responses: { 200: json('its state and progress', ImportStatus), ...problemResponses },
});
const choose = createRoute({
  method: 'put',
  path: '/imports/{id}/mapping',
  request: { params: ImportParams },
  requestBody: ownBody({ 'application/json': ColumnChoiceRequest }),
  responses: { 200: json('it goes on', ImportStatus), ...problemResponses },
});
const goOn = createRoute({
  method: 'post',
  path: '/imports/{id}/go-on',
  description: 'lets a list go on that rests because more than half of it is double',
  request: { params: ImportParams },
  responses: { 200: json('it goes on', ImportStatus), ...problemResponses },
});
const rows = createRoute({
  method: 'get',
  path: '/imports/{id}/rows',
  request: { params: ImportParams, query: RowsQuery },
  responses: { 200: json('rows in the order of the file', ImportRowPage), ...problemResponses },
});
const handOver = createRoute({
  method: 'post',
  path: '/imports/{id}/hand-overs',
  request: { params: ImportParams, body: jsonBody(HandOverRequest) },
  responses: { 201: json('nominated there, or found there', HandOverResult), ...problemResponses },
});
const report = createRoute({
  method: 'get',
  path: '/imports/{id}/report',
  request: { params: ImportParams, query: ReportQuery },
  responses: {
    200: fileAnswer('the list with its outcomes', fileTypes.xlsx, fileTypes.csv),
    ...problemResponses,
  },
});

/** Lists handed in, from the file to the report. */
export function importRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(handIn, async (c) => {
    const actor = proposer(c.var.actor);
    const { request, fingerprint } = await readHandIn(c, actor);
    const once = onceOf(actor, 'imports', c.req.header('idempotency-key'), fingerprint);
    const { correlationId } = c.var;
    const notice = await noticeFor(c.var.service, actor, request);
    const asked = { ...request, notice, once, correlationId };
    const result = await handInList(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(ImportAccepted, result.value), 202);
  });

  app.openapi(list, async (c) => {
    const actor = listReader(c.var.actor);
    const { cursor: from = null, limit } = c.req.valid('query');
    const result = await listImports(c.var.service, actor, { cursor: from, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    const items = result.value.items.map((view) => importAnswer(region, view));
    return c.json(ImportPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = listReader(c.var.actor);
    const result = await showImport(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    return c.json(ImportStatus.parse(importAnswer(region, result.value)), 200);
  });

  app.openapi(choose, async (c) => {
    const actor = proposer(c.var.actor);
    const result = await chooseColumns(c.var.service, actor, {
      id: c.req.valid('param').id,
      choice: await readColumnChoice(c.req.raw),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    return c.json(ImportStatus.parse(importAnswer(region, result.value)), 200);
  });

  app.openapi(goOn, async (c) => {
    const actor = proposer(c.var.actor);
    const result = await goOnWithList(c.var.service, actor, {
      id: c.req.valid('param').id,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(c.var.service, actor.tenant);
    return c.json(ImportStatus.parse(importAnswer(region, result.value)), 200);
  });

  app.openapi(rows, async (c) => {
    const actor = listReader(c.var.actor);
    const { outcome = null, cursor: from = null, limit } = c.req.valid('query');
    const request = { outcome, cursor: from, limit };
    const result = await listRows(c.var.service, actor, c.req.valid('param').id, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ImportRowPage.parse(result.value), 200);
  });

  app.openapi(handOver, async (c) => {
    const actor = proposer(c.var.actor);
    const { row, to } = c.req.valid('json');
    const agency = AgencyId.safeParse(to);
    if (!agency.success) throw new Problematic('not-found', 'no such agency');
    const result = await handOverRow(c.var.service, actor, {
      importId: c.req.valid('param').id,
      row,
      to: agency.data,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(HandOverResult.parse(result.value), 201);
  });

  app.openapi(report, async (c) => {
    const actor = listReader(c.var.actor);
    const { format } = c.req.valid('query');
    const result = await writeImportReport(c.var.service, actor, {
      id: c.req.valid('param').id,
      format,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value.bytes, result.value.fileName, format);
  });

  return app;
}
