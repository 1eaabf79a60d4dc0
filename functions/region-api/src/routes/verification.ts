import { OpenAPIHono } from '@hono/zod-openapi';
import {
  answerMany,
  answerSheet,
  countSheets,
  listSheets,
  regionOf,
  showSheet,
  standAsIs,
} from '@payung/casework';
import {
  SheetDetail,
  SheetPage,
  StageNameBody,
  StandAsIsRequest,
  VerificationAnswerRequest,
  VerificationCounts,
  VerificationResult,
  VerifyManyRequest,
  VerifyManyResult,
} from '@payung/contract';
import {
  AgencyId,
  DistrictCode,
  NominationId,
  OccupationCode,
  VerificationLevel,
  VillageCode,
} from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { answerer, countReader, proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';
import {
  countsBody,
  manyBody,
  saidOf,
  sheetDetail,
  sheetSummary,
} from '../verification-answers.ts';

const SheetParams = z.object({ id: NominationId });
const OnceHeader = z.object({ 'idempotency-key': z.string().optional() });
const PlaceQuery = z.object({
  village: VillageCode.optional(),
  district: DistrictCode.optional(),
});
const ListQuery = PlaceQuery.extend({
  /** `late`: a level has let its last day pass, also one before one's own */
  stage: z.union([StageNameBody, z.literal('late')]).optional(),
  level: VerificationLevel.optional(),
  rt: z.string().max(10).optional(),
  rw: z.string().max(10).optional(),
  occupation: OccupationCode.optional(),
  agency: AgencyId.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const list = createRoute({
  method: 'get',
  path: '/verification/sheets',
  description:
    'Village by village. A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: { query: ListQuery },
  responses: { 200: json('one page', SheetPage), ...problemResponses },
});
const counts = createRoute({
  method: 'get',
  path: '/verification/counts',
  description: 'How many wait where and since when, village by village and together.',
  request: { query: PlaceQuery },
  responses: { 200: json('the counts', VerificationCounts), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/verification/sheets/{id}',
  request: { params: SheetParams },
  responses: { 200: json('the sheet with its history', SheetDetail), ...problemResponses },
});
const answer = createRoute({
  method: 'post',
  path: '/verification/sheets/{id}/answer',
  description: 'One answer for one’s own level. A refusal that decides ends the nomination.',
  request: { params: SheetParams, body: jsonBody(VerificationAnswerRequest), headers: OnceHeader },
  responses: { 200: json('answered', VerificationResult), ...problemResponses },
});
const answerAll = createRoute({
  method: 'post',
  path: '/verification/answers',
  description:
    'Everybody of a place who waits at one’s own level is confirmed, but those who are named, who are answered first as said. Sent again with the cursor it goes on; sent anew it does nothing twice.',
  request: { body: jsonBody(VerifyManyRequest) },
  responses: { 200: json('what it came to', VerifyManyResult), ...problemResponses },
});
const stands = createRoute({
  method: 'post',
  path: '/verification/sheets/{id}/stand-as-is',
  description: 'The agency says why what was returned to it stands as it is.',
  request: { params: SheetParams, body: jsonBody(StandAsIsRequest) },
  responses: { 200: json('put before the level again', VerificationResult), ...problemResponses },
});

/** Who looks at a nominated worker before the decision, and what they answer. */
export function verificationRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addReading(app);

  app.openapi(answer, async (c) => {
    const actor = answerer(c.var.actor);
    const { id } = c.req.valid('param');
    const said = saidOf(c.req.valid('json'));
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, `verify ${id}`, key, JSON.stringify(said));
    const { correlationId, service } = c.var;
    const result = await answerSheet(service, actor, { id, said, once, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(VerificationResult, result.value), 200);
  });

  app.openapi(answerAll, async (c) => {
    const actor = answerer(c.var.actor);
    const { village, district, rt, rw, occupation, agency, except, cursor } = c.req.valid('json');
    const { correlationId, service } = c.var;
    const result = await answerMany(service, actor, {
      place: { village, district },
      filter: { rt, rw, agency, occupation },
      except: except.map(({ nominationId, given }) => ({ id: nominationId, said: saidOf(given) })),
      cursor,
      correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { nextCursor, ...done } = result.value;
    return c.json(VerifyManyResult.parse({ ...manyBody(done), nextCursor }), 200);
  });

  app.openapi(stands, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId, service } = c.var;
    const request = { id, words: c.req.valid('json').reason, correlationId };
    const result = await standAsIs(service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(VerificationResult.parse(result.value), 200);
  });

  return app;
}

function addReading(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const { actor } = c.var;
    const { service } = c.var;
    const query = c.req.valid('query');
    const { village = null, district = null, rt = null, rw = null } = query;
    const { occupation = null, agency = null, stage = null, level = null, cursor = null } = query;
    const result = await listSheets(service, actor, {
      stage,
      level,
      place: { village, district },
      filter: { rt, rw, occupation, agency },
      cursor,
      limit: query.limit,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const sight = actor.kind === 'InsurerOfficer' ? 'narrow' : 'whole';
    const items = result.value.items.map((view) => sheetSummary(region, view, sight));
    return c.json(SheetPage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(counts, async (c) => {
    const actor = countReader(c.var.actor);
    const { service } = c.var;
    const { village = null, district = null } = c.req.valid('query');
    const result = await countSheets(service, actor, { village, district });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    return c.json(countsBody(region, result.value), 200);
  });

  app.openapi(show, async (c) => {
    const { actor } = c.var;
    const { service } = c.var;
    const result = await showSheet(service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const sight = actor.kind === 'InsurerOfficer' ? 'narrow' : 'whole';
    return c.json(sheetDetail(region, result.value, sight), 200);
  });
}
