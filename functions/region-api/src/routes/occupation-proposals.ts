import { OpenAPIHono } from '@hono/zod-openapi';
import {
  answerAsInsurer,
  decideProposal,
  listOccupationProposals,
  proposeOccupation,
  type Result,
  showOccupationProposal,
  withdrawProposal,
} from '@payung/casework';
import {
  DraftVersion,
  InsurerAnswer,
  OccupationProposalCard,
  OccupationProposalList,
  OccupationProposalRequest,
  ProposalDecision,
} from '@payung/contract';
import { type OccupationProposal, OccupationProposalId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';
import { proposalAnswer } from '../rules-answers.ts';
import { insurerOfficer, occupationProposer, proposalReader } from '../rules-callers.ts';

const params = z.object({ id: OccupationProposalId });
const card = (description: string) => json(description, OccupationProposalCard);

const list = createRoute({
  method: 'get',
  path: '/occupation-proposals',
  responses: {
    200: json('within sight, newest first', OccupationProposalList),
    ...problemResponses,
  },
});
const propose = createRoute({
  method: 'post',
  path: '/occupation-proposals',
  request: { body: jsonBody(OccupationProposalRequest) },
  responses: { 201: card('proposed to the lead agency'), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/occupation-proposals/{id}',
  request: { params },
  responses: { 200: card('with every answer to it'), ...problemResponses },
});
const decision = createRoute({
  method: 'post',
  path: '/occupation-proposals/{id}/decision',
  description: 'The lead agency passes it on to the insurer’s branch, or refuses it.',
  request: { params, body: jsonBody(ProposalDecision) },
  responses: { 200: card('as it stands now'), ...problemResponses },
});
const answer = createRoute({
  method: 'post',
  path: '/occupation-proposals/{id}/insurer-answer',
  description: 'The insurer’s branch agrees, or refuses with its reason.',
  request: { params, body: jsonBody(InsurerAnswer) },
  responses: { 200: card('as it stands now'), ...problemResponses },
});
const withdrawal = createRoute({
  method: 'post',
  path: '/occupation-proposals/{id}/withdrawal',
  request: { params, body: jsonBody(DraftVersion) },
  responses: { 200: card('taken back'), ...problemResponses },
});

function shown(result: Result<OccupationProposal>): OccupationProposalCard {
  if (!result.ok) throw problematicOf(result.refusal);
  return proposalAnswer(result.value);
}

/** New occupations on their way from an agency to the rules. */
export function occupationProposalRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const found = await listOccupationProposals(c.var.service, proposalReader(c.var.actor));
    return c.json(OccupationProposalList.parse({ items: found }), 200);
  });

  app.openapi(propose, async (c) => {
    const actor = occupationProposer(c.var.actor);
    const { correlationId } = c.var;
    const request = { ...c.req.valid('json'), correlationId };
    return c.json(shown(await proposeOccupation(c.var.service, actor, request)), 201);
  });

  app.openapi(show, async (c) => {
    const actor = proposalReader(c.var.actor);
    const { id } = c.req.valid('param');
    return c.json(shown(await showOccupationProposal(c.var.service, actor, id)), 200);
  });

  app.openapi(decision, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const said = c.req.valid('json');
    const listing =
      said.decision === 'refuse' ? null : { code: said.code, agencies: said.agencies };
    const result = await decideProposal(c.var.service, actor, {
      id: c.req.valid('param').id,
      version: said.version,
      reason: said.reason,
      listing,
      correlationId: c.var.correlationId,
    });
    return c.json(shown(result), 200);
  });

  app.openapi(answer, async (c) => {
    const actor = insurerOfficer(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(shown(await answerAsInsurer(c.var.service, actor, request)), 200);
  });

  app.openapi(withdrawal, async (c) => {
    const actor = occupationProposer(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(shown(await withdrawProposal(c.var.service, actor, request)), 200);
  });

  return app;
}
