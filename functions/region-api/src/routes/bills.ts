import { OpenAPIHono } from '@hono/zod-openapi';
import {
  listBillLines,
  listBillSuccessors,
  listBills,
  listOffBill,
  makeBill,
  openPaymentList,
  releaseOne,
  showBill,
} from '@payung/casework';
import {
  BillLinePage,
  BillPage,
  BillRelease,
  BillRequest,
  BillSuccessorList,
  BillView,
  LeftOffPage,
} from '@payung/contract';
import { Bill, BillId } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { billLineView, billSuccessorView, billView } from '../bill-answers.ts';
import { moneyReader } from '../caller.ts';
import { billMaker } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { onceOf } from '../idempotency-key.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: BillId });
const cursor = z.string().max(4000).optional();
const pageQuery = z.object({
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const partQuery = z.object({ cursor });

const list = createRoute({
  method: 'get',
  path: '/bills',
  description: 'The newest first.',
  request: { query: pageQuery },
  responses: { 200: json('one page', BillPage), ...problemResponses },
});
const make = createRoute({
  method: 'post',
  path: '/bills',
  description:
    'Has the list (daftar nominatif) of a cohort’s months made: everybody whom decisions in force cover in them and whose months no other bill has. Read it again until `work` is null; who is not on it, and why, stands under `/left-off`.',
  request: {
    body: jsonBody(BillRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('the bill', BillView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/bills/{id}',
  request: { params },
  responses: { 200: json('the bill', BillView), ...problemResponses },
});
const lines = createRoute({
  method: 'get',
  path: '/bills/{id}/lines',
  description: 'Some sixty people a page, in their order: go on until `nextCursor` is null.',
  request: { params, query: partQuery },
  responses: { 200: json('one page', BillLinePage), ...problemResponses },
});
const successors = createRoute({
  method: 'get',
  path: '/bills/{id}/successors',
  description:
    'Whoever took over months that the bill had paid for somebody who left. Its lines and sums stay as they were paid.',
  request: { params },
  responses: { 200: json('by the amendment', BillSuccessorList), ...problemResponses },
});
const leftOff = createRoute({
  method: 'get',
  path: '/bills/{id}/left-off',
  description: 'Whom the cohort covers and who is not on the list, with the reason.',
  request: { params, query: partQuery },
  responses: { 200: json('one page', LeftOffPage), ...problemResponses },
});
const paper = createRoute({
  method: 'get',
  path: '/bills/{id}/attachment',
  description:
    'The list behind the payment request (daftar nominatif), in full. That somebody took it is told in the journal.',
  request: { params, query: z.object({ format: z.enum(['pdf', 'csv']).default('pdf') }) },
  responses: {
    200: fileAnswer('the list', fileTypes.pdf, fileTypes.csv),
    ...problemResponses,
  },
});
const release = createRoute({
  method: 'post',
  path: '/bills/{id}/releases',
  description: 'Takes one person off a list that the insurer has no code for yet.',
  request: { params, body: jsonBody(BillRelease) },
  responses: { 200: json('the bill', BillView), ...problemResponses },
});

/** What is to be paid for whom. */
export function billRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const { cursor: from = null, limit } = c.req.valid('query');
    const actor = moneyReader(c.var.actor);
    const result = await listBills(c.var.service, actor, { cursor: from, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(BillPage.parse({ items: items.map(billView), nextCursor }), 200);
  });
  app.openapi(make, async (c) => {
    const actor = billMaker(c.var.actor);
    const { cohort, firstMonth, months, correction } = c.req.valid('json');
    const text = JSON.stringify({ cohort, firstMonth, months, correction });
    const result = await makeBill(c.var.service, actor, {
      cohort,
      firstMonth,
      months,
      correction,
      once: onceOf(actor, 'make a bill', c.req.header('idempotency-key'), text),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const made = result.value;
    const bill = made.kind === 'fresh' ? made.value : Bill.parse(JSON.parse(made.body));
    return c.json(billView(bill), 201);
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const result = await showBill(c.var.service, moneyReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  app.openapi(lines, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor: from = null } = c.req.valid('query');
    const result = await listBillLines(c.var.service, moneyReader(c.var.actor), id, from);
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map((one) => billLineView(open.region, one));
    return c.json(BillLinePage.parse({ items, nextCursor: page.nextCursor }), 200);
  });
  app.openapi(successors, async (c) => {
    const { id } = c.req.valid('param');
    const result = await listBillSuccessors(c.var.service, moneyReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, items } = result.value;
    const shown = items.map((one) => billSuccessorView(open.region, one));
    return c.json(BillSuccessorList.parse({ items: shown }), 200);
  });
  app.openapi(leftOff, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor: from = null } = c.req.valid('query');
    const result = await listOffBill(c.var.service, moneyReader(c.var.actor), id, from);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    const told = items.map(({ nomination, ...rest }) => ({ nominationId: nomination, ...rest }));
    return c.json(LeftOffPage.parse({ items: told, nextCursor }), 200);
  });
  app.openapi(paper, async (c) => {
    const actor = billMaker(c.var.actor);
    const { id } = c.req.valid('param');
    const { format } = c.req.valid('query');
    const { correlationId } = c.var;
    const result = await openPaymentList(c.var.service, actor, { id, format, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `daftar-nominatif-${id}.${format}`, format);
  });
  app.openapi(release, async (c) => {
    const actor = billMaker(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await releaseOne(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  return app;
}
