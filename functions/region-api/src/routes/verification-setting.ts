import { OpenAPIHono } from '@hono/zod-openapi';
import { changeVerification, regionOf } from '@payung/casework';
import { VerificationSettingAnswer, VerificationSettingBody } from '@payung/contract';
import { noVerification, type Region } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const readSetting = createRoute({
  method: 'get',
  path: '/verification/setting',
  responses: { 200: json('who verifies', VerificationSettingAnswer), ...problemResponses },
});
const changeSetting = createRoute({
  method: 'put',
  path: '/verification/setting',
  description:
    'Sheets about which nobody has answered go by the new levels, all others by those they were begun with.',
  request: { body: jsonBody(VerificationSettingBody) },
  responses: { 200: json('as set', VerificationSettingAnswer), ...problemResponses },
});
function settingBody({
  verification,
  verificationVersion,
  villagesProposeFor,
  dutiesApart,
}: Region) {
  return VerificationSettingAnswer.parse({
    setting: verification ?? noVerification,
    version: verificationVersion ?? 0,
    villagesProposeFor,
    dutiesApart,
  });
}

/** Who verifies, level by level, and what the insurer's branch wants to know. */
export function verificationSettingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(readSetting, async (c) => {
    const { actor } = c.var;
    const { region } = await regionOf(c.var.service, actor.tenant);
    return c.json(settingBody(region), 200);
  });

  app.openapi(changeSetting, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId, service } = c.var;
    const { version = null, ...setting } = c.req.valid('json');
    const request = { setting, version, correlationId };
    const result = await changeVerification(service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(settingBody(result.value), 200);
  });

  return app;
}
