import { OpenAPIHono } from '@hono/zod-openapi';
import {
  changeRetention,
  saveNotice,
  saveProcessing,
  showNotice,
  showProcessing,
  showRetention,
} from '@payung/casework';
import {
  Notice,
  NoticeChange,
  ProcessingChange,
  ProcessingRegister,
  RetentionChange,
  RetentionSetting,
} from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { retentionAnswer } from '../protection-answers.ts';
import { problematicOf } from '../refused.ts';
import { protectionReader } from './protection.ts';

const processing = createRoute({
  method: 'get',
  path: '/processing',
  responses: {
    200: json('the register, with every part that is missing', ProcessingRegister),
    ...problemResponses,
  },
});
const putProcessing = createRoute({
  method: 'put',
  path: '/processing',
  request: { body: jsonBody(ProcessingChange) },
  responses: { 200: json('the next version', ProcessingRegister), ...problemResponses },
});
const notice = createRoute({
  method: 'get',
  path: '/notice',
  responses: { 200: json('what a worker is told', Notice), ...problemResponses },
});
const putNotice = createRoute({
  method: 'put',
  path: '/notice',
  request: { body: jsonBody(NoticeChange) },
  responses: { 200: json('the next version', Notice), ...problemResponses },
});
const retention = createRoute({
  method: 'get',
  path: '/retention',
  responses: { 200: json('for how long what is kept', RetentionSetting), ...problemResponses },
});
const putRetention = createRoute({
  method: 'put',
  path: '/retention',
  request: { body: jsonBody(RetentionChange) },
  responses: { 200: json('the next version', RetentionSetting), ...problemResponses },
});

/** Papers of the region about its use of personal data, each with its versions. */
export function paperRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(processing, async (c) => {
    const view = await showProcessing(c.var.service, protectionReader(c.var.actor));
    return c.json(ProcessingRegister.parse(view), 200);
  });

  app.openapi(putProcessing, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const { version = null, ...said } = c.req.valid('json');
    const asked = { ...said, version, correlationId };
    const result = await saveProcessing(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ProcessingRegister.parse(result.value), 200);
  });

  app.openapi(notice, async (c) => {
    return c.json(Notice.parse(await showNotice(c.var.service, c.var.actor)), 200);
  });

  app.openapi(putNotice, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const { version = null, ...said } = c.req.valid('json');
    const asked = { ...said, version, correlationId };
    const result = await saveNotice(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(Notice.parse(result.value), 200);
  });

  app.openapi(retention, async (c) => {
    const view = await showRetention(c.var.service, protectionReader(c.var.actor));
    return c.json(RetentionSetting.parse(retentionAnswer(view)), 200);
  });

  app.openapi(putRetention, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const { version = null, ...said } = c.req.valid('json');
    const asked = { ...said, version, correlationId };
    const result = await changeRetention(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(RetentionSetting.parse(retentionAnswer(result.value)), 200);
  });

  return app;
}
