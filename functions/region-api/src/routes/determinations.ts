import { OpenAPIHono } from '@hono/zod-openapi';
import {
  draftDetermination,
  listDeterminations,
  listLines,
  listNotReady,
  listWaiting,
  openAttachment,
  showDetermination,
} from '@payung/casework';
import {
  DeterminationPage,
  DeterminationRequest,
  DeterminationView,
  DeterminedLinePage,
  NotReadyPage,
  WaitingPage,
} from '@payung/contract';
import {
  AgencyId,
  BucketId,
  Determination,
  DeterminationId,
  OccupationCode,
  PriorityCriterion,
} from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { determinationReader, listReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import {
  determinationView,
  lineView,
  notReadyView,
  waitingView,
} from '../determination-answers.ts';
import { fileTypes, streamed } from '../download.ts';
import { onceOf } from '../idempotency-key.ts';
import { namesIn } from '../names-in.ts';
import { problematicOf } from '../refused.ts';

const Params = z.object({ id: DeterminationId });
const PageQuery = z.object({
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const AttachmentQuery = z.object({
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
  /** `full` for the insurer; `masked` for publication */
  audience: z.enum(['full', 'masked']).default('masked'),
  part: z.enum(['add', 'strike']).default('add'),
});

const list = createRoute({
  method: 'get',
  path: '/determinations',
  description: 'The newest first. The insurer sees those that are signed.',
  request: { query: PageQuery },
  responses: { 200: json('one page', DeterminationPage), ...problemResponses },
});
const draft = createRoute({
  method: 'post',
  path: '/determinations',
  description:
    'Drafts a decision for a cohort. Unless `gather` is false, everybody who holds a place and is ready is gathered, up to the ceilings of cohort and money; read it again until `work` is null. Who is not ready, and why, stands under `/not-ready`.',
  request: {
    body: jsonBody(DeterminationRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('the draft', DeterminationView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/determinations/{id}',
  request: { params: Params },
  responses: { 200: json('the decision', DeterminationView), ...problemResponses },
});
const lines = createRoute({
  method: 'get',
  path: '/determinations/{id}/lines',
  description:
    'In their order; those whom an amendment strikes come first. A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: { params: Params, query: PageQuery },
  responses: { 200: json('one page', DeterminedLinePage), ...problemResponses },
});
const notReady = createRoute({
  method: 'get',
  path: '/determinations/{id}/not-ready',
  request: { params: Params, query: PageQuery },
  responses: { 200: json('one page', NotReadyPage), ...problemResponses },
});
const waiting = createRoute({
  method: 'get',
  path: '/quotas/{id}/waiting',
  description:
    'Who waits for a place of a quota card, in the order of a written priority: `priority` names its criteria, separated by commas; left out, the order of the rules in force counts. Places that become free go by the waiting number.',
  request: {
    params: z.object({ id: BucketId }),
    query: PageQuery.extend({
      priority: z
        .string()
        .max(100)
        .transform((text) => text.split(',').filter((one) => one !== ''))
        .pipe(z.array(PriorityCriterion).max(3))
        .optional(),
    }),
  },
  responses: { 200: json('one page', WaitingPage), ...problemResponses },
});
const attachment = createRoute({
  method: 'get',
  path: '/determinations/{id}/attachment',
  description:
    'The attachment (lampiran SK). The full one is for the lead agency, whoever signs, and the insurer. That somebody took it is told in the journal.',
  request: { params: Params, query: AttachmentQuery },
  responses: {
    200: fileAnswer('the attachment', fileTypes.pdf, fileTypes.xlsx),
    ...problemResponses,
  },
});

/** Decisions about people: their drafts, lists and papers. */
export function determinationRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const actor = determinationReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const result = await listDeterminations(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(
      DeterminationPage.parse({ items: items.map(determinationView), nextCursor }),
      200,
    );
  });

  app.openapi(draft, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const body = c.req.valid('json');
    const { cohort = null, amends = null, title, legalBasis = null, priority = null } = body;
    const result = await draftDetermination(c.var.service, actor, {
      cohort,
      amends,
      title,
      legalBasis,
      priority,
      furtherMonths: body.furtherMonths ?? false,
      agencies: namesIn('agencies', AgencyId, body.agencies ?? []),
      occupations: namesIn('occupations', OccupationCode, body.occupations ?? []),
      gathers: body.gather ?? amends === null,
      once: onceOf(
        actor,
        'draft a determination',
        c.req.header('idempotency-key'),
        JSON.stringify(body),
      ),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const made = result.value;
    const record = made.kind === 'fresh' ? made.value : Determination.parse(JSON.parse(made.body));
    return c.json(determinationView(record), 201);
  });

  app.openapi(show, async (c) => {
    const actor = determinationReader(c.var.actor);
    const result = await showDetermination(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(determinationView(result.value), 200);
  });

  app.openapi(lines, async (c) => {
    const actor = listReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const result = await listLines(c.var.service, actor, id, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map((view) => lineView(open, view));
    return c.json(DeterminedLinePage.parse({ items, nextCursor: page.nextCursor }), 200);
  });

  app.openapi(notReady, async (c) => {
    const actor = listReader(c.var.actor);
    const { cursor = null, limit } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const result = await listNotReady(c.var.service, actor, id, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map((one) => notReadyView(open, one));
    return c.json(NotReadyPage.parse({ items, nextCursor: page.nextCursor }), 200);
  });

  app.openapi(waiting, async (c) => {
    const actor = listReader(c.var.actor);
    const { cursor = null, limit, priority = null } = c.req.valid('query');
    const bucket = c.req.valid('param').id;
    const request = { bucket, priority, cursor, limit };
    const result = await listWaiting(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map((one) => waitingView(open, one));
    return c.json(WaitingPage.parse({ items, nextCursor: page.nextCursor }), 200);
  });

  app.openapi(attachment, async (c) => {
    const actor = determinationReader(c.var.actor);
    const { id } = c.req.valid('param');
    const { format, audience, part } = c.req.valid('query');
    const { correlationId } = c.var;
    const request = { id, format, audience, part, correlationId };
    const result = await openAttachment(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `lampiran-${id}-${audience}.${format}`, format);
  });

  return app;
}
