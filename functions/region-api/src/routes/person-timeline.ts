import { OpenAPIHono } from '@hono/zod-openapi';
import { personTimeline, showNumber } from '@payung/casework';
import { NumberRequest, PersonTimeline, TimelineKindName, WholeNumber } from '@payung/contract';
import { PersonId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { numberReader, peopleReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const PersonParams = z.object({ id: PersonId });

/** seconds that a whole NIK stays on a screen */
const hideAfterSeconds = 60;

const timeline = createRoute({
  method: 'get',
  path: '/persons/{id}/timeline',
  description:
    'Everything that happened to a person, newest first, as far as the caller may know each part of it.',
  request: {
    params: PersonParams,
    query: z.object({
      kind: TimelineKindName.optional(),
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json('one page', PersonTimeline), ...problemResponses },
});
const number = createRoute({
  method: 'post',
  path: '/persons/{id}/number',
  description: 'The whole NIK. That it was asked for, by whom and why, is told in the journal.',
  request: { params: PersonParams, body: jsonBody(NumberRequest) },
  responses: { 200: json('the number', WholeNumber), ...problemResponses },
});

/** What happened to one person, and their number for those who need it. */
export function personTimelineRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(timeline, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { kind = null, cursor = null, limit } = c.req.valid('query');
    const asked = { id: c.req.valid('param').id, kind, cursor, limit };
    const result = await personTimeline(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PersonTimeline.parse(result.value), 200);
  });

  app.openapi(number, async (c) => {
    const actor = numberReader(c.var.actor);
    const { why } = c.req.valid('json');
    const asked = { id: c.req.valid('param').id, why, correlationId: c.var.correlationId };
    const result = await showNumber(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(WholeNumber.parse({ nationalId: result.value, hideAfterSeconds }), 200);
  });

  return app;
}
