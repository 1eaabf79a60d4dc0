import { OpenAPIHono } from '@hono/zod-openapi';
import { changeLook, showLook } from '@payung/casework';
import { RegionLook, RegionLookChange } from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const read = createRoute({
  method: 'get',
  path: '/region/look',
  responses: { 200: json('accent, programme and coat of arms', RegionLook), ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/region/look',
  description:
    'An SVG is taken only when it can do nothing but be drawn. Everybody sees it where the region publishes figures.',
  request: { body: jsonBody(RegionLookChange) },
  responses: { 200: json('as set', RegionLook), ...problemResponses },
});

/** How a region shows itself in the portal, on letters and to everybody. */
export function regionLookRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(read, async (c) =>
    c.json(RegionLook.parse(await showLook(c.var.service, c.var.actor)), 200),
  );
  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { logo, version = null, ...sent } = c.req.valid('json');
    const { correlationId } = c.var;
    const request = { ...sent, logo, version, correlationId };
    const result = await changeLook(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(RegionLook.parse(result.value), 200);
  });
  return app;
}
