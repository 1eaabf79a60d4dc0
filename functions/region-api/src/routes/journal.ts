import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Actor,
  exportCheckpoints,
  exportLane,
  type JournalLine,
  type JournalReader,
  listJournal,
  nominationStateAt,
  personHistory,
  personViews,
  type RegionVerdict,
  regionStateAt,
  verifyRegion,
} from '@payung/casework';
import {
  type JournalEntry,
  JournalPage,
  JournalVerification,
  NominationStateAt,
  PersonHistory,
  RegionStateAt,
} from '@payung/contract';
import { laneCount } from '@payung/data';
import { CalendarDate, NominationId, PersonId, UserId } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  Problematic,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const Paging = {
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
const PersonParams = z.object({ id: PersonId });
const Day = z.object({ at: CalendarDate });

const list = createRoute({
  method: 'get',
  path: '/journal',
  description:
    'Newest first. A page may hold fewer than `limit`, or none, although there are more: go on until `nextCursor` is null.',
  request: {
    query: z.object({
      ...Paging,
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
  request: { query: Day },
  responses: { 200: json('counts by agency and state', RegionStateAt), ...problemResponses },
});
const exported = createRoute({
  method: 'get',
  path: '/journal/export',
  description:
    'Lines of JSON that can be verified without the service. Of a lane: go on with `after` until the last line says null. Without `lane`: all checkpoints.',
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
const views = createRoute({
  method: 'get',
  path: '/persons/{id}/views',
  description: 'Who saw this person, newest first: alone, or in the report of a list.',
  request: { params: PersonParams, query: z.object(Paging) },
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
  request: { params: z.object({ id: NominationId }), query: Day },
  responses: {
    200: json('the state at the end of that day', NominationStateAt),
    ...problemResponses,
  },
});

/** Narrows to those who read the journal. @throws Problematic for all others. */
function journalReader(actor: Actor): JournalReader {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Auditor') return actor;
  throw new Problematic('not-allowed', 'this account does not read the journal');
}

/** Written out, so that nothing else of an entry ever leaves with it. */
function entryAnswer(line: JournalLine): JournalEntry {
  const { position, at, actor, source, correlationId, changes } = line;
  return { position, at, actor, source, correlationId, changes };
}

/** findings that one answer lists */
const mostFindings = 200;

function verificationAnswer(verdict: RegionVerdict): z.infer<typeof JournalVerification> {
  const { entries, checkpoints, items, since, newest, findings } = verdict;
  const listed = findings.slice(0, mostFindings);
  return {
    ok: findings.length === 0,
    entries,
    checkpoints,
    items,
    since,
    newestCheckpoint: newest,
    findings: listed.map(({ code, lane, seq, upTo = null, detail }) => {
      return { code, lane, seq, upTo, detail };
    }),
    more: findings.length - listed.length,
  };
}

/** The journal as audit trail: what was done, who saw whom, whether it is whole, and how things stood on a past day. */
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
        ? await exportCheckpoints(c.var.service, reader)
        : await exportLane(c.var.service, reader, { lane, after, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const name = lane === undefined ? 'titik-periksa' : `jurnal-${lane}-${after}`;
    return c.body(result.value, 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${name}.ndjson"`,
    });
  });

  personJournal(app);
  return app;
}

function personJournal(app: OpenAPIHono<Env>): void {
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
}
