import { OpenAPIHono } from '@hono/zod-openapi';
import {
  listCoverAlerts,
  settleContributions,
  showContributionSetting,
  showContributions,
} from '@payung/casework';
import {
  ContributionSettingRequest,
  ContributionSettingView,
  ContributionsView,
  CoverAlertList,
} from '@payung/contract';
import { CalendarDate, NominationId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { contributionsView } from '../bill-answers.ts';
import { cohortReader, peopleReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const contributions = createRoute({
  method: 'get',
  path: '/nominations/{id}/contributions',
  description:
    'What is paid for a person, and where the cover stands on a day; today unless asked.',
  request: {
    params: z.object({ id: NominationId }),
    query: z.object({ day: CalendarDate.optional() }),
  },
  responses: { 200: json('months and cover', ContributionsView), ...problemResponses },
});
const alerts = createRoute({
  method: 'get',
  path: '/cover-alerts',
  description:
    'People by agency whose months are not paid, as the monthly run met them: told before the third unpaid month. The newest first.',
  responses: { 200: json('by month', CoverAlertList), ...problemResponses },
});
const setting = createRoute({
  method: 'get',
  path: '/contribution-setting',
  responses: { 200: json('what was settled', ContributionSettingView), ...problemResponses },
});
const settle = createRoute({
  method: 'put',
  path: '/contribution-setting',
  description:
    'Days on which agreements (PKS) began with which first payments are aligned, and occupations that count as transport.',
  request: { body: jsonBody(ContributionSettingRequest) },
  responses: { 200: json('as settled', ContributionSettingView), ...problemResponses },
});

/** What is paid for whom, and where cover stands. */
export function contributionRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(contributions, async (c) => {
    const actor = peopleReader(c.var.actor);
    const { id: nomination } = c.req.valid('param');
    const { day = null } = c.req.valid('query');
    const result = await showContributions(c.var.service, actor, { nomination, day });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(contributionsView(result.value), 200);
  });
  app.openapi(alerts, async (c) => {
    const items = await listCoverAlerts(c.var.service, cohortReader(c.var.actor));
    return c.json(CoverAlertList.parse({ items }), 200);
  });
  app.openapi(setting, async (c) => {
    const found = await showContributionSetting(c.var.service, cohortReader(c.var.actor));
    return c.json(ContributionSettingView.parse(found), 200);
  });
  app.openapi(settle, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const request = { ...c.req.valid('json'), correlationId: c.var.correlationId };
    const result = await settleContributions(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ContributionSettingView.parse(result.value), 200);
  });
  return app;
}
