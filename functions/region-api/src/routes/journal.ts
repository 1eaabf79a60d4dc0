import { OpenAPIHono } from '@hono/zod-openapi';
import {
  exportCheckpoints,
  exportLane,
  listJournal,
  regionStateAt,
  verifyRegion,
} from '@payung/casework';
import { JournalPage, JournalVerification, RegionStateAt } from '@payung/contract';
import { laneCount } from '@payung/data';
import { CalendarDate, UserId } from '@payung/domain';
import { createRoute, fileAnswer, invalidRequest, json, problemResponses } from '@payung/edge';
import * as z from 'zod';
import type { Env } from '../context.ts';
import { entryAnswer, journalReader, verificationAnswer } from '../journal-answers.ts';
import { problematicOf } from '../refused.ts';

const list = createRoute({
  method: 'get',
  path: '/journal',
  description:
    'Newest first. A page may hold fewer than `limit`, or none, although there are more: go on until `nextCursor` is null.',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      day: CalendarDate.optional(),
      user: UserId.optional(),
      act: z.string().max(60).optional(),
      item: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json('one page', JournalPage), ...problemResponses },
});
const verification = createRoute({
  method: 'get',
  path: '/journal/verification',
  responses: { 200: json('what was found', JournalVerification), ...problemResponses },
});
const state = createRoute({
  method: 'get',
  path: '/journal/state',
  request: { query: z.object({ at: CalendarDate }) },
  responses: { 200: json('counts by agency and state', RegionStateAt), ...problemResponses },
});
const exported = createRoute({
  method: 'get',
  path: '/journal/export',
  description:
    'Lines of JSON that can be verified without the service. Of a lane, or without `lane` of the checkpoints: go on with `after` until the last line says null.',
  request: {
    query: z.object({
      lane: z.coerce
        .number()
        .int()
        .min(0)
        .max(laneCount - 1)
        .optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(1_000).default(500),
    }),
  },
  responses: { 200: fileAnswer('lines of JSON', 'application/x-ndjson'), ...problemResponses },
});
/** The journal as audit trail: what was done, whether it is whole, and how things stood on a past day. */
export function journalRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const reader = journalReader(c.var.actor);
    const { cursor, limit, day, user, act, item } = c.req.valid('query');
    const result = await listJournal(c.var.service, reader, {
      cursor: cursor ?? null,
      limit,
      day: day ?? null,
      user: user ?? null,
      act: act ?? null,
      item: item ?? null,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(JournalPage.parse({ items: items.map(entryAnswer), nextCursor }), 200);
  });

  app.openapi(verification, async (c) => {
    const result = await verifyRegion(c.var.service, journalReader(c.var.actor));
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(JournalVerification.parse(verificationAnswer(result.value)), 200);
  });

  app.openapi(state, async (c) => {
    const reader = journalReader(c.var.actor);
    const { at } = c.req.valid('query');
    const result = await regionStateAt(c.var.service, reader, at);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(RegionStateAt.parse({ date: at, items: result.value }), 200);
  });

  app.openapi(exported, async (c) => {
    const reader = journalReader(c.var.actor);
    const { lane, after, limit } = c.req.valid('query');
    const result =
      lane === undefined
        ? await exportCheckpoints(c.var.service, reader, { after, limit })
        : await exportLane(c.var.service, reader, {
            lane,
            after,
            limit,
            correlationId: c.var.correlationId,
          });
    if (!result.ok) throw problematicOf(result.refusal);
    const name = lane === undefined ? `titik-periksa-${after}` : `jurnal-${lane}-${after}`;
    return c.body(result.value, 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${name}.ndjson"`,
    });
  });

  return app;
}
