import { type MonthOfUsage, priceList, usageOfAll, usageOfRegion } from '@payung/casework/control';
import { Usage, UsageList } from '@payung/contract';
import { createRoute, json, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { wanted } from '../answers.ts';
import { centralRoutes } from '../central-routes.ts';
import { RegionParams } from '../region-requests.ts';

const MonthQuery = z.object({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM'),
});
const ofAll = createRoute({
  method: 'get',
  path: '/usage',
  request: { query: MonthQuery },
  responses: {
    200: json('each region’s month, the dearest first', UsageList),
    ...problemResponses,
  },
});
const ofOne = createRoute({
  method: 'get',
  path: '/regions/{id}/usage',
  request: { params: RegionParams, query: MonthQuery },
  responses: { 200: json('a month of one region', Usage), ...problemResponses },
});

function usageAnswer({ standing, month, usage, cost }: MonthOfUsage): Usage {
  const { basis, isEstimate, prices } = priceList;
  return {
    regionId: standing.tenant,
    regencyCode: standing.regency.code,
    name: standing.regency.name,
    month,
    measures: prices.map(({ figure, unit }) => ({ name: figure, unit, amount: usage[figure] })),
    costRupiah: cost,
    prices: { basis, isEstimate },
  };
}

/** What the regions use, by month, and what that costs. */
export function usageRoutes() {
  const app = centralRoutes();
  app.openapi(ofAll, async (c) => {
    const months = await usageOfAll(c.var.service, c.req.valid('query').month);
    return c.json(UsageList.parse({ items: months.map(usageAnswer) }), 200);
  });
  app.openapi(ofOne, async (c) => {
    const { month } = c.req.valid('query');
    const found = wanted(await usageOfRegion(c.var.service, c.req.valid('param').id, month));
    return c.json(Usage.parse(usageAnswer(found)), 200);
  });
  return app;
}
