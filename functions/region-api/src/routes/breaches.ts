import { OpenAPIHono } from '@hono/zod-openapi';
import {
  addBreachStep,
  listAffected,
  listRegionBreaches,
  openBreach,
  showBreach,
} from '@payung/casework';
import {
  AffectedPage,
  Breach,
  BreachList,
  BreachRequest,
  BreachStepRequest,
} from '@payung/contract';
import type { BreachRecord } from '@payung/data';
import { BreachId, Instant } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import { writeTable } from '@payung/files';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { download, fileTypes } from '../download.ts';
import { onceOf } from '../idempotency-key.ts';
import { affectedAnswer, breachAnswer } from '../protection-answers.ts';
import { problematicOf } from '../refused.ts';
import { protectionReader } from './protection.ts';

const BreachParams = z.object({ id: BreachId });
const PersonsQuery = z.object({
  format: z.enum(['json', 'csv']).default('json'),
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

const list = createRoute({
  method: 'get',
  path: '/breaches',
  responses: { 200: json('newest first', BreachList), ...problemResponses },
});
const open = createRoute({
  method: 'post',
  path: '/breaches',
  request: {
    body: jsonBody(BreachRequest),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
  },
  responses: { 201: json('opened; its clock runs', Breach), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/breaches/{id}',
  request: { params: BreachParams },
  responses: { 200: json('the file', Breach), ...problemResponses },
});
const addStep = createRoute({
  method: 'post',
  path: '/breaches/{id}/steps',
  request: { params: BreachParams, body: jsonBody(BreachStepRequest) },
  responses: { 200: json('the file with the step', Breach), ...problemResponses },
});
const persons = createRoute({
  method: 'get',
  path: '/breaches/{id}/persons',
  description:
    'Whom the breach reached, a page at a time. As CSV the cursor of the next page comes in the header `payung-next-cursor`. Each page taken is journalled.',
  request: { params: BreachParams, query: PersonsQuery },
  responses: {
    200: {
      description: 'one page',
      content: {
        'application/json': { schema: AffectedPage },
        [fileTypes.csv]: { schema: z.string().meta({ format: 'binary' }) },
      },
    },
    ...problemResponses,
  },
});

type Page = z.infer<typeof AffectedPage>;
const headings = ['NAMA', 'NIK (4 AKHIR)', 'ALAMAT', 'RT', 'RW', 'DESA/KELURAHAN', 'NO HP'];

function asCsv({ items, nextCursor }: Page): Response {
  const rows = items.map(({ name, nationalIdEnding, address, rt, rw, villageName, phone }) =>
    [name, nationalIdEnding, address, rt, rw, villageName, phone].map((cell) => cell ?? ''),
  );
  const response = download(writeTable(headings, rows), 'orang-terdampak.csv', 'csv');
  if (nextCursor !== null) response.headers.set('payung-next-cursor', nextCursor);
  return response;
}

/** Breaches of personal data, from their opening to the last word told. */
export function breachRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const found = await listRegionBreaches(c.var.service, protectionReader(c.var.actor));
    const now = c.var.service.clock.now();
    const items = found.map((breach) => breachAnswer(breach, now));
    return c.json(BreachList.parse({ items }), 200);
  });

  app.openapi(open, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { knownAt, ...said } = c.req.valid('json');
    const body = JSON.stringify({ knownAt, ...said });
    const once = onceOf(actor, 'breaches', c.req.header('idempotency-key'), body);
    const result = await openBreach(c.var.service, actor, {
      ...said,
      knownAt: Instant.parse(knownAt),
      once,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { value } = result;
    // kept by openBreach under the same key, as the very record
    const breach = value.kind === 'fresh' ? value.value : (JSON.parse(value.body) as BreachRecord);
    return c.json(Breach.parse(breachAnswer(breach, c.var.service.clock.now())), 201);
  });

  app.openapi(show, async (c) => {
    const actor = protectionReader(c.var.actor);
    const result = await showBreach(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(Breach.parse(breachAnswer(result.value, c.var.service.clock.now())), 200);
  });

  app.openapi(addStep, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { kind, text, at } = c.req.valid('json');
    const result = await addBreachStep(c.var.service, actor, {
      id: c.req.valid('param').id,
      kind,
      text,
      at: at === undefined ? null : Instant.parse(at),
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(Breach.parse(breachAnswer(result.value, c.var.service.clock.now())), 200);
  });

  app.openapi(persons, async (c) => {
    const actor = protectionReader(c.var.actor);
    const { format, cursor = null, limit } = c.req.valid('query');
    const result = await listAffected(c.var.service, actor, {
      id: c.req.valid('param').id,
      cursor,
      limit,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    const { open: region, page } = result.value;
    const items = page.items.map((person) => affectedAnswer(region, person));
    const answer = AffectedPage.parse({ ...page, items });
    return format === 'csv' ? asCsv(answer) : c.json(answer, 200);
  });

  return app;
}
