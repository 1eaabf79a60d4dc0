import { OpenAPIHono } from '@hono/zod-openapi';
import {
  listMessageRuns,
  messagesOf,
  settleLetters,
  showLetterSetting,
  writeLetterFor,
  writeLettersOfVillage,
} from '@payung/casework';
import {
  LetterSettingRequest,
  LetterSettingView,
  MessageRunList,
  SentMessageList,
} from '@payung/contract';
import { NominationId, VillageCode } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import { letterCarrier, letterSettingReader, messageRunReader } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { messageView } from '../letter-answers.ts';
import { problematicOf } from '../refused.ts';

const personParams = z.object({ id: NominationId });
const letter = createRoute({
  method: 'get',
  path: '/nominations/{id}/letter',
  description:
    'One page for the worker and the family: insured for what, until when, whom to call, free of charge. Unpaid months are called a risk. No NIK is on it. That somebody took it is told in the journal.',
  request: { params: personParams },
  responses: { 200: fileAnswer('the letter', fileTypes.pdf), ...problemResponses },
});
const letters = createRoute({
  method: 'get',
  path: '/villages/{id}/letters',
  description:
    'The letters of a village, one page for each who is or was covered; or of those alone whose cover stands so.',
  request: {
    params: z.object({ id: VillageCode }),
    query: z.object({ cover: z.enum(['all', 'active', 'grace', 'ended']).default('all') }),
  },
  responses: { 200: fileAnswer('the letters', fileTypes.pdf), ...problemResponses },
});
const messages = createRoute({
  method: 'get',
  path: '/nominations/{id}/messages',
  description: 'The short messages about a person, one for each event; never the number.',
  request: { params: personParams },
  responses: { 200: json('by event', SentMessageList), ...problemResponses },
});
const runs = createRoute({
  method: 'get',
  path: '/message-runs',
  description:
    'What was sent each day, what failed, and who is to be told by letter. The newest first.',
  responses: { 200: json('by day', MessageRunList), ...problemResponses },
});
const setting = createRoute({
  method: 'get',
  path: '/letter-setting',
  responses: { 200: json('whom letters name', LetterSettingView), ...problemResponses },
});
const settle = createRoute({
  method: 'put',
  path: '/letter-setting',
  description:
    'Whom letters and messages name; and from which day on messages are sent to those who were given a notice that says so.',
  request: { body: jsonBody(LetterSettingRequest) },
  responses: { 200: json('as settled', LetterSettingView), ...problemResponses },
});

/** Letters and messages to workers and their families. */
export function letterRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(letter, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { id: nomination } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await writeLetterFor(c.var.service, actor, { nomination, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `surat-${nomination}.pdf`, 'pdf');
  });
  app.openapi(letters, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const { id: village } = c.req.valid('param');
    const { cover: wanted } = c.req.valid('query');
    const { correlationId } = c.var;
    const asked = { village, wanted, correlationId };
    const result = await writeLettersOfVillage(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `surat-${village}.pdf`, 'pdf');
  });
  app.openapi(messages, async (c) => {
    const actor = letterCarrier(c.var.actor);
    const result = await messagesOf(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(SentMessageList.parse({ items: result.value.map(messageView) }), 200);
  });
  app.openapi(runs, async (c) => {
    const items = await listMessageRuns(c.var.service, messageRunReader(c.var.actor));
    return c.json(MessageRunList.parse({ items }), 200);
  });
  app.openapi(setting, async (c) => {
    const found = await showLetterSetting(c.var.service, letterSettingReader(c.var.actor));
    return c.json(LetterSettingView.parse(found), 200);
  });
  app.openapi(settle, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await settleLetters(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(LetterSettingView.parse(result.value), 200);
  });
  return app;
}
