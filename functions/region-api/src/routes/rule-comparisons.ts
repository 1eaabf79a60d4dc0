import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askRuleComparison,
  type ComparisonView,
  type Result,
  showRuleComparison,
  writeChangedPeople,
} from '@payung/casework';
import { RuleComparisonAnswer } from '@payung/contract';
import { RuleDraftId } from '@payung/domain';
import { createRoute, fileAnswer, invalidRequest, json, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { problematicOf } from '../refused.ts';
import { draftReader } from '../rules-callers.ts';

const params = z.object({ id: RuleDraftId });

const ask = createRoute({
  method: 'post',
  path: '/rule-drafts/{id}/comparison',
  description:
    'Puts the draft beside the rules in force, for everybody nominated for the year; ask for it until it is done.',
  request: { params },
  responses: { 202: json('under way', RuleComparisonAnswer), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/rule-drafts/{id}/comparison',
  request: { params },
  responses: { 200: json('the newest one', RuleComparisonAnswer), ...problemResponses },
});
const people = createRoute({
  method: 'get',
  path: '/rule-drafts/{id}/comparison/people',
  description: 'Everybody for whom something changes, with the last digits of a NIK only.',
  request: { params },
  responses: { 200: fileAnswer('a table', fileTypes.csv), ...problemResponses },
});

function shown(result: Result<ComparisonView>): RuleComparisonAnswer {
  if (!result.ok) throw problematicOf(result.refusal);
  const { comparison, isCurrent } = result.value;
  return RuleComparisonAnswer.parse({ ...comparison, isCurrent });
}

/** Drafts beside the rules in force: who would gain and who would lose. */
export function ruleComparisonRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(ask, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId } = c.var;
    const request = { draft: c.req.valid('param').id, correlationId };
    return c.json(shown(await askRuleComparison(c.var.service, actor, request)), 202);
  });

  app.openapi(show, async (c) => {
    const actor = draftReader(c.var.actor);
    const { id } = c.req.valid('param');
    return c.json(shown(await showRuleComparison(c.var.service, actor, id)), 200);
  });

  app.openapi(people, async (c) => {
    const actor = draftReader(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await writeChangedPeople(c.var.service, actor, { draft: id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `perbandingan-aturan-${id.slice(-6)}.csv`, 'csv');
  });

  return app;
}
