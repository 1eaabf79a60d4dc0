import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Actor,
  correctNomination,
  erasePerson,
  exportPerson,
  type ProtectionReader,
  restrictPerson,
  showProtection,
} from '@payung/casework';
import {
  CorrectionRequest,
  CorrectionResult,
  ErasureResult,
  PersonExport,
  PersonProtection,
  ProtectionReason,
  RestrictionResult,
} from '@payung/contract';
import type { CrossCheck } from '@payung/data';
import { NominationId, PersonId } from '@payung/domain';
import {
  createRoute,
  invalidRequest,
  json,
  jsonBody,
  Problematic,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { answerOnce } from '../answer-once.ts';
import { proposer, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { onceOf } from '../idempotency-key.ts';
import { exportAnswer } from '../protection-answers.ts';
import { problematicOf } from '../refused.ts';
import { textsOf } from '../worker-texts.ts';

const PersonParams = z.object({ id: PersonId });
const OnceHeader = z.object({ 'idempotency-key': z.string().optional() });

const standing = createRoute({
  method: 'get',
  path: '/persons/{id}/protection',
  request: { params: PersonParams },
  responses: { 200: json('how their rights stand', PersonProtection), ...problemResponses },
});
const takeOut = createRoute({
  method: 'get',
  path: '/persons/{id}/export',
  request: { params: PersonParams },
  responses: { 200: json('everything that is held', PersonExport), ...problemResponses },
});
const restricting = (path: string) =>
  createRoute({
    method: 'post',
    path,
    request: { params: PersonParams, body: jsonBody(ProtectionReason), headers: OnceHeader },
    responses: { 200: json('as it stands now', RestrictionResult), ...problemResponses },
  });
const erase = createRoute({
  method: 'post',
  path: '/persons/{id}/erase',
  request: { params: PersonParams, body: jsonBody(ProtectionReason), headers: OnceHeader },
  responses: { 200: json('forgotten', ErasureResult), ...problemResponses },
});
const correct = createRoute({
  method: 'post',
  path: '/nominations/{id}/correct',
  request: {
    params: z.object({ id: NominationId }),
    body: jsonBody(CorrectionRequest),
    headers: OnceHeader,
  },
  responses: { 200: json('put right', CorrectionResult), ...problemResponses },
});

/** Narrows to those who look after people's rights and those who check it. @throws Problematic for all others. */
export function protectionReader(actor: Actor): ProtectionReader {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Auditor') return actor;
  throw new Problematic('not-allowed', 'only the lead agency and its auditors see this');
}

/** The rights of the people whose data a region keeps. */
export function protectionRoutes(cross: CrossCheck): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(standing, async (c) => {
    const actor = protectionReader(c.var.actor);
    const result = await showProtection(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PersonProtection.parse(result.value), 200);
  });

  app.openapi(takeOut, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId, service } = c.var;
    const result = await exportPerson(service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const at = new Date(service.clock.now()).toISOString();
    const { open, person } = result.value;
    return c.json(PersonExport.parse(exportAnswer(open, person, at)), 200);
  });

  for (const [path, act] of [
    ['/persons/{id}/restrict', 'restrict'],
    ['/persons/{id}/lift-restriction', 'lift'],
  ] as const) {
    app.openapi(restricting(path), async (c) => {
      const actor = regionAdmin(c.var.actor);
      const { id } = c.req.valid('param');
      const { reason: why } = c.req.valid('json');
      const once = onceOf(actor, `${act} ${id}`, c.req.header('idempotency-key'), why);
      const { correlationId } = c.var;
      const asked = { id, act, why, once, correlationId };
      const result = await restrictPerson(c.var.service, actor, asked);
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(answerOnce(RestrictionResult, result.value), 200);
    });
  }

  app.openapi(erase, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const { reason: why } = c.req.valid('json');
    const once = onceOf(actor, `erase ${id}`, c.req.header('idempotency-key'), why);
    const { correlationId } = c.var;
    const result = await erasePerson(c.var.service, actor, { id, once, correlationId }, cross);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(ErasureResult, result.value), 200);
  });

  app.openapi(correct, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const { worker } = c.req.valid('json');
    const body = JSON.stringify(worker);
    const once = onceOf(actor, `correct ${id}`, c.req.header('idempotency-key'), body);
    const { correlationId } = c.var;
    const asked = { id, texts: textsOf(worker), once, correlationId };
    const result = await correctNomination(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(answerOnce(CorrectionResult, result.value), 200);
  });

  return app;
}
