import { OpenAPIHono } from '@hono/zod-openapi';
import {
  freezeMonth,
  listOfficial,
  openMonthlyReport,
  publicMonth,
  settlePublication,
  showMonth,
  showPublication,
} from '@payung/casework';
import {
  FreezeRequest,
  MonthView,
  OfficialMonthList,
  OfficialView,
  PublicationRequest,
  PublicationView,
  PublicMonthView,
} from '@payung/contract';
import { CalendarDate, ContributionMonth } from '@payung/domain';
import {
  createRoute,
  fileAnswer,
  invalidRequest,
  json,
  jsonBody,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import { figuresReader } from '../caller-after-decision.ts';
import type { Env } from '../context.ts';
import { fileTypes, streamed } from '../download.ts';
import { monthView, officialView, publicationView } from '../figures-answers.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: ContributionMonth });

const list = createRoute({
  method: 'get',
  path: '/figures/months',
  description: 'Months that are official (angka resmi), the newest first.',
  responses: { 200: json('official months', OfficialMonthList), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/figures/months/{id}',
  description:
    'The official figures of a month beside those of today’s knowledge. `id` is the month, `YYYY-MM`.',
  request: { params, query: z.object({ since: CalendarDate.optional() }) },
  responses: { 200: json('the month', MonthView), ...problemResponses },
});
const freeze = createRoute({
  method: 'post',
  path: '/figures/months/{id}/official',
  description:
    'Freezes a month as “angka resmi”: nothing that is recorded later alters it. Its people must have been counted for its last day, since `since`, after it was over.',
  request: { params, body: jsonBody(FreezeRequest) },
  responses: { 201: json('the official figures', OfficialView), ...problemResponses },
});
const report = createRoute({
  method: 'get',
  path: '/figures/months/{id}/report',
  description: 'The monthly report, of official figures or of those of today’s knowledge.',
  request: {
    params,
    query: z.object({
      format: z.enum(['pdf', 'xlsx']).default('pdf'),
      which: z.enum(['official', 'live']).default('official'),
    }),
  },
  responses: {
    200: fileAnswer('the report', fileTypes.pdf, fileTypes.xlsx),
    ...problemResponses,
  },
});

const published = createRoute({
  method: 'get',
  path: '/figures/months/{id}/public',
  description:
    'What of an official month may be published: people covered, with every number of fewer than five kept back, and as many more as it takes that nobody finds it by subtraction.',
  request: { params },
  responses: { 200: json('for everybody', PublicMonthView), ...problemResponses },
});

const publication = createRoute({
  method: 'get',
  path: '/figures/publication',
  description: 'Whether figures of official months are public, and which.',
  responses: { 200: json('as settled', PublicationView), ...problemResponses },
});
const publish = createRoute({
  method: 'put',
  path: '/figures/publication',
  description:
    'Makes the figures of official months public, with small numbers kept back, or takes them down. A month that becomes official later follows.',
  request: { body: jsonBody(PublicationRequest) },
  responses: { 200: json('as settled', PublicationView), ...problemResponses },
});

/** Months as they were told officially. */
export function officialMonthRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const found = await listOfficial(c.var.service, figuresReader(c.var.actor));
    const items = found.map(({ count, ...rest }) => ({ ...rest, total: count.total }));
    return c.json(OfficialMonthList.parse({ items }), 200);
  });
  app.openapi(show, async (c) => {
    const { id: month } = c.req.valid('param');
    const { since = null } = c.req.valid('query');
    const actor = figuresReader(c.var.actor);
    const result = await showMonth(c.var.service, actor, { month, since });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(monthView(result.value), 200);
  });
  app.openapi(freeze, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { id: month } = c.req.valid('param');
    const { since } = c.req.valid('json');
    const request = { month, since, correlationId: c.var.correlationId };
    const result = await freezeMonth(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(officialView(result.value), 201);
  });
  app.openapi(report, async (c) => {
    const { id: month } = c.req.valid('param');
    const { format, which } = c.req.valid('query');
    const actor = figuresReader(c.var.actor);
    const result = await openMonthlyReport(c.var.service, actor, { month, which, format });
    if (!result.ok) throw problematicOf(result.refusal);
    return streamed(result.value, `laporan-${month}-${which}.${format}`, format);
  });
  app.openapi(published, async (c) => {
    const { id } = c.req.valid('param');
    const result = await publicMonth(c.var.service, figuresReader(c.var.actor), id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PublicMonthView.parse(result.value), 200);
  });
  app.openapi(publication, async (c) => {
    const shown = await showPublication(c.var.service, figuresReader(c.var.actor));
    return c.json(publicationView(shown), 200);
  });
  app.openapi(publish, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { isOpen, version = null } = c.req.valid('json');
    const request = { isOpen, version, correlationId: c.var.correlationId };
    const result = await settlePublication(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(publicationView(result.value), 200);
  });
  return app;
}
