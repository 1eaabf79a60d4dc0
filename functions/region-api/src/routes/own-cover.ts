import { OpenAPIHono } from '@hono/zod-openapi';
import { type OwnCoverSettingView, settleOwnCover, showOwnCoverSetting } from '@payung/casework';
import { OwnCoverSetting, OwnCoverSettingRequest } from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { regionAdmin } from '../caller.ts';
import { figuresReader } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const show = createRoute({
  method: 'get',
  path: '/figures/own-cover',
  description: 'Whether and how people of the region may ask about their own cover.',
  responses: { 200: json('as settled', OwnCoverSetting), ...problemResponses },
});
const settle = createRoute({
  method: 'put',
  path: '/figures/own-cover',
  description:
    'Lets people ask about their own cover with their NIK and one more fact, or no longer. The office stands on the page for those who are not found.',
  request: { body: jsonBody(OwnCoverSettingRequest) },
  responses: { 200: json('as settled', OwnCoverSetting), ...problemResponses },
});

/** The check of one's own cover, as the region settles it. */
export function ownCoverRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(show, async (c) => {
    const shown = await showOwnCoverSetting(c.var.service, figuresReader(c.var.actor));
    return c.json(settingView(shown), 200);
  });
  app.openapi(settle, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version = null, ...rest } = c.req.valid('json');
    const request = { ...rest, version, correlationId: c.var.correlationId };
    const result = await settleOwnCover(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(settingView(result.value), 200);
  });
  return app;
}

function settingView({ code, ...rest }: OwnCoverSettingView): OwnCoverSetting {
  return OwnCoverSetting.parse({ ...rest, address: `/publik/${code}` });
}
