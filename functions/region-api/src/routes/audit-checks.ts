import { OpenAPIHono } from '@hono/zod-openapi';
import {
  askAudit,
  listAudits,
  listFindings,
  openFindings,
  showAudit,
  showSample,
} from '@payung/casework';
import {
  AuditFindingPage,
  AuditList,
  AuditRequest,
  AuditSample,
  AuditView,
} from '@payung/contract';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { paymentAuditor } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { auditView, shownPerson } from '../figures-answers.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });

const list = createRoute({
  method: 'get',
  path: '/audit-checks',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: { 200: json('the newest first, one page', AuditList), ...problemResponses },
});
const ask = createRoute({
  method: 'post',
  path: '/audit-checks',
  description:
    'Holds what was decided, what was paid and what the insurer answered against one another, as known at the end of a day. Read it again until `isChecking` is false.',
  request: { body: jsonBody(AuditRequest) },
  responses: { 202: json('the check', AuditView), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/audit-checks/{id}',
  request: { params },
  responses: { 200: json('the check', AuditView), ...problemResponses },
});
const findings = createRoute({
  method: 'get',
  path: '/audit-checks/{id}/findings',
  description: 'Person by person: go on until `nextCursor` is null.',
  request: { params, query: z.object({ cursor: z.string().max(4000).optional() }) },
  responses: { 200: json('one page', AuditFindingPage), ...problemResponses },
});
const sample = createRoute({
  method: 'get',
  path: '/audit-checks/{id}/sample',
  description: 'The people that its seed draws among those who were paid for.',
  request: { params },
  responses: { 200: json('the sample', AuditSample), ...problemResponses },
});
const file = createRoute({
  method: 'get',
  path: '/audit-checks/{id}/file',
  description: 'All findings as one table. That somebody took it is told in the journal.',
  request: { params, query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }) },
  responses: {
    200: fileAnswer('the findings', fileTypes.xlsx, fileTypes.csv),
    ...problemResponses,
  },
});

/** Decided against paid against insured. */
export function auditCheckRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const { cursor = null, limit } = c.req.valid('query');
    const actor = paymentAuditor(c.var.actor);
    const result = await listAudits(c.var.service, actor, { cursor, limit });
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(AuditList.parse({ items: items.map(auditView), nextCursor }), 200);
  });
  app.openapi(ask, async (c) => {
    const actor = paymentAuditor(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await askAudit(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(auditView(result.value), 202);
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const result = await showAudit(c.var.service, paymentAuditor(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(auditView(result.value.audit), 200);
  });
  app.openapi(findings, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor = null } = c.req.valid('query');
    const result = await listFindings(c.var.service, paymentAuditor(c.var.actor), id, cursor);
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, page } = result.value;
    const items = page.items.map(({ line: { nomination, ...line }, record }) => ({
      nominationId: nomination,
      ...line,
      person: shownPerson(open.region, record),
    }));
    return c.json(AuditFindingPage.parse({ items, nextCursor: page.nextCursor }), 200);
  });
  app.openapi(sample, async (c) => {
    const { id } = c.req.valid('param');
    const result = await showSample(c.var.service, paymentAuditor(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    const { open, ids, people } = result.value;
    const items = ids.map((nominationId, i) => ({
      nominationId,
      person: shownPerson(open.region, people[i] ?? null),
    }));
    return c.json(AuditSample.parse({ items }), 200);
  });
  app.openapi(file, async (c) => {
    const { id } = c.req.valid('param');
    const { format } = c.req.valid('query');
    const request = { id, format, correlationId: c.var.correlationId };
    const result = await openFindings(c.var.service, paymentAuditor(c.var.actor), request);
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `temuan-${id}.${format}`, format);
  });
  return app;
}
