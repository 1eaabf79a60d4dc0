import { OpenAPIHono } from '@hono/zod-openapi';
import {
  changePreCheckSetting,
  listMappings,
  saveMapping,
  showPreCheckSetting,
} from '@payung/casework';
import {
  PreCheckRecipient,
  PreCheckRecipientChange,
  PreCheckRecipientList,
  PreCheckRequirement,
} from '@payung/contract';
import { RecipientId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { preCheckReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const recipients = createRoute({
  method: 'get',
  path: '/pre-checks/recipients',
  responses: {
    200: json('each with its mapping in force', PreCheckRecipientList),
    ...problemResponses,
  },
});
const putRecipient = createRoute({
  method: 'put',
  path: '/pre-checks/recipients/{recipient}',
  description: 'the next version of its mapping; files that went out keep theirs',
  request: {
    params: z.object({ recipient: RecipientId }),
    body: jsonBody(PreCheckRecipientChange),
  },
  responses: { 200: json('the next version', PreCheckRecipient), ...problemResponses },
});
const requirement = createRoute({
  method: 'get',
  path: '/pre-checks/requirement',
  responses: { 200: json('who has to be asked', PreCheckRequirement), ...problemResponses },
});
const putRequirement = createRoute({
  method: 'put',
  path: '/pre-checks/requirement',
  request: { body: jsonBody(PreCheckRequirement) },
  responses: { 200: json('the next version', PreCheckRequirement), ...problemResponses },
});

/** Who is asked before a decision, in which columns, and whether the region has to ask. */
export function preCheckSettingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(recipients, async (c) => {
    const items = await listMappings(c.var.service, preCheckReader(c.var.actor));
    return c.json(PreCheckRecipientList.parse({ items }), 200);
  });

  app.openapi(putRecipient, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const { number: from, ...said } = c.req.valid('json');
    const mapping = { ...said, recipient: c.req.valid('param').recipient };
    const result = await saveMapping(service, actor, { mapping, from, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheckRecipient.parse(result.value), 200);
  });

  app.openapi(requirement, async (c) => {
    const setting = await showPreCheckSetting(c.var.service, preCheckReader(c.var.actor));
    return c.json(PreCheckRequirement.parse(setting), 200);
  });

  app.openapi(putRequirement, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const asked = { ...c.req.valid('json'), correlationId };
    const result = await changePreCheckSetting(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PreCheckRequirement.parse(result.value), 200);
  });

  return app;
}
