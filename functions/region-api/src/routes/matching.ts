import { OpenAPIHono } from '@hono/zod-openapi';
import {
  activateModel,
  askComparison,
  askModel,
  askPairUp,
  type Service,
  showMatching,
} from '@payung/casework';
import { Matching, MatchModel, ModelChoice } from '@payung/contract';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { memberReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { matchingAnswer, modelAnswer } from '../matching-answers.ts';
import { problematicOf } from '../refused.ts';

const ModelParams = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });

const show = createRoute({
  method: 'get',
  path: '/matching',
  responses: {
    200: json('how the region looks for the same person', Matching),
    ...problemResponses,
  },
});
const pairUp = createRoute({
  method: 'post',
  path: '/matching/pair-ups',
  responses: { 202: json('everybody will be compared', Matching), ...problemResponses },
});
const make = createRoute({
  method: 'post',
  path: '/matching/models',
  responses: { 202: json('a model is being made', MatchModel), ...problemResponses },
});
const compare = createRoute({
  method: 'post',
  path: '/matching/models/{id}/comparison',
  request: { params: ModelParams },
  responses: { 202: json('it is compared with the active one', MatchModel), ...problemResponses },
});
const activate = createRoute({
  method: 'put',
  path: '/matching/model',
  request: { body: jsonBody(ModelChoice) },
  responses: { 200: json('compared by from now on', Matching), ...problemResponses },
});

/** How a region looks for the same person: the work over everybody, and the models it compares by. */
export function matchingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(show, async (c) => {
    const actor = memberReader(c.var.actor);
    const result = await showMatching(c.var.service, actor);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(Matching.parse(matchingAnswer(result.value)), 200);
  });

  app.openapi(pairUp, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId, service } = c.var;
    const result = await askPairUp(service, actor, { correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(Matching.parse(matchingAnswer(result.value)), 202);
  });

  app.openapi(make, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId, service } = c.var;
    const result = await askModel(service, actor, { correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(MatchModel.parse(modelAnswer(result.value, await activeOf(service, actor))), 202);
  });

  app.openapi(compare, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service } = c.var;
    const result = await askComparison(service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(MatchModel.parse(modelAnswer(result.value, await activeOf(service, actor))), 202);
  });

  app.openapi(activate, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { correlationId, service } = c.var;
    const { model } = c.req.valid('json');
    const result = await activateModel(service, actor, { model, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    const shown = await showMatching(service, actor);
    if (!shown.ok) throw problematicOf(shown.refusal);
    return c.json(Matching.parse(matchingAnswer(shown.value)), 200);
  });

  return app;
}

async function activeOf(service: Service, actor: ReturnType<typeof regionAdmin>): Promise<string> {
  const shown = await showMatching(service, actor);
  if (!shown.ok) throw problematicOf(shown.refusal);
  return shown.value.active;
}
