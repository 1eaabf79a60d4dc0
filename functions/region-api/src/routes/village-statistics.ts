import { OpenAPIHono } from '@hono/zod-openapi';
import { addStatistics, listStatistics, replaceStatistics, showStatistics } from '@payung/casework';
import {
  StatisticsDetail,
  StatisticsFile,
  StatisticsList,
  StatisticsRequest,
} from '@payung/contract';
import { StatisticsId } from '@payung/domain';
import {
  createRoute,
  invalidRequest,
  json,
  ownBody,
  Problematic,
  problemResponses,
} from '@payung/edge';
import * as z from 'zod';
import { planReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { statisticsAnswer, statisticsHead } from '../quota-plan-answers.ts';
import { problematicOf } from '../refused.ts';
import { readStatisticsSent } from '../statistics-request.ts';

const StatisticsParams = z.object({ id: StatisticsId });
const body = ownBody({
  'application/json': StatisticsRequest,
  'multipart/form-data': StatisticsFile,
});

const list = createRoute({
  method: 'get',
  path: '/village-statistics',
  responses: { 200: json('by year, oldest first', StatisticsList), ...problemResponses },
});
const add = createRoute({
  method: 'post',
  path: '/village-statistics',
  description:
    'Figures of every village of the region. Wrong ones are refused with all faults at once, and nothing of them is kept. A correction of statistics that a plan uses is new statistics.',
  request: { body },
  responses: { 201: json('kept', StatisticsDetail), ...problemResponses },
});
const show = createRoute({
  method: 'get',
  path: '/village-statistics/{id}',
  request: { params: StatisticsParams },
  responses: { 200: json('with their figures', StatisticsDetail), ...problemResponses },
});
const replace = createRoute({
  method: 'put',
  path: '/village-statistics/{id}',
  description: 'Only while no plan uses them; `version` is that which was read.',
  request: { params: StatisticsParams, body },
  responses: { 200: json('as they are now', StatisticsDetail), ...problemResponses },
});

/** Statistics of villages, by which places are shared out. */
export function villageStatisticsRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const found = await listStatistics(c.var.service, planReader(c.var.actor));
    return c.json(StatisticsList.parse({ items: found.map(statisticsHead) }), 200);
  });

  app.openapi(add, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version: _, ...sent } = await readStatisticsSent(c);
    const { correlationId } = c.var;
    const result = await addStatistics(c.var.service, actor, { ...sent, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(StatisticsDetail.parse(statisticsAnswer(result.value)), 201);
  });

  app.openapi(show, async (c) => {
    const actor = planReader(c.var.actor);
    const result = await showStatistics(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(StatisticsDetail.parse(statisticsAnswer(result.value)), 200);
  });

  app.openapi(replace, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version, ...sent } = await readStatisticsSent(c);
    if (version === null) {
      throw new Problematic('request-invalid', 'say which version is replaced', {
        errors: [{ field: 'version', code: 'missing', message: 'the version that was read' }],
      });
    }
    const { correlationId } = c.var;
    const asked = { ...sent, id: c.req.valid('param').id, version, correlationId };
    const result = await replaceStatistics(c.var.service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(StatisticsDetail.parse(statisticsAnswer(result.value)), 200);
  });

  return app;
}
