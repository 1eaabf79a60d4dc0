import { OpenAPIHono } from '@hono/zod-openapi';
import { type FactFinder, makeStatement, showStatement, statePeople } from '@payung/casework';
import { StatementCard, StatementRequest, StatementTold } from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import type { Context } from 'hono';
import * as z from 'zod';
import { factFinder, statementReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { peopleOf, statementCard, toldAnswer } from '../eligibility-answers.ts';
import { problematicOf } from '../refused.ts';

const StatementParams = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });

const state = createRoute({
  method: 'post',
  path: '/statements',
  description:
    'That people were at work on a day ("aktif bekerja"), with proof and whose word it is; the caller is who checked it. Who proposed somebody does not check them. Go on with `statementId` and `nextCursor` until it is null.',
  request: { body: jsonBody(StatementRequest) },
  responses: { 200: json('about whom it is now', StatementTold), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/statements/{id}',
  request: { params: StatementParams },
  responses: { 200: json('what it says, and its proof', StatementCard), ...problemResponses },
});

/** Statements that workers are at work, of one or of many. */
export function statementRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(state, async (c) => {
    const actor = factFinder(c.var.actor);
    const { statement, statementId, people, answers } = c.req.valid('json');
    const id = statementId ?? (await madeOf(c, actor, statement));
    const { named, strangers } = peopleOf(people);
    const { correlationId } = c.var;
    const request = { statement: id, named, answers, correlationId };
    const result = await statePeople(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const answer = { ...toldAnswer(result.value, strangers), statementId: id };
    return c.json(StatementTold.parse(answer), 200);
  });

  app.openapi(show, async (c) => {
    const actor = statementReader(c.var.actor);
    const result = await showStatement(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(StatementCard.parse(statementCard(result.value)), 200);
  });

  return app;
}

async function madeOf(
  c: Context<Env>,
  actor: FactFinder,
  statement: StatementRequest['statement'],
): Promise<string> {
  // one of both was sent: the schema sees to it
  if (statement === undefined) throw new Error('a statement without contents');
  const { correlationId } = c.var;
  const made = await makeStatement(c.var.service, actor, { ...statement, correlationId });
  if (!made.ok) throw problematicOf(made.refusal);
  return made.value.id;
}
