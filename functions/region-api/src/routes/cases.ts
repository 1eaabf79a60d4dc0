import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askHandOver,
  casesOfNomination,
  type DecidedOne,
  decideCase,
  decideCases,
  listCases,
  regionOf,
  showCase,
  takeBackDecision,
} from '@payung/casework';
import {
  CaseBandName,
  CaseDecisionRequest,
  CaseDecisionsRequest,
  CaseDecisionsResult,
  CaseDetail,
  CaseDone,
  CasePage,
  CaseReasonRequest,
  CaseStateName,
  CasesOfNomination,
} from '@payung/contract';
import { AgencyId, NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { caseAsker, caseDecider, caseReader } from '../caller.ts';
import { caseDetail, caseSummary } from '../case-answers.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const CaseParams = z.object({ id: z.string().min(1).max(80) });
const OnceHeader = z.object({ 'idempotency-key': z.string().optional() });
const ListQuery = z.object({
  agency: AgencyId.optional(),
  /** only those across agencies */
  across: z.enum(['true', 'false']).default('false'),
  /** `decided` is any answer that a person gave */
  state: z.union([CaseStateName, z.literal('decided')]).optional(),
  band: CaseBandName.optional(),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const list = createRoute({
  method: 'get',
  path: '/cases',
  description:
    'The open ones first, the first due first. A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: { query: ListQuery },
  responses: { 200: json('one page', CasePage), ...problemResponses },
});
const ofNomination = createRoute({
  method: 'get',
  path: '/nominations/{id}/cases',
  request: { params: z.object({ id: NominationId }) },
  responses: { 200: json('the cases it is in', CasesOfNomination), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/cases/{id}',
  description: 'Both sides beside each other. That somebody looked is told in the journal.',
  request: { params: CaseParams },
  responses: { 200: json('the case', CaseDetail), ...problemResponses },
});
const decide = createRoute({
  method: 'post',
  path: '/cases/{id}/decide',
  request: { params: CaseParams, body: jsonBody(CaseDecisionRequest), headers: OnceHeader },
  responses: { 200: json('decided', CaseDone), ...problemResponses },
});
const decideMany = createRoute({
  method: 'post',
  path: '/case-decisions',
  description: 'One answer for up to 100 cases, each with its own outcome.',
  request: { body: jsonBody(CaseDecisionsRequest), headers: OnceHeader },
  responses: { 200: json('what each came to', CaseDecisionsResult), ...problemResponses },
});
const takeBack = createRoute({
  method: 'post',
  path: '/cases/{id}/take-back',
  request: { params: CaseParams, body: jsonBody(CaseReasonRequest), headers: OnceHeader },
  responses: { 200: json('open again', CaseDone), ...problemResponses },
});
const ask = createRoute({
  method: 'post',
  path: '/cases/{id}/ask',
  description: 'The agency that waits asks the lead agency to hand the person over.',
  request: { params: CaseParams, body: jsonBody(CaseReasonRequest), headers: OnceHeader },
  responses: { 200: json('asked', CaseDone), ...problemResponses },
});

/** Questions whether two nominations are one person: shown, answered, taken back. */
export function caseRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  addReading(app);
  addDeciding(app);

  app.openapi(takeBack, async (c) => {
    const actor = caseDecider(c.var.actor);
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const once = onceOf(actor, `take back ${id}`, c.req.header('idempotency-key'), reason);
    const { correlationId } = c.var;
    const request = { name: id, reason, once, correlationId };
    const result = await takeBackDecision(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(CaseDone, result.value), 200);
  });

  app.openapi(ask, async (c) => {
    const actor = caseAsker(c.var.actor);
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const once = onceOf(actor, `ask for ${id}`, c.req.header('idempotency-key'), reason);
    const { correlationId } = c.var;
    const request = { name: id, reason, once, correlationId };
    const result = await askHandOver(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(CaseDone, result.value), 200);
  });

  return app;
}

function addReading(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (c) => {
    const actor = caseReader(c.var.actor);
    const {
      agency = null,
      across,
      state = null,
      band = null,
      cursor = null,
      limit,
    } = c.req.valid('query');
    const request = { agency, isAcross: across === 'true', state, band, cursor, limit };
    const result = await listCases(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    const items = result.value.items.map((view) => caseSummary(open, view));
    return c.json(CasePage.parse({ items, nextCursor: result.value.nextCursor }), 200);
  });

  app.openapi(ofNomination, async (c) => {
    const actor = caseReader(c.var.actor);
    const result = await casesOfNomination(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    const items = result.value.map((view) => caseSummary(open, view));
    return c.json(CasesOfNomination.parse({ items }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = caseReader(c.var.actor);
    const { id } = c.req.valid('param');
    const result = await showCase(c.var.service, actor, id, c.var.correlationId);
    if (!result.ok) throw problematicOf(result.refusal);
    const open = await regionOf(c.var.service, actor.tenant);
    return c.json(CaseDetail.parse(caseDetail(open, result.value)), 200);
  });
}

function addDeciding(app: OpenAPIHono<Env>): void {
  app.openapi(decide, async (c) => {
    const actor = caseDecider(c.var.actor);
    const { id } = c.req.valid('param');
    const { version = null, ...decision } = c.req.valid('json');
    const sent = JSON.stringify({ ...decision, version });
    const once = onceOf(actor, `decide ${id}`, c.req.header('idempotency-key'), sent);
    const { correlationId } = c.var;
    const request = { name: id, decision, version, once, correlationId };
    const result = await decideCase(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(CaseDone, result.value), 200);
  });

  app.openapi(decideMany, async (c) => {
    const actor = caseDecider(c.var.actor);
    const { caseIds, ...decision } = c.req.valid('json');
    const key = c.req.header('idempotency-key');
    const sent = JSON.stringify(decision);
    const outcomes = await decideCases(c.var.service, actor, {
      names: caseIds,
      decision,
      onceFor: (name) => onceOf(actor, `decide among many ${name}`, key, sent),
      correlationId: c.var.correlationId,
    });
    const items = outcomes.map(outcomeAnswer);
    const done = items.filter((item) => item.done !== null).length;
    const answer = { items, done, refused: items.length - done };
    return c.json(CaseDecisionsResult.parse(answer), 200);
  });
}

type OutcomeAnswer = CaseDecisionsResult['items'][number];

function outcomeAnswer(outcome: DecidedOne): OutcomeAnswer {
  const { name: caseId } = outcome;
  switch (outcome.kind) {
    case 'done':
      return { caseId, done: CaseDone.parse(outcome.done), problem: null };
    case 'repeated':
      return { caseId, done: CaseDone.parse(JSON.parse(outcome.body)), problem: null };
    case 'refused': {
      const { code, message: detail } = problematicOf(outcome.refusal);
      return { caseId, done: null, problem: { code, detail } };
    }
    case 'too-busy':
      return {
        caseId,
        done: null,
        problem: { code: 'too-busy', detail: 'others write about the same people; ask again' },
      };
  }
}
