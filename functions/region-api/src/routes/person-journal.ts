import { OpenAPIHono } from '@hono/zod-openapi';
import { nominationStateAt, personHistory, personViews } from '@payung/casework';
import { JournalPage, NominationStateAt, PersonHistory } from '@payung/contract';
import { CalendarDate, NominationId, PersonId } from '@payung/domain';
import { createRoute, invalidRequest, json, problemResponses } from '@payung/edge';
import * as z from 'zod';
import type { Env } from '../context.ts';
import { entryAnswer, journalReader } from '../journal-answers.ts';
import { problematicOf } from '../refused.ts';

const Paging = z.object({
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const PersonParams = z.object({ id: PersonId });

const views = createRoute({
  method: 'get',
  path: '/persons/{id}/views',
  description: 'Who saw this person, newest first: alone, or in the report of a list.',
  request: { params: PersonParams, query: Paging },
  responses: { 200: json('one page', JournalPage), ...problemResponses },
});
const history = createRoute({
  method: 'get',
  path: '/persons/{id}/history',
  request: { params: PersonParams },
  responses: { 200: json('what was done to this person', PersonHistory), ...problemResponses },
});
const nominationState = createRoute({
  method: 'get',
  path: '/nominations/{id}/state',
  request: { params: z.object({ id: NominationId }), query: z.object({ at: CalendarDate }) },
  responses: {
    200: json('the state at the end of that day', NominationStateAt),
    ...problemResponses,
  },
});

/** What the journal tells of one person or nomination: who saw them, what was done, how they stood on a past day. */
export function personJournalRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(views, async (c) => {
    const reader = journalReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const result = await personViews(c.var.service, reader, { id, cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    const lines = items.map(({ line }) => entryAnswer(line));
    return c.json(JournalPage.parse({ items: lines, nextCursor }), 200);
  });

  app.openapi(history, async (c) => {
    const reader = journalReader(c.var.actor);
    const result = await personHistory(c.var.service, reader, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { lines, isWhole } = result.value;
    return c.json(PersonHistory.parse({ items: lines.map(entryAnswer), isWhole }), 200);
  });

  app.openapi(nominationState, async (c) => {
    const reader = journalReader(c.var.actor);
    const { at } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const result = await nominationStateAt(c.var.service, reader, { id, date: at });
    if (!result.ok) throw problematicOf(result.refusal);
    const { state: then, number, since } = result.value;
    const answer = { nominationId: id, date: at, state: then, waitingNumber: number, since };
    return c.json(NominationStateAt.parse(answer), 200);
  });

  return app;
}
