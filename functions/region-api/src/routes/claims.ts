import { OpenAPIHono } from '@hono/zod-openapi';
import {
  actOnClaim,
  attachPaper,
  type ClaimReader,
  changeEvent,
  listClaims,
  noteOnClaim,
  printChecklist,
  type Result,
  reportEvent,
  showClaim,
} from '@payung/casework';
import {
  ClaimActRequest,
  ClaimDetail,
  ClaimEventChange,
  ClaimList,
  ClaimNoteRequest,
  ClaimPaperRequest,
  ClaimRequest,
} from '@payung/contract';
import { type Claim, ClaimId, ClaimState, whoDecides } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { claimActor, claimHandler, claimReader } from '../caller-after-decision.ts';
import { claimDetail, claimSummary, regionFor } from '../claim-answers.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: ClaimId });
const told = json('the claim; BPJS Ketenagakerjaan decides and pays', ClaimDetail);

const list = createRoute({
  method: 'get',
  path: '/claims',
  request: {
    query: z.object({
      year: z.coerce.number().int().min(2000).max(2099),
      state: ClaimState.optional(),
      familyToTell: z.stringbool().default(false),
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(100),
    }),
  },
  responses: {
    200: json('claims that were opened in a year, one page', ClaimList),
    ...problemResponses,
  },
});
const open = createRoute({
  method: 'post',
  path: '/claims',
  description:
    'Opens a claim. Where the worker died, the cover is written down as ended that day, and months paid after it are free.',
  request: {
    body: jsonBody(ClaimRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: told, ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/claims/{id}',
  request: { params },
  responses: { 200: told, ...problemResponses },
});
const checklist = createRoute({
  method: 'get',
  path: '/claims/{id}/checklist',
  description: 'What the family brings, and by when, to be printed on A4.',
  request: { params },
  responses: { 200: fileAnswer('the checklist', fileTypes.pdf), ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/claims/{id}/event',
  request: { params, body: jsonBody(ClaimEventChange) },
  responses: { 200: told, ...problemResponses },
});
const attach = createRoute({
  method: 'post',
  path: '/claims/{id}/papers',
  request: { params, body: jsonBody(ClaimPaperRequest) },
  responses: { 200: told, ...problemResponses },
});
const act = createRoute({
  method: 'post',
  path: '/claims/{id}/acts',
  description:
    'What was done with a claim, in its order. `grant`, `refuse` and `pay` write down what BPJS Ketenagakerjaan did: it decides and pays.',
  request: { params, body: jsonBody(ClaimActRequest) },
  responses: { 200: told, ...problemResponses },
});
const note = createRoute({
  method: 'post',
  path: '/claims/{id}/notes',
  request: { params, body: jsonBody(ClaimNoteRequest) },
  responses: { 200: told, ...problemResponses },
});

/** Claims that the region helps families with, from the report to the payment. */
export function claimRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  async function shown(
    c: { var: Env['Variables'] },
    actor: ClaimReader,
    result: Result<Pick<Claim, 'id'>>,
  ): Promise<ClaimDetail> {
    if (!result.ok) throw problematicOf(result.refusal);
    const found = await showClaim(c.var.service, actor, result.value.id);
    if (!found.ok) throw problematicOf(found.refusal);
    return claimDetail(await regionFor(c), found.value);
  }

  app.openapi(list, async (c) => {
    const actor = claimReader(c.var.actor);
    const { state = null, cursor = null, ...query } = c.req.valid('query');
    const result = await listClaims(c.var.service, actor, { ...query, state, cursor });
    if (!result.ok) throw problematicOf(result.refusal);
    const found = result.value;
    const region = await regionFor(c);
    const items = found.lines.map((line) => claimSummary(region, line));
    const { granted, paid, nextCursor } = found;
    const sums = { granted, paid, decides: whoDecides };
    return c.json(ClaimList.parse({ items, nextCursor, ...sums }), 200);
  });
  app.openapi(open, async (c) => {
    const actor = claimHandler(c.var.actor);
    const sent = c.req.valid('json');
    const { nominationId, event } = sent;
    const result = await reportEvent(c.var.service, actor, {
      nomination: nominationId,
      event,
      knownBy: actor.kind === 'AreaOfficer' ? 'village' : 'lead-agency',
      once: onceOf(actor, 'open a claim', c.req.header('idempotency-key'), JSON.stringify(sent)),
      correlationId: c.var.correlationId,
    });
    return c.json(await shown(c, actor, result), 201);
  });
  app.openapi(show, async (c) => {
    const actor = claimReader(c.var.actor);
    return c.json(await shown(c, actor, { ok: true, value: c.req.valid('param') }), 200);
  });
  app.openapi(checklist, async (c) => {
    const actor = claimReader(c.var.actor);
    const { id } = c.req.valid('param');
    const result = await printChecklist(c.var.service, actor, id);
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value, `daftar-periksa-klaim-${id}.pdf`, 'pdf');
  });
  app.openapi(change, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(await shown(c, actor, await changeEvent(c.var.service, actor, request)), 200);
  });
  app.openapi(attach, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { id } = c.req.valid('param');
    const { paper, evidenceId: evidence } = c.req.valid('json');
    const { correlationId } = c.var;
    const request = { id, paper, evidence, correlationId };
    return c.json(await shown(c, actor, await attachPaper(c.var.service, actor, request)), 200);
  });
  app.openapi(act, async (c) => {
    const actor = claimActor(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(await shown(c, actor, await actOnClaim(c.var.service, actor, request)), 200);
  });
  app.openapi(note, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(await shown(c, actor, await noteOnClaim(c.var.service, actor, request)), 200);
  });
  return app;
}
