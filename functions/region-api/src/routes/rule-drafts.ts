import { OpenAPIHono } from '@hono/zod-openapi';
import {
  adoptRevision,
  changeDraft,
  type DraftView,
  draftRevision,
  listDrafts,
  type Result,
  showDraft,
  takeUpProposal,
  withdrawDraft,
} from '@payung/casework';
import {
  AdoptionRequest,
  DraftVersion,
  RuleDraftCard,
  RuleDraftChange,
  RuleDraftDetail,
  RuleDraftList,
  RuleDraftRequest,
  RuleVersionDetail,
  TakeUpRequest,
} from '@payung/contract';
import { RuleDraftId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';
import { draftAnswer, draftCard, versionAnswer } from '../rules-answers.ts';
import { draftReader } from '../rules-callers.ts';

const params = z.object({ id: RuleDraftId });
const detail = (description: string) => json(description, RuleDraftDetail);

const list = createRoute({
  method: 'get',
  path: '/rule-drafts',
  responses: { 200: json('newest first', RuleDraftList), ...problemResponses },
});
const begin = createRoute({
  method: 'post',
  path: '/rule-drafts',
  description: 'Begins a revision; without rules it begins with those in force on its first day.',
  request: { body: jsonBody(RuleDraftRequest) },
  responses: { 201: detail('with everything that forbids to adopt it'), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/rule-drafts/{id}',
  request: { params },
  responses: { 200: detail('with everything that forbids to adopt it'), ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/rule-drafts/{id}',
  request: { params, body: jsonBody(RuleDraftChange) },
  responses: { 200: detail('as it stands now'), ...problemResponses },
});
const takeUp = createRoute({
  method: 'post',
  path: '/rule-drafts/{id}/proposals',
  description: 'Puts an occupation that the insurer agreed to on the draft’s list.',
  request: { params, body: jsonBody(TakeUpRequest) },
  responses: { 200: detail('with the occupation'), ...problemResponses },
});
const adoption = createRoute({
  method: 'post',
  path: '/rule-drafts/{id}/adoption',
  description:
    'The draft’s rules hold from its first day on, by themselves. All faults are answered at once.',
  request: { params, body: jsonBody(AdoptionRequest) },
  responses: { 200: json('the version', RuleVersionDetail), ...problemResponses },
});
const withdrawal = createRoute({
  method: 'post',
  path: '/rule-drafts/{id}/withdrawal',
  request: { params, body: jsonBody(DraftVersion) },
  responses: { 200: json('given up', RuleDraftCard), ...problemResponses },
});

function shown(result: Result<DraftView>): RuleDraftDetail {
  if (!result.ok) throw problematicOf(result.refusal);
  return draftAnswer(result.value);
}

/** Revisions of the rules, from the draft to their adoption. */
export function ruleDraftRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const drafts = await listDrafts(c.var.service, draftReader(c.var.actor));
    return c.json(RuleDraftList.parse({ items: drafts.map(draftCard) }), 200);
  });

  app.openapi(begin, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { versionId = null, rules = null, ...asked } = c.req.valid('json');
    const { correlationId } = c.var;
    const request = { ...asked, version: versionId, rules, correlationId };
    return c.json(shown(await draftRevision(c.var.service, actor, request)), 201);
  });

  app.openapi(show, async (c) => {
    const actor = draftReader(c.var.actor);
    return c.json(shown(await showDraft(c.var.service, actor, c.req.valid('param').id)), 200);
  });

  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version, versionId, ...content } = c.req.valid('json');
    const result = await changeDraft(c.var.service, actor, {
      id: c.req.valid('param').id,
      version,
      content: { ...content, id: versionId },
      correlationId: c.var.correlationId,
    });
    return c.json(shown(result), 200);
  });

  app.openapi(takeUp, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const result = await takeUpProposal(c.var.service, actor, {
      draft: c.req.valid('param').id,
      ...c.req.valid('json'),
      correlationId: c.var.correlationId,
    });
    return c.json(shown(result), 200);
  });

  app.openapi(adoption, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await adoptRevision(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(versionAnswer(result.value), 200);
  });

  app.openapi(withdrawal, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await withdrawDraft(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(draftCard(result.value), 200);
  });

  return app;
}
