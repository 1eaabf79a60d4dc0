import { OpenAPIHono } from '@hono/zod-openapi';
import { addAgency, changeAgency, changeSettings, type Result } from '@payung/casework';
import {
  AgencyChange,
  AgencyList,
  NewAgency,
  RegionSettings,
  RegionSettingsChange,
} from '@payung/contract';
import { AgencyId, type Region } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { agenciesNow } from '../agency-answers.ts';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const read = createRoute({
  method: 'get',
  path: '/region/settings',
  responses: { 200: json('what the lead agency has set', RegionSettings), ...problemResponses },
});

const settings = createRoute({
  method: 'put',
  path: '/region/settings',
  request: { body: jsonBody(RegionSettingsChange) },
  responses: { 200: json('as set', RegionSettings), ...problemResponses },
});

const add = createRoute({
  method: 'post',
  path: '/agencies',
  request: { body: jsonBody(NewAgency) },
  responses: { 201: json('all agencies now', AgencyList), ...problemResponses },
});

const change = createRoute({
  method: 'put',
  path: '/agencies/{id}',
  request: { params: z.object({ id: AgencyId }), body: jsonBody(AgencyChange) },
  responses: { 200: json('all agencies now', AgencyList), ...problemResponses },
});

function changed(result: Result<Region>): Region {
  if (!result.ok) throw problematicOf(result.refusal);
  return result.value;
}

function settingsOf({ villagesProposeFor, dutiesApart, settingsVersion }: Region): RegionSettings {
  const version = settingsVersion ?? 0;
  return RegionSettings.parse({ villagesProposeFor, dutiesApart, version });
}

/** What the lead agency sets by itself: who proposes, which agencies there are, what each looks after. */
export function settingsRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(read, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const open = await c.var.service.regions.open(actor.tenant);
    if (open === null) throw problematicOf({ code: 'not-found', what: 'region' });
    return c.json(settingsOf(open.region), 200);
  });

  app.openapi(settings, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const { version = null, ...asked } = c.req.valid('json');
    const request = { ...asked, version, correlationId };
    return c.json(settingsOf(changed(await changeSettings(c.var.service, actor, request))), 200);
  });

  app.openapi(add, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), correlationId };
    changed(await addAgency(c.var.service, actor, request));
    return c.json(await agenciesNow(c.var.service, actor), 201);
  });

  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const { version = null, ...asked } = c.req.valid('json');
    changed(await changeAgency(c.var.service, actor, { ...asked, id, version, correlationId }));
    return c.json(await agenciesNow(c.var.service, actor), 200);
  });

  return app;
}
