import { OpenAPIHono } from '@hono/zod-openapi';
import { type FactFinder, showStatement, stateAnew, statePeople } from '@payung/casework';
import { StatementCard, StatementRequest, StatementTold } from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { factFinder, statementReader } from '../caller.ts';
import type { Env } from '../context.ts';
import { peopleOf, statementCard, toldAnswer } from '../eligibility-answers.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const StatementParams = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });

const state = createRoute({
  method: 'post',
  path: '/statements',
  description:
    'That people were at work on a day ("aktif bekerja"), with proof and whose word it is; the caller is who checked it. Who proposed somebody does not check them. Go on with `statementId` and `nextCursor` until it is null. Sent again under the same key it goes on with the same statement: `already` are those whom it told before.',
  request: {
    body: jsonBody(StatementRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
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
    const sent = c.req.valid('json');
    const key = c.req.header('idempotency-key');
    const once = onceOf(actor, 'state', key, JSON.stringify(sent));
    const { named, strangers } = peopleOf(sent.people);
    const { service, correlationId } = c.var;
    const result = await told(service, actor, { ...sent, named, once, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const { statement: statementId, ...page } = result.value;
    return c.json(StatementTold.parse({ ...toldAnswer(page, strangers), statementId }), 200);
  });

  app.openapi(show, async (c) => {
    const actor = statementReader(c.var.actor);
    const result = await showStatement(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(StatementCard.parse(statementCard(result.value)), 200);
  });

  return app;
}

type Asked = Omit<StatementRequest, 'people'> &
  Pick<Parameters<typeof stateAnew>[2], 'named' | 'once' | 'correlationId'>;

/** A new statement is made once under its key; saying of more people what one says is safe to repeat as it is. */
async function told(
  service: Env['Variables']['service'],
  actor: FactFinder,
  { statement, statementId, ...asked }: Asked,
): ReturnType<typeof stateAnew> {
  if (statement !== undefined) return stateAnew(service, actor, { ...asked, made: statement });
  // one of both was sent: the schema sees to it
  if (statementId === undefined) throw new Error('a statement without contents');
  const result = await statePeople(service, actor, { ...asked, statement: statementId });
  return result.ok ? { ok: true, value: { ...result.value, statement: statementId } } : result;
}
