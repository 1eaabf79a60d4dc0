import {
  approveBreakGlass,
  askBreakGlass,
  centralHome,
  endBreakGlass,
  endingWithinDays,
  listBreaches,
  nightLateHours,
  openBreaches,
  overview,
  stuckAfterMinutes,
} from '@payung/casework/control';
import {
  BreakGlass,
  BreakGlassList,
  BreakGlassRequest,
  CentralBreachList,
  CentralBreachRequest,
  CentralHome,
  CentralMe,
  Overview,
} from '@payung/contract';
import type { Standing } from '@payung/data';
import { createRoute, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { breachOf, breakGlassOf, wanted } from '../answers.ts';
import { centralRoutes } from '../central-routes.ts';

const GlassParams = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
const me = createRoute({
  method: 'get',
  path: '/me',
  responses: { 200: json('who is signed in', CentralMe), ...problemResponses },
});
const home = createRoute({
  method: 'get',
  path: '/home',
  description:
    'What waits for whoever asks: regions on their way, looks in to approve, notices due; and what changed in the last seven days.',
  responses: {
    200: json('the work, the most pressing first, and changes', CentralHome),
    ...problemResponses,
  },
});
const overviewRoute = createRoute({
  method: 'get',
  path: '/overview',
  responses: { 200: json('counts by state, and what is stuck', Overview), ...problemResponses },
});
const glasses = createRoute({
  method: 'get',
  path: '/break-glass',
  responses: { 200: json('looks into regions, newest first', BreakGlassList), ...problemResponses },
});
const ask = createRoute({
  method: 'post',
  path: '/break-glass',
  request: { body: jsonBody(BreakGlassRequest) },
  responses: { 201: json('asked; another has to approve', BreakGlass), ...problemResponses },
});
const approve = createRoute({
  method: 'post',
  path: '/break-glass/{id}/approve',
  request: { params: GlassParams },
  responses: { 200: json('the asker may look in', BreakGlass), ...problemResponses },
});
const end = createRoute({
  method: 'post',
  path: '/break-glass/{id}/end',
  request: { params: GlassParams },
  responses: { 200: json('ended', BreakGlass), ...problemResponses },
});
const breaches = createRoute({
  method: 'get',
  path: '/breaches',
  responses: {
    200: json('files of all regions, newest first', CentralBreachList),
    ...problemResponses,
  },
});
const open = createRoute({
  method: 'post',
  path: '/breaches',
  request: { body: jsonBody(CentralBreachRequest) },
  responses: { 201: json('one file for each region', CentralBreachList), ...problemResponses },
});

function ofRegion({ tenant: id, regency }: Standing) {
  return { id, regencyCode: regency.code, name: regency.name };
}

/** Watching over the regions: health, looks in need, breaches. */
export function watchingRoutes() {
  const app = centralRoutes();

  app.openapi(me, (c) =>
    c.json(CentralMe.parse({ userId: c.var.actor.user, role: 'central' }), 200),
  );
  app.openapi(home, async (c) => {
    const { work: items, changes } = await centralHome(c.var.service, c.var.actor);
    return c.json(CentralHome.parse({ items, changes }), 200);
  });
  app.openapi(overviewRoute, async (c) => {
    const { states, stuck, cardsNotOpened, nights } = await overview(c.var.service);
    const told = {
      states,
      stuck: stuck.map(({ standing, step }) => {
        return { ...ofRegion(standing), since: standing.since, step };
      }),
      cardsNotOpened: cardsNotOpened.map(ofRegion),
      nightsMissed: nights.missed.map(({ standing, ...missed }) => {
        return { ...ofRegion(standing), ...missed };
      }),
      regulationsEnding: nights.ending.map(({ standing, ...ending }) => {
        return { ...ofRegion(standing), ...ending };
      }),
      stuckAfterMinutes,
      nightLateHours,
      endingWithinDays,
    };
    return c.json(Overview.parse(told), 200);
  });

  app.openapi(glasses, async (c) => {
    const { control, clock } = c.var.service;
    const items = (await control.glasses())
      .sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
      .map((glass) => breakGlassOf(glass, clock.now()));
    return c.json(BreakGlassList.parse({ items }), 200);
  });
  app.openapi(ask, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { regionId: tenant, ...sent } = c.req.valid('json');
    const asked = wanted(await askBreakGlass(service, actor, { tenant, ...sent, correlationId }));
    return c.json(BreakGlass.parse(breakGlassOf(asked, service.clock.now())), 201);
  });
  app.openapi(approve, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { id } = c.req.valid('param');
    const approved = wanted(await approveBreakGlass(service, actor, { id, correlationId }));
    return c.json(BreakGlass.parse(breakGlassOf(approved, service.clock.now())), 200);
  });
  app.openapi(end, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { id } = c.req.valid('param');
    const ended = wanted(await endBreakGlass(service, actor, { id, correlationId }));
    return c.json(BreakGlass.parse(breakGlassOf(ended, service.clock.now())), 200);
  });

  app.openapi(breaches, async (c) => {
    const now = c.var.service.clock.now();
    const items = (await listBreaches(c.var.service)).map((file) => breachOf(file, now));
    return c.json(CentralBreachList.parse({ items }), 200);
  });
  app.openapi(open, async (c) => {
    const { service, actor, correlationId } = c.var;
    const { regionIds: tenants, ...sent } = c.req.valid('json');
    const opened = wanted(await openBreaches(service, actor, { tenants, ...sent, correlationId }));
    const items = opened.map((file) => breachOf(file, service.clock.now()));
    return c.json(CentralBreachList.parse({ items }), 201);
  });
  return app;
}
