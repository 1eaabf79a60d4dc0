import { OpenAPIHono } from '@hono/zod-openapi';
import { listSuggestions, regionOf, setSuggestionAside, takeSuggestion } from '@payung/casework';
import { FieldSuggestionList, SuggestionResult, SuggestionSettled } from '@payung/contract';
import { FieldActId, VillageCode } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { areaOfficer, packKeeper } from '../caller-in-field.ts';
import type { Env } from '../context.ts';
import { fieldSuggestion } from '../pack-answers.ts';
import { problematicOf } from '../refused.ts';

const list = createRoute({
  method: 'get',
  path: '/field-suggestions',
  description:
    'Answers from the field that were not taken as they are: the loan was revoked, or the sheet was another one by then.',
  request: { query: z.object({ village: VillageCode }) },
  responses: { 200: json('oldest first', FieldSuggestionList), ...problemResponses },
});
const settle = createRoute({
  method: 'post',
  path: '/field-suggestions/{id}/settle',
  description:
    'An officer of the same level answers as suggested, by the rules of every answer; or it is set aside, and nothing of it counts.',
  request: {
    params: z.object({ id: z.string().min(1).max(40) }),
    body: jsonBody(SuggestionSettled),
  },
  responses: { 200: json('settled', SuggestionResult), ...problemResponses },
});

/** Work of the field that somebody has to look at. */
export function fieldSuggestionRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const actor = packKeeper(c.var.actor);
    const { service } = c.var;
    const result = await listSuggestions(service, actor, c.req.valid('query').village);
    if (!result.ok) throw problematicOf(result.refusal);
    const { region } = await regionOf(service, actor.tenant);
    const items = result.value.map((one) => fieldSuggestion(region, one));
    return c.json(FieldSuggestionList.parse({ items }), 200);
  });

  app.openapi(settle, async (c) => {
    const actor = packKeeper(c.var.actor);
    const { correlationId, service } = c.var;
    const { village, decision } = c.req.valid('json');
    const { region } = await regionOf(service, actor.tenant);
    const { year } = region.schemeYear;
    const id = FieldActId.safeParse(c.req.valid('param').id);
    if (!id.success) throw problematicOf({ code: 'not-found', what: 'suggestion' });
    const request = { id: id.data, village, year, correlationId };
    if (decision === 'take') {
      const taken = await takeSuggestion(service, areaOfficer(actor), request);
      if (!taken.ok) throw problematicOf(taken.refusal);
      const { nominationId, stage } = taken.value;
      return c.json(SuggestionResult.parse({ nominationId, decision, stage }), 200);
    }
    const laid = await setSuggestionAside(service, actor, request);
    if (!laid.ok) throw problematicOf(laid.refusal);
    return c.json(SuggestionResult.parse({ ...laid.value, decision, stage: null }), 200);
  });

  return app;
}
