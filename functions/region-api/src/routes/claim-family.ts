import { OpenAPIHono } from '@hono/zod-openapi';
import { claimScholarshipYear, keepFamily, showClaim, showFamily } from '@payung/casework';
import {
  ClaimDetail,
  ClaimFamily,
  ClaimFamilyChange,
  ScholarshipYearRequest,
} from '@payung/contract';
import { ClaimId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { claimActor, claimHandler } from '../caller-after-decision.ts';
import { claimDetail, familyAnswer, regionFor } from '../claim-answers.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: ClaimId });
const family = json('cause, heirs, children and account', ClaimFamily);

const show = createRoute({
  method: 'get',
  path: '/claims/{id}/family',
  description:
    'Specific data (UU 27/2022), for those who help the family and the insurer. Who looked stands in the journal.',
  request: { params },
  responses: { 200: family, ...problemResponses },
});
const keep = createRoute({
  method: 'put',
  path: '/claims/{id}/family',
  request: { params, body: jsonBody(ClaimFamilyChange) },
  responses: { 200: family, ...problemResponses },
});
const year = createRoute({
  method: 'post',
  path: '/claims/{id}/scholarship-years',
  description:
    'A year of a child’s scholarship: claimed anew every year until 23. BPJS Ketenagakerjaan decides and pays.',
  request: { params, body: jsonBody(ScholarshipYearRequest) },
  responses: { 200: json('the claim', ClaimDetail), ...problemResponses },
});

/** What of a claim is for those who need to know it, and the scholarship of the children. */
export function claimFamilyRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(show, async (c) => {
    const actor = claimActor(c.var.actor);
    const { id } = c.req.valid('param');
    const { correlationId } = c.var;
    const result = await showFamily(c.var.service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ClaimFamily.parse(familyAnswer(result.value)), 200);
  });
  app.openapi(keep, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await keepFamily(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ClaimFamily.parse(familyAnswer(result.value)), 200);
  });
  app.openapi(year, async (c) => {
    const actor = claimHandler(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    const result = await claimScholarshipYear(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    const found = await showClaim(c.var.service, actor, id);
    if (!found.ok) throw problematicOf(found.refusal);
    return c.json(claimDetail(await regionFor(c), found.value), 200);
  });
  return app;
}
