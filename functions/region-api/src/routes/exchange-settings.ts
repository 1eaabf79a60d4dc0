import { OpenAPIHono } from '@hono/zod-openapi';
import {
  changeExchangeSetting,
  listBranches,
  listInsurerRefusals,
  repairRefusals,
  saveBranch,
  showExchangeSetting,
} from '@payung/casework';
import {
  ExchangeBranch,
  ExchangeBranchChange,
  ExchangeBranchList,
  ExchangeSettingView,
  InsurerRefusalPage,
  RefusalRepair,
  RefusalsRepaired,
} from '@payung/contract';
import { RecipientId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { moneyReader, preCheckReader, regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { refusalView } from '../exchange-answers.ts';
import { problematicOf } from '../refused.ts';

const branches = createRoute({
  method: 'get',
  path: '/exchanges/branches',
  responses: {
    200: json('each with its mapping in force', ExchangeBranchList),
    ...problemResponses,
  },
});
const refusals = createRoute({
  method: 'get',
  path: '/exchanges/refusals',
  description:
    'Whom the insurer refused although a bill has them, with what is to be done about it. A page may hold fewer than `limit` although there are more: go on until `nextCursor` is null.',
  request: {
    query: z.object({
      cursor: z.string().max(4000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      which: z.enum(['open', 'all']).default('open'),
    }),
  },
  responses: { 200: json('one page', InsurerRefusalPage), ...problemResponses },
});
const repairs = createRoute({
  method: 'post',
  path: '/exchanges/refusals/repairs',
  description:
    'What the insurer refused was put right: the next bill lists these workers again. Who is not refused any more is passed over.',
  request: { body: jsonBody(RefusalRepair) },
  responses: { 200: json('how many', RefusalsRepaired), ...problemResponses },
});
const putBranch = createRoute({
  method: 'put',
  path: '/exchanges/branches/{branch}',
  description: 'The next version of its mapping; files that went out keep theirs.',
  request: {
    params: z.object({ branch: RecipientId }),
    body: jsonBody(ExchangeBranchChange),
  },
  responses: { 200: json('the next version', ExchangeBranch), ...problemResponses },
});
const setting = createRoute({
  method: 'get',
  path: '/exchanges/setting',
  description: 'In which group (wadah) of the insurer each kind of money is.',
  responses: { 200: json('the groups', ExchangeSettingView), ...problemResponses },
});
const putSetting = createRoute({
  method: 'put',
  path: '/exchanges/setting',
  description: 'Files that went out keep their group.',
  request: { body: jsonBody(ExchangeSettingView) },
  responses: { 200: json('the next version', ExchangeSettingView), ...problemResponses },
});

/** In which columns each branch of the insurer is written to, and in which groups people are. */
export function exchangeSettingRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(branches, async (c) => {
    const items = await listBranches(c.var.service, preCheckReader(c.var.actor));
    return c.json(ExchangeBranchList.parse({ items }), 200);
  });

  app.openapi(putBranch, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const { number: from, ...said } = c.req.valid('json');
    const mapping = { ...said, branch: c.req.valid('param').branch };
    const result = await saveBranch(service, actor, { mapping, from, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ExchangeBranch.parse(result.value), 200);
  });

  app.openapi(setting, async (c) => {
    const { version, groups } = await showExchangeSetting(
      c.var.service,
      preCheckReader(c.var.actor),
    );
    return c.json(ExchangeSettingView.parse({ version, groups }), 200);
  });

  app.openapi(putSetting, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { service, correlationId } = c.var;
    const asked = { ...c.req.valid('json'), correlationId };
    const result = await changeExchangeSetting(service, actor, asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { version, groups } = result.value;
    return c.json(ExchangeSettingView.parse({ version, groups }), 200);
  });

  app.openapi(refusals, async (c) => {
    const { cursor = null, limit, which } = c.req.valid('query');
    const asked = { cursor, limit, all: which === 'all' };
    const result = await listInsurerRefusals(c.var.service, moneyReader(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    const { items, nextCursor } = result.value;
    return c.json(InsurerRefusalPage.parse({ items: items.map(refusalView), nextCursor }), 200);
  });

  app.openapi(repairs, async (c) => {
    const { service, correlationId } = c.var;
    const { nominationIds, reason, cursor = null, why } = c.req.valid('json');
    const about = reason === undefined ? { nominations: nominationIds ?? [] } : { reason, cursor };
    const asked = { about, why, correlationId };
    const result = await repairRefusals(service, regionAdmin(c.var.actor), asked);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(RefusalsRepaired.parse(result.value), 200);
  });
  return app;
}
