import { OpenAPIHono } from '@hono/zod-openapi';
import {
  addDonor,
  addFunding,
  addPledge,
  changeDonor,
  changeFunding,
  donorStatement,
  listDonors,
  listFunding,
  type Result,
  showDonor,
  showFunding,
} from '@payung/casework';
import {
  DonorChange,
  DonorList,
  DonorStatement,
  DonorView,
  FundingSourceChange,
  FundingSourceList,
  FundingSourceView,
  NewDonor,
  NewFundingSource,
  NewPledge,
} from '@payung/contract';
import { type Donor, DonorId, FundingId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { moneyReader, regionAdmin } from '../caller.ts';
import { donorAnswer, fundingAnswer } from '../cohort-answers.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const fundingParams = z.object({ id: FundingId });
const donorParams = z.object({ id: DonorId });
const source = json('a source of money, and how its money stands', FundingSourceView);
const donor = json('a donor', DonorView);

const list = createRoute({
  method: 'get',
  path: '/funding-sources',
  responses: { 200: json('sources of money', FundingSourceList), ...problemResponses },
});
const add = createRoute({
  method: 'post',
  path: '/funding-sources',
  request: { body: jsonBody(NewFundingSource) },
  responses: { 201: source, ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/funding-sources/{id}',
  request: { params: fundingParams },
  responses: { 200: source, ...problemResponses },
});
const change = createRoute({
  method: 'put',
  path: '/funding-sources/{id}',
  request: { params: fundingParams, body: jsonBody(FundingSourceChange) },
  responses: { 200: source, ...problemResponses },
});
const donors = createRoute({
  method: 'get',
  path: '/donors',
  responses: { 200: json('companies and others who give', DonorList), ...problemResponses },
});
const newDonor = createRoute({
  method: 'post',
  path: '/donors',
  request: { body: jsonBody(NewDonor) },
  responses: { 201: donor, ...problemResponses },
});
const oneDonor = createRoute({
  method: 'get',
  path: '/donors/{id}',
  request: { params: donorParams },
  responses: { 200: donor, ...problemResponses },
});
const donorChange = createRoute({
  method: 'put',
  path: '/donors/{id}',
  request: { params: donorParams, body: jsonBody(DonorChange) },
  responses: { 200: donor, ...problemResponses },
});
const pledge = createRoute({
  method: 'post',
  path: '/donors/{id}/pledges',
  request: { params: donorParams, body: jsonBody(NewPledge) },
  responses: { 201: donor, ...problemResponses },
});
const statement = createRoute({
  method: 'get',
  path: '/donors/{id}/statement',
  request: {
    params: donorParams,
    query: z.object({ budgetYear: z.coerce.number().int().min(2000).max(2099) }),
  },
  responses: { 200: json('figures, and nobody in them', DonorStatement), ...problemResponses },
});

function ofResult<T>(result: Result<T>): T {
  if (!result.ok) throw problematicOf(result.refusal);
  return result.value;
}

/** Where the money comes from, and who gives it. */
export function fundingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const found = await listFunding(c.var.service, moneyReader(c.var.actor));
    return c.json(FundingSourceList.parse({ items: found.map(fundingAnswer) }), 200);
  });
  app.openapi(add, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    return c.json(fundingAnswer(ofResult(await addFunding(c.var.service, actor, request))), 201);
  });
  app.openapi(show, async (c) => {
    const actor = moneyReader(c.var.actor);
    const { id } = c.req.valid('param');
    return c.json(fundingAnswer(ofResult(await showFunding(c.var.service, actor, id))), 200);
  });
  app.openapi(change, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(fundingAnswer(ofResult(await changeFunding(c.var.service, actor, request))), 200);
  });
  donorRoutes(app);
  return app;
}

function donorRoutes(app: OpenAPIHono<Env>): void {
  const told = (result: Result<Donor>) => donorAnswer(ofResult(result));

  app.openapi(donors, async (c) => {
    const found = await listDonors(c.var.service, moneyReader(c.var.actor));
    return c.json(DonorList.parse({ items: found.map(donorAnswer) }), 200);
  });
  app.openapi(newDonor, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    return c.json(told(await addDonor(c.var.service, actor, request)), 201);
  });
  app.openapi(oneDonor, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(told(await showDonor(c.var.service, moneyReader(c.var.actor), id)), 200);
  });
  app.openapi(donorChange, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(told(await changeDonor(c.var.service, actor, request)), 200);
  });
  app.openapi(pledge, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { ...c.req.valid('json'), id, correlationId: c.var.correlationId };
    return c.json(told(await addPledge(c.var.service, actor, request)), 201);
  });
  app.openapi(statement, async (c) => {
    const { id } = c.req.valid('param');
    const { budgetYear } = c.req.valid('query');
    const asked = { donor: id, budgetYear };
    const found = ofResult(await donorStatement(c.var.service, moneyReader(c.var.actor), asked));
    return c.json(DonorStatement.parse(found), 200);
  });
}
