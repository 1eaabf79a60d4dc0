import { OpenAPIHono } from '@hono/zod-openapi';
import { endPack, lendPack, listPacks, regionOf, takeActs, takePhoto } from '@payung/casework';
import {
  FieldDelivery,
  FieldOutcomes,
  FieldPhotoDelivery,
  FieldPhotoResult,
  PackContents,
  PackEndRequest,
  PackList,
  PackRequestBody,
  PackSummary,
} from '@payung/contract';
import { VillageCode } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { areaOfficer, packKeeper } from '../caller-in-field.ts';
import type { Env } from '../context.ts';
import { fieldOutcome, packContents, packSummary } from '../pack-answers.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: z.string().min(1).max(40) });

const lend = createRoute({
  method: 'post',
  path: '/packs',
  description:
    'Lends the people of a village who wait for this officer to one device, at most 500 for at most 7 days. Asked again by the same device it answers the same loan.',
  request: { body: jsonBody(PackRequestBody) },
  responses: { 201: json('lent', PackContents), ...problemResponses },
});
const list = createRoute({
  method: 'get',
  path: '/packs',
  description: 'The newest loans of a village, ended or not; nobody who is in them.',
  request: { query: z.object({ village: VillageCode }) },
  responses: { 200: json('newest first', PackList), ...problemResponses },
});
const end = createRoute({
  method: 'post',
  path: '/packs/{id}/end',
  description:
    'Brings a loan back, or takes it back because the device is gone: what was answered before still arrives, as suggestions.',
  request: { params, body: jsonBody(PackEndRequest) },
  responses: { 200: json('ended', PackSummary), ...problemResponses },
});
const deliver = createRoute({
  method: 'post',
  path: '/packs/{id}/acts',
  description:
    'Brings answers of the field, in any order and any number of times; each is taken once. What became of each is said one by one, in order of their sequence.',
  request: { params, body: jsonBody(FieldDelivery) },
  responses: { 200: json('what became of them', FieldOutcomes), ...problemResponses },
});
const photo = createRoute({
  method: 'post',
  path: '/packs/{id}/photos',
  description: 'Brings one sealed JPEG before the act that names it; again, it is the same file.',
  request: { params, body: jsonBody(FieldPhotoDelivery) },
  responses: { 200: json('what became of it', FieldPhotoResult), ...problemResponses },
});

/** What is lent to telephones in villages, and what they bring back. */
export function packRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(lend, async (c) => {
    const actor = areaOfficer(c.var.actor);
    const { correlationId, service } = c.var;
    const { village, device, days, ...filter } = c.req.valid('json');
    const result = await lendPack(service, actor, { village, device, days, filter, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    return c.json(packContents(region, result.value), 201);
  });

  app.openapi(list, async (c) => {
    const actor = packKeeper(c.var.actor);
    const { service } = c.var;
    const result = await listPacks(service, actor, c.req.valid('query').village);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const items = result.value.map((pack) => packSummary(region, pack));
    return c.json(PackList.parse({ items }), 200);
  });

  app.openapi(end, async (c) => {
    const actor = packKeeper(c.var.actor);
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const { how } = c.req.valid('json');
    const result = await endPack(service, actor, { id, how, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    return c.json(packSummary(region, result.value), 200);
  });

  addDelivery(app);
  return app;
}

function addDelivery(app: OpenAPIHono<Env>): void {
  app.openapi(deliver, async (c) => {
    const actor = areaOfficer(c.var.actor);
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const result = await takeActs(service, actor, { id, correlationId, ...c.req.valid('json') });
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const { outcomes, pack } = result.value;
    const told = outcomes.map((one) => fieldOutcome(region, one));
    return c.json(FieldOutcomes.parse({ outcomes: told, pack: packSummary(region, pack) }), 200);
  });

  app.openapi(photo, async (c) => {
    const actor = areaOfficer(c.var.actor);
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const { photoId, nominationId, at, sentAt, sealed } = c.req.valid('json');
    const result = await takePhoto(service, actor, {
      pack: id,
      photo: photoId,
      nomination: nominationId,
      taken: at,
      sentAt,
      sealed,
      correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { photo: taken, evidence, refused } = result.value;
    const body = { photoId: taken, evidenceId: evidence, refused };
    return c.json(FieldPhotoResult.parse(body), 200);
  });
}
