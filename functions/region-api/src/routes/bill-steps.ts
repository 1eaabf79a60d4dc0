import { OpenAPIHono } from '@hono/zod-openapi';
import {
  addBillScans,
  cancelBill,
  enterBilling,
  enterTreasuryPaper,
  reopenBill,
} from '@payung/casework';
import {
  BillCancellation,
  BillingRequest,
  BillReopening,
  BillScansRequest,
  BillView,
  TreasuryPaperRequest,
} from '@payung/contract';
import { BillId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { billView } from '../bill-answers.ts';
import { billMaker, treasurer } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: BillId });
const responses = { 200: json('the bill', BillView), ...problemResponses };

const billing = createRoute({
  method: 'post',
  path: '/bills/{id}/billing',
  description:
    'Enters the code of the insurer (kode iuran), for exactly the people and rupiah of the list. A code that ran out is replaced in the same way.',
  request: { params, body: jsonBody(BillingRequest) },
  responses,
});
const cancel = createRoute({
  method: 'post',
  path: '/bills/{id}/cancel',
  description: 'Gives a bill up before the treasury paid it; its months are free again.',
  request: { params, body: jsonBody(BillCancellation) },
  responses,
});
const reopening = createRoute({
  method: 'post',
  path: '/bills/{id}/reopening',
  description:
    'Opens a bill again whose code ran out although it was paid in time: its papers are entered as before, within a fortnight. Refused where other bills have months of its people by now.',
  request: { params, body: jsonBody(BillReopening) },
  responses,
});
const scans = createRoute({
  method: 'post',
  path: '/bills/{id}/scans',
  description: 'Adds scans to a paper that was entered before; nothing else of the bill changes.',
  request: { params, body: jsonBody(BillScansRequest) },
  responses,
});
const paper = (path: string, description: string) =>
  createRoute({
    method: 'post',
    path,
    description,
    request: { params, body: jsonBody(TreasuryPaperRequest) },
    responses,
  });

const papers = [
  ['request-payment', paper('/bills/{id}/payment-request', 'SPP')],
  ['order-payment', paper('/bills/{id}/payment-order', 'SPM')],
  ['disburse', paper('/bills/{id}/disbursement', 'SP2D')],
  [
    'prove',
    paper('/bills/{id}/proof', 'The insurer has the money (NTPN, receipt): every month is paid.'),
  ],
] as const;

/** The way of a bill through the treasury. */
export function billStepRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(billing, async (c) => {
    const actor = treasurer(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await enterBilling(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  for (const [step, route] of papers) {
    app.openapi(route, async (c) => {
      const actor = treasurer(c.var.actor);
      const { id } = c.req.valid('param');
      const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
      const result = await enterTreasuryPaper(c.var.service, actor, step, request);
      if (!result.ok) throw problematicOf(result.refusal);
      return c.json(billView(result.value), 200);
    });
  }
  app.openapi(cancel, async (c) => {
    const actor = billMaker(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await cancelBill(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  app.openapi(reopening, async (c) => {
    const actor = treasurer(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await reopenBill(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  app.openapi(scans, async (c) => {
    const actor = treasurer(c.var.actor);
    const { id } = c.req.valid('param');
    const request = { id, ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await addBillScans(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(billView(result.value), 200);
  });
  return app;
}
