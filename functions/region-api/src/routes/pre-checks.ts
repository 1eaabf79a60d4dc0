import { OpenAPIHono } from '@hono/zod-openapi';
import {
  applyPreCheckAnswer,
  discardPreCheckAnswer,
  listAnswerFindings,
  listPreCheckFiles,
  makePreCheckFile,
  readPreCheckAnswer,
  showPreCheckAnswer,
  showPreCheckFile,
  writePreCheckFile,
} from '@payung/casework';
import {
  PreCheck,
  PreCheckDetail,
  PreCheckFindingPage,
  PreCheckPage,
  PreCheckReply,
  PreCheckRequest,
} from '@payung/contract';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  ownBody,
  problemResponses,
} from '@payung/edge';
import type { Context } from 'hono';
import * as z from 'zod';
import { preCheckCarrier, preCheckReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { findingAnswer, preCheckAnswer, replyAnswer } from '../pre-check-answers.ts';
import { readReply } from '../pre-check-request.ts';
import { problematicOf } from '../refused.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const params = z.object({ id: RecordId });
const replyParams = z.object({ id: RecordId, answer: RecordId });
const cursor = z.string().max(4000).optional();
const ReplyForm = z.object({
  file: z.string().meta({ format: 'binary' }),
  checkedOn: z.string().optional(),
});

const make = createRoute({
  method: 'post',
  path: '/pre-checks',
  request: { body: jsonBody(PreCheckRequest) },
  responses: { 201: json('its people are chosen', PreCheck), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/pre-checks',
  request: {
    query: z.object({ cursor, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  },
  responses: { 200: json('newest first', PreCheckPage), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/pre-checks/{id}',
  request: { params },
  responses: { 200: json('with what came back', PreCheckDetail), ...problemResponses },
});
const file = createRoute({
  method: 'get',
  path: '/pre-checks/{id}/file',
  request: { params, query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }) },
  responses: {
    200: fileAnswer('the file for the recipient, with whole NIKs', fileTypes.xlsx, fileTypes.csv),
    ...problemResponses,
  },
});
const reply = createRoute({
  method: 'post',
  path: '/pre-checks/{id}/answers',
  description: 'multipart/form-data with `file`; `checkedOn` is the day of which it speaks',
  request: { params },
  requestBody: ownBody({ 'multipart/form-data': ReplyForm }),
  responses: { 201: json('read, and not yet counted', PreCheckReply), ...problemResponses },
});
const showReply = createRoute({
  method: 'get',
  path: '/pre-checks/{id}/answers/{answer}',
  request: { params: replyParams },
  responses: { 200: json('how it stands', PreCheckReply), ...problemResponses },
});
const findings = createRoute({
  method: 'get',
  path: '/pre-checks/{id}/answers/{answer}/findings',
  request: {
    params: replyParams,
    query: z.object({ cursor, limit: z.coerce.number().int().min(1).max(500).default(100) }),
  },
  responses: { 200: json('what counts for nobody', PreCheckFindingPage), ...problemResponses },
});
const apply = createRoute({
  method: 'post',
  path: '/pre-checks/{id}/answers/{answer}/apply',
  request: { params: replyParams },
  responses: { 202: json('it begins to count', PreCheckReply), ...problemResponses },
});
const discard = createRoute({
  method: 'post',
  path: '/pre-checks/{id}/answers/{answer}/discard',
  request: { params: replyParams },
  responses: { 200: json('it will not count', PreCheckReply), ...problemResponses },
});

/** Files to a branch or the population registry before a decision, and what comes back. */
export function preCheckRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(make, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const { recipient, people: choice, stage } = c.req.valid('json');
    const asked = { recipient, choice, stage, correlationId };
    const result = await makePreCheckFile(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheck.parse(preCheckAnswer(result.value)), 201);
  });

  app.openapi(list, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { cursor: from = null, limit } = c.req.valid('query');
    const result = await listPreCheckFiles(c.var.service, actor, { cursor: from, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const items = result.value.items.map(preCheckAnswer);
    return c.json(PreCheckPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const result = await showPreCheckFile(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const answers = result.value.uploads.map(replyAnswer);
    return c.json(PreCheckDetail.parse({ ...preCheckAnswer(result.value.file), answers }), 200);
  });

  app.openapi(file, async (c) => {
    const actor = preCheckCarrier(c.var.actor);
    const { service, correlationId } = c.var;
    const { format } = c.req.valid('query');
    const asked = { id: c.req.valid('param').id, format, correlationId };
    const result = await writePreCheckFile(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value.bytes, result.value.fileName, format);
  });

  app.openapi(reply, async (c) => {
    const actor = preCheckCarrier(c.var.actor);
    const { service, correlationId } = c.var;
    const { id } = c.req.valid('param');
    const sent = await readReply(c);
    const result = await readPreCheckAnswer(service, actor, { ...sent, file: id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheckReply.parse(replyAnswer(result.value)), 201);
  });

  app.openapi(showReply, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { id, answer } = c.req.valid('param');
    const result = await showPreCheckAnswer(c.var.service, actor, { file: id, id: answer });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheckReply.parse(replyAnswer(result.value)), 200);
  });

  app.openapi(findings, async (c) => {
    const actor = preCheckReader(c.var.actor);
    const { id, answer } = c.req.valid('param');
    const { cursor: from = null, limit } = c.req.valid('query');
    const asked = { file: id, id: answer, cursor: from, limit };
    const result = await listAnswerFindings(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const items = result.value.items.map(findingAnswer);
    const { nextCursor } = result.value;
    return c.json(PreCheckFindingPage.parse({ items, nextCursor }), 200);
  });

  app.openapi(apply, async (c) => {
    const body = await acted(c, applyPreCheckAnswer, c.req.valid('param'));
    return c.json(body, 202);
  });

  app.openapi(discard, async (c) => {
    const body = await acted(c, discardPreCheckAnswer, c.req.valid('param'));
    return c.json(body, 200);
  });

  return app;
}

/** What the lead agency does to an answer that was read. */
async function acted(
  c: Context<Env>,
  act: typeof applyPreCheckAnswer,
  { id, answer }: z.infer<typeof replyParams>,
): Promise<PreCheckReply> {
  const actor = regionAdmin(c.var.actor);
  const { service, correlationId } = c.var;
  const result = await act(service, actor, { file: id, id: answer, correlationId });
  if (!result.ok) throw problematicOf(result.refusal);
  return PreCheckReply.parse(replyAnswer(result.value));
}
