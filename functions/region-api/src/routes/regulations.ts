import { OpenAPIHono } from '@hono/zod-openapi';
import {
  attachScan,
  recordRegulation,
  showRules,
  showRuleVersion,
  showTariff,
} from '@payung/casework';
import {
  RegulationCard,
  RegulationList,
  RegulationRequest,
  RuleVersionDetail,
  ScanRequest,
  TariffAnswer,
  TariffQuery,
} from '@payung/contract';
import { RegulationId, RuleVersionId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';
import { regulationAnswer, rulesAnswer, versionAnswer } from '../rules-answers.ts';

const list = createRoute({
  method: 'get',
  path: '/regulations',
  responses: {
    200: json('regulations, and the versions of the rules that hang on them', RegulationList),
    ...problemResponses,
  },
});
const record = createRoute({
  method: 'post',
  path: '/regulations',
  request: { body: jsonBody(RegulationRequest) },
  responses: { 201: json('recorded', RegulationCard), ...problemResponses },
});
const scan = createRoute({
  method: 'put',
  path: '/regulations/{id}/scan',
  description: 'Names the scanned paper: a file handed in at /evidence for the use `regulation`.',
  request: { params: z.object({ id: RegulationId }), body: jsonBody(ScanRequest) },
  responses: { 200: json('with its scanned paper', RegulationCard), ...problemResponses },
});
const version = createRoute({
  method: 'get',
  path: '/rules/{id}',
  request: { params: z.object({ id: RuleVersionId }) },
  responses: { 200: json('one version with its lists', RuleVersionDetail), ...problemResponses },
});
const tariff = createRoute({
  method: 'get',
  path: '/tariff',
  description: 'What one person costs in a month, by kind of money and trade.',
  request: { query: TariffQuery },
  responses: { 200: json('rupiah, with the legal basis', TariffAnswer), ...problemResponses },
});

/** Regulations, and the rules that hang on them: what held, holds and is to hold. */
export function regulationRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    return c.json(rulesAnswer(await showRules(c.var.service, c.var.actor)), 200);
  });

  app.openapi(record, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { draft: c.req.valid('json'), correlationId };
    const result = await recordRegulation(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(regulationAnswer(result.value), 201);
  });

  app.openapi(scan, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const result = await attachScan(c.var.service, actor, {
      regulation: c.req.valid('param').id,
      evidence: c.req.valid('json').evidenceId,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(regulationAnswer(result.value), 200);
  });

  app.openapi(version, async (c) => {
    const result = await showRuleVersion(c.var.service, c.var.actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(versionAnswer(result.value), 200);
  });

  app.openapi(tariff, async (c) => {
    const result = await showTariff(c.var.service, c.var.actor, c.req.valid('query'));
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(TariffAnswer.parse(result.value), 200);
  });

  return app;
}
