import {
  activateRegion,
  archiveRegion,
  askHandOut,
  holdRegion,
  liftHold,
  offboardRegion,
  provisionRegion,
  recordReceipt,
  renewKeys,
  resumeRegion,
  suspendRegion,
} from '@payung/casework/control';
import {
  HandOut,
  HoldRequest,
  KeyRenewal,
  PlainMove,
  ReasonedMove,
  ReceiptChange,
  RegionDetail,
} from '@payung/contract';
import { createRoute, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { handOutOf, wanted } from '../answers.ts';
import { centralRoutes } from '../central-routes.ts';
import { answerOf, ofRegion, RegionParams } from '../region-requests.ts';

/** A move of a region, in the description of the API. */
function moveRoute<Path extends string, Body extends z.ZodType>(
  path: Path,
  body: Body,
  says: string,
) {
  return createRoute({
    method: 'post',
    path,
    request: { params: RegionParams, body: jsonBody(body) },
    responses: { 200: json(says, RegionDetail), ...problemResponses },
  });
}

const provision = moveRoute('/regions/{id}/provision', PlainMove, 'founded, or further on the way');
const activate = moveRoute('/regions/{id}/activate', PlainMove, 'its people may work');
const suspend = moveRoute('/regions/{id}/suspend', ReasonedMove, 'its people are shut out');
const resume = moveRoute('/regions/{id}/resume', PlainMove, 'its people may work again');
const offboard = moveRoute('/regions/{id}/offboard', ReasonedMove, 'it is leaving');
const archive = moveRoute('/regions/{id}/archive', PlainMove, 'it has ended');
const hold = moveRoute('/regions/{id}/holds', HoldRequest, 'nothing of it may be erased');
const receipt = createRoute({
  method: 'put',
  path: '/regions/{id}/receipt',
  request: { params: RegionParams, body: jsonBody(ReceiptChange) },
  responses: { 200: json('with its receipt', RegionDetail), ...problemResponses },
});
const lift = createRoute({
  method: 'post',
  path: '/regions/{id}/holds/{hold}/lift',
  request: {
    params: RegionParams.extend({ hold: z.string().max(40) }),
    body: jsonBody(PlainMove),
  },
  responses: { 200: json('the hold is lifted', RegionDetail), ...problemResponses },
});
const keys = createRoute({
  method: 'post',
  path: '/regions/{id}/keys',
  request: { params: RegionParams, body: jsonBody(KeyRenewal) },
  responses: { 202: json('the keys are being renewed', RegionDetail), ...problemResponses },
});
const handOut = createRoute({
  method: 'post',
  path: '/regions/{id}/hand-outs',
  request: { params: RegionParams },
  responses: { 202: json('the archive is being made', HandOut), ...problemResponses },
});

/** The moves of a region from founding to end. */
export function moveRoutes() {
  const app = centralRoutes();

  app.openapi(provision, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, c.req.valid('json').version);
    return c.json(await answerOf(c, await provisionRegion(c.var.service, c.var.actor, of)), 200);
  });
  app.openapi(activate, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, c.req.valid('json').version);
    return c.json(await answerOf(c, await activateRegion(c.var.service, c.var.actor, of)), 200);
  });
  app.openapi(suspend, async (c) => {
    const { reason, version } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    const result = await suspendRegion(c.var.service, c.var.actor, of, reason);
    return c.json(await answerOf(c, result), 200);
  });
  app.openapi(resume, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, c.req.valid('json').version);
    return c.json(await answerOf(c, await resumeRegion(c.var.service, c.var.actor, of)), 200);
  });
  app.openapi(offboard, async (c) => {
    const { reason, version } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    const result = await offboardRegion(c.var.service, c.var.actor, of, reason);
    return c.json(await answerOf(c, result), 200);
  });
  app.openapi(receipt, async (c) => {
    const { version, ...sent } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    const result = await recordReceipt(c.var.service, c.var.actor, of, sent);
    return c.json(await answerOf(c, result), 200);
  });
  app.openapi(archive, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, c.req.valid('json').version);
    return c.json(await answerOf(c, await archiveRegion(c.var.service, c.var.actor, of)), 200);
  });
  app.openapi(hold, async (c) => {
    const { reason, version } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    return c.json(await answerOf(c, await holdRegion(c.var.service, c.var.actor, of, reason)), 200);
  });
  app.openapi(lift, async (c) => {
    const { id, hold: held } = c.req.valid('param');
    const of = ofRegion(c, id, c.req.valid('json').version);
    return c.json(await answerOf(c, await liftHold(c.var.service, c.var.actor, of, held)), 200);
  });
  app.openapi(keys, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, undefined);
    const { kind } = c.req.valid('json');
    return c.json(await answerOf(c, await renewKeys(c.var.service, c.var.actor, of, kind)), 202);
  });
  app.openapi(handOut, async (c) => {
    const of = ofRegion(c, c.req.valid('param').id, undefined);
    const asked = wanted(await askHandOut(c.var.service, c.var.actor, of));
    return c.json(HandOut.parse(handOutOf(asked)), 202);
  });
  return app;
}
