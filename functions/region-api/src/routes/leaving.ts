import { OpenAPIHono } from '@hono/zod-openapi';
import {
  duplicatesSaved,
  listDuplicatesSaved,
  listLeavers,
  planReplacement,
  proveLeaving,
  recordLeaving,
  showLeaver,
  takeBackLeaving,
} from '@payung/casework';
import {
  DuplicatesSavedPage,
  DuplicatesSavedView,
  LeaverPage,
  LeaverView,
  LeavingProofRequest,
  LeavingRequest,
  LeavingTakeBackRequest,
  LeavingTakenBackView,
  ReplacementRequest,
  ReplacementView,
} from '@payung/contract';
import { AgencyId, DeterminationId, NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { listReader, regionAdmin } from '../caller.ts';
import { leaverReader, leavingRecorder } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { determinationView, editedView } from '../determination-answers.ts';
import { leaverView, savedEntry } from '../leaving-answers.ts';
import { namesIn } from '../names-in.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: NominationId });
const told = {
  200: json('the leaving, and the money that is unused', LeaverView),
  ...problemResponses,
};
const paging = {
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};
const year = z.coerce.number().int().min(2000).max(2099);
/** whose duplicates alone; all in the caller's reach without it */
const agency = AgencyId.optional();

const record = createRoute({
  method: 'post',
  path: '/nominations/{id}/leaving',
  description:
    'That a worker died, moved, became a wage earner, withdrew, or is double. Cover ends that day; months paid after it are unused. The place goes to somebody else by an amendment.',
  request: { params, body: jsonBody(LeavingRequest) },
  responses: told,
});
const prove = createRoute({
  method: 'post',
  path: '/nominations/{id}/leaving/proof',
  description: 'Adds scans that show it.',
  request: { params, body: jsonBody(LeavingProofRequest) },
  responses: told,
});
const takeBack = createRoute({
  method: 'post',
  path: '/nominations/{id}/leaving/taking-back',
  description:
    'That a leaving was told wrongly: cover goes on as if it had never been said, and what was asked back and not agreed to is the worker’s again. Not once somebody follows, or a refund was agreed to.',
  request: { params, body: jsonBody(LeavingTakeBackRequest) },
  responses: { 200: json('it is taken back', LeavingTakenBackView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/nominations/{id}/leaving',
  request: { params },
  responses: told,
});
const list = createRoute({
  method: 'get',
  path: '/leavers',
  description:
    'A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: { query: z.object(paging) },
  responses: { 200: json('one page', LeaverPage), ...problemResponses },
});
const replace = createRoute({
  method: 'post',
  path: '/replacements',
  description:
    'Drafts the amendment by which the next who wait follow workers who left. Paid months go over to them when it comes into force.',
  request: { body: jsonBody(ReplacementRequest) },
  responses: {
    201: json('the draft, and what became of each', ReplacementView),
    ...problemResponses,
  },
});
const saved = createRoute({
  method: 'get',
  path: '/duplicates-saved',
  description:
    'Rupiah saved by duplicates found: what each person who stood on two lists would have cost a second time, at the months and tariff of the cohort they would have stood in.',
  request: { query: z.object({ year, agency }) },
  responses: { 200: json('the figure', DuplicatesSavedView), ...problemResponses },
});
const savedEntries = createRoute({
  method: 'get',
  path: '/duplicates-saved/entries',
  description:
    'The entries behind the figure. A page may hold fewer than `limit`: go on until `nextCursor` is null.',
  request: { query: z.object({ year, agency, ...paging }) },
  responses: { 200: json('one page', DuplicatesSavedPage), ...problemResponses },
});

/** Who left, who follows, and what was not paid twice. */
export function leavingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addLeaving(app);
  addSaved(app);

  app.openapi(replace, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { amends, leavers, ...rest } = c.req.valid('json');
    const [decision] = namesIn('amends', DeterminationId, [amends]);
    if (decision === undefined) throw new Error('a name was lost');
    const result = await planReplacement(c.var.service, actor, {
      ...rest,
      amends: decision,
      leavers: namesIn('leavers', NominationId, leavers),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { determination, struck, added } = result.value;
    const itemsOf = (items: typeof struck) => editedView({ determination, items }).items;
    const shown = {
      determination: determinationView(determination),
      struck: itemsOf(struck),
      added: itemsOf(added),
    };
    return c.json(ReplacementView.parse(shown), 201);
  });
  return app;
}

function addLeaving(app: OpenAPIHono<Env>): void {
  app.openapi(record, async (c) => {
    const actor = leavingRecorder(c.var.actor);
    const { id: nomination } = c.req.valid('param');
    const { service, correlationId } = c.var;
    const request = { nomination, ...c.req.valid('json'), correlationId };
    const result = await recordLeaving(service, actor, { ...request, knownBy: 'office' });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await shownTo(c, nomination), 200);
  });
  app.openapi(prove, async (c) => {
    const actor = leavingRecorder(c.var.actor);
    const { id: nomination } = c.req.valid('param');
    const { service, correlationId } = c.var;
    const request = { nomination, ...c.req.valid('json'), correlationId };
    const result = await proveLeaving(service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(await shownTo(c, nomination), 200);
  });
  app.openapi(takeBack, async (c) => {
    const actor = leavingRecorder(c.var.actor);
    const { id: nomination } = c.req.valid('param');
    const { service, correlationId } = c.var;
    const request = { nomination, ...c.req.valid('json'), correlationId };
    const result = await takeBackLeaving(service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const { nomination: nominationId, reason, on, why, at: takenBackAt } = result.value;
    const shown = { nominationId, reason, on, why, takenBackAt };
    return c.json(LeavingTakenBackView.parse(shown), 200);
  });
  app.openapi(show, async (c) => c.json(await shownTo(c, c.req.valid('param').id), 200));
  app.openapi(list, async (c) => {
    const { cursor = null, limit } = c.req.valid('query');
    const actor = leaverReader(c.var.actor);
    const result = await listLeavers(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map((one) => leaverView(open.region, one));
    return c.json(LeaverPage.parse({ items, nextCursor: page.nextCursor }), 200);
  });
}

async function shownTo(c: { var: Env['Variables'] }, id: NominationId): Promise<LeaverView> {
  const result = await showLeaver(c.var.service, leaverReader(c.var.actor), id);
  if (!result.ok) throw problematicOf(result.refusal);
  return leaverView(result.value.open.region, result.value.view);
}

function addSaved(app: OpenAPIHono<Env>): void {
  app.openapi(saved, async (c) => {
    const { year: of, agency: by = null } = c.req.valid('query');
    const asked = { year: of, agency: by };
    const found = await duplicatesSaved(c.var.service, listReader(c.var.actor), asked);
    return c.json(DuplicatesSavedView.parse(found), 200);
  });
  app.openapi(savedEntries, async (c) => {
    const { cursor = null, agency: by = null, ...asked } = c.req.valid('query');
    const actor = listReader(c.var.actor);
    const request = { cursor, agency: by, ...asked };
    const result = await listDuplicatesSaved(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(DuplicatesSavedPage.parse({ items: items.map(savedEntry), nextCursor }), 200);
  });
}
