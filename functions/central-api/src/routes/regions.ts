import {
  nameFirstAdmin,
  requestRegion,
  setLogo,
  setPapers,
  setSettings,
} from '@payung/casework/control';
import {
  FirstAdminChange,
  LogoChange,
  PapersChange,
  RegionDetail,
  RegionList,
  RegionRequest,
  SettingsChange,
} from '@payung/contract';
import type { Papers } from '@payung/domain';
import { TenantState } from '@payung/domain';
import { createRoute, json, jsonBody, Problematic, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { detailOf, summaryOf, wanted } from '../answers.ts';
import { centralRoutes } from '../central-routes.ts';
import { answerOf, ofRegion, RegionParams } from '../region-requests.ts';

const list = createRoute({
  method: 'get',
  path: '/regions',
  request: { query: z.object({ state: TenantState.optional() }) },
  responses: { 200: json('regions, by code of the regency', RegionList), ...problemResponses },
});
const request = createRoute({
  method: 'post',
  path: '/regions',
  request: { body: jsonBody(RegionRequest) },
  responses: { 201: json('asked for', RegionDetail), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/regions/{id}',
  request: { params: RegionParams },
  responses: { 200: json('how it stands and what it lacks', RegionDetail), ...problemResponses },
});
const papers = createRoute({
  method: 'put',
  path: '/regions/{id}/papers',
  request: { params: RegionParams, body: jsonBody(PapersChange) },
  responses: { 200: json('with its papers', RegionDetail), ...problemResponses },
});
const settings = createRoute({
  method: 'put',
  path: '/regions/{id}/settings',
  request: { params: RegionParams, body: jsonBody(SettingsChange) },
  responses: { 200: json('with its settings', RegionDetail), ...problemResponses },
});
const logo = createRoute({
  method: 'put',
  path: '/regions/{id}/logo',
  request: { params: RegionParams, body: jsonBody(LogoChange) },
  responses: { 200: json('with its coat of arms', RegionDetail), ...problemResponses },
});
const showLogo = createRoute({
  method: 'get',
  path: '/regions/{id}/logo',
  request: { params: RegionParams },
  responses: {
    200: json('the coat of arms', LogoChange.pick({ mediaType: true, base64: true })),
    ...problemResponses,
  },
});
const firstAdmin = createRoute({
  method: 'put',
  path: '/regions/{id}/first-admin',
  request: { params: RegionParams, body: jsonBody(FirstAdminChange) },
  responses: { 200: json('with its first admin', RegionDetail), ...problemResponses },
});

/** What of the papers was named; what was not stays as it is. */
function namedPapers(sent: z.infer<typeof PapersChange>): Partial<Papers> {
  const { requestLetter, processingAgreement, cooperation, dpo } = sent;
  return {
    ...(requestLetter === undefined ? {} : { requestLetter }),
    ...(processingAgreement === undefined ? {} : { processingAgreement }),
    ...(cooperation === undefined ? {} : { cooperation }),
    ...(dpo === undefined ? {} : { dpo }),
  };
}

/** Regions before their founding: asked for, and prepared. */
export function regionRoutes() {
  const app = centralRoutes();

  app.openapi(list, async (c) => {
    const { state } = c.req.valid('query');
    const items = (await c.var.service.control.standings())
      .filter((one) => state === undefined || one.state === state)
      .sort((a, b) => (a.regency.code < b.regency.code ? -1 : 1))
      .map(summaryOf);
    return c.json(RegionList.parse({ items }), 200);
  });
  app.openapi(request, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { regencyCode } = c.req.valid('json');
    const made = wanted(await requestRegion(service, actor, { regencyCode, correlationId }));
    return c.json(RegionDetail.parse(detailOf(made, [])), 201);
  });
  app.openapi(show, async (c) => {
    const { control } = c.var.service;
    const { id } = c.req.valid('param');
    const standing = await control.standing(id);
    if (standing === null) throw new Problematic('not-found', 'no such region');
    return c.json(RegionDetail.parse(detailOf(standing, await control.handOuts(id))), 200);
  });
  app.openapi(papers, async (c) => {
    const sent = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, sent.version);
    const result = await setPapers(c.var.service, c.var.actor, of, namedPapers(sent));
    return c.json(await answerOf(c, result), 200);
  });
  app.openapi(settings, async (c) => {
    const { version, ...sent } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    return c.json(await answerOf(c, await setSettings(c.var.service, c.var.actor, of, sent)), 200);
  });
  app.openapi(logo, async (c) => {
    const { version, ...sent } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    return c.json(await answerOf(c, await setLogo(c.var.service, c.var.actor, of, sent)), 200);
  });
  app.openapi(showLogo, async (c) => {
    const kept = await c.var.service.control.logo(c.req.valid('param').id);
    if (kept === null) throw new Problematic('not-found', 'no such coat of arms');
    const base64 = Buffer.from(kept.content).toString('base64');
    return c.json({ mediaType: kept.mediaType, base64 }, 200);
  });
  app.openapi(firstAdmin, async (c) => {
    const { version, ...sent } = c.req.valid('json');
    const of = ofRegion(c, c.req.valid('param').id, version);
    const result = await nameFirstAdmin(c.var.service, c.var.actor, of, sent);
    return c.json(await answerOf(c, result), 200);
  });
  return app;
}
