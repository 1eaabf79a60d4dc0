import { OpenAPIHono } from '@hono/zod-openapi';
import { PublicMonthView, PublicOwnCoverView, PublicRegionView } from '@payung/contract';
import type { Published } from '@payung/data';
import { ContributionMonth, type PublicMonth, usualAccent } from '@payung/domain';
import {
  type ApiLog,
  answerOpenFaults,
  type CallerRates,
  callerOf,
  createRoute,
  describeApi,
  fileAnswer,
  invalidRequest,
  json,
  letOn,
  markAnswer,
  type OpenEnv,
  Problematic,
  problemResponses,
} from '@payung/edge';
import { type Asked, type Places, regencyFinder } from '@payung/places';
import * as z from 'zod';
import { keepable } from './keepable.ts';

export interface PublicApiOptions {
  readonly places: Places;
  readonly rates: CallerRates;
  readonly log: ApiLog;
  readonly newCorrelationId: () => string;
}

const prefix = '/public/v1';
/** months of a region that are listed: three years */
const mostMonths = 36;

const id = z.string().max(80);
const region = createRoute({
  method: 'get',
  path: '/regions/{id}',
  description:
    'Months that a region has published, the newest first. `id` is its address name, as `kabupaten-kudus`, or its code, as `33.19`.',
  request: { params: z.object({ id }) },
  responses: { 200: json('the region', PublicRegionView), ...problemResponses },
});
const month = createRoute({
  method: 'get',
  path: '/regions/{id}/months/{month}',
  description:
    'People whom the region covers, on the last day of an official month, in all and by group. Every number of fewer than five is kept back, and as many more as it takes that nobody finds it by subtraction. `month` is `YYYY-MM`, or `latest`.',
  request: { params: z.object({ id, month: z.union([z.literal('latest'), ContributionMonth]) }) },
  responses: { 200: json('for everybody', PublicMonthView), ...problemResponses },
});

const logo = createRoute({
  method: 'get',
  path: '/regions/{id}/logo',
  description: 'The coat of arms of a region that publishes something.',
  request: { params: z.object({ id }) },
  responses: {
    200: fileAnswer('the picture', 'image/svg+xml', 'image/png'),
    ...problemResponses,
  },
});

/** Even opened by itself a picture can do nothing but be drawn. */
const drawnOnly = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'x-content-type-options': 'nosniff',
} as const;

const ownCover = createRoute({
  method: 'get',
  path: '/regions/{id}/own-cover',
  description:
    'Which fact a region asks for beside the NIK of whoever wants to know whether they are covered, and where to go. Ask by `POST /public/v1/own-cover/{id}`.',
  request: { params: z.object({ id }) },
  responses: { 200: json('for everybody', PublicOwnCoverView), ...problemResponses },
});

/** What everybody may read, under `/public/v1`. Pure but for what it is given, which reaches nothing else. */
export function createPublicApi(
  published: Published,
  options: PublicApiOptions,
): OpenAPIHono<OpenEnv> {
  const { places, rates, newCorrelationId } = options;
  const find = regencyFinder(places);
  const app = new OpenAPIHono<OpenEnv>({ defaultHook: invalidRequest });

  app.use('*', async (c, next) => {
    c.set('correlationId', c.env?.event?.requestContext?.requestId ?? newCorrelationId());
    letOn(rates.ask(callerOf(c)));
    await next();
    markAnswer(c, c.get('correlationId'));
  });

  app.get(`${prefix}/health`, (c) => c.json({ ok: true }));
  const routes = new OpenAPIHono<OpenEnv>({ defaultHook: invalidRequest });
  routes.use('/regions/*', keepable);
  routes.openapi(region, async (c) => {
    const { code, name, address } = wanted(find, c.req.valid('param').id);
    const [months, look] = await Promise.all([
      published.months(code, mostMonths),
      published.look(code),
    ]);
    const [newest] = months;
    // who publishes nothing answers as who is no region: that somebody uses the service is theirs to tell
    if (newest === undefined) throw unknown();
    const view = PublicRegionView.parse({
      code,
      name,
      address,
      programme: newest.programme,
      accent: look?.accent ?? usualAccent,
      hasLogo: (look?.logo ?? null) !== null,
      months: months.map((one) => ({ month: one.month, day: one.day, active: one.active })),
    });
    return c.json(view, 200);
  });
  routes.openapi(logo, async (c) => {
    const { code } = wanted(find, c.req.valid('param').id);
    const [[newest], look] = await Promise.all([published.months(code, 1), published.look(code)]);
    const picture = look?.logo ?? null;
    if (newest === undefined || picture === null) throw unknown();
    return new Response(Buffer.from(picture.base64, 'base64'), {
      headers: { 'content-type': picture.mediaType, ...drawnOnly },
    });
  });
  routes.openapi(month, async (c) => {
    const asked = c.req.valid('param');
    const { code } = wanted(find, asked.id);
    const found = await monthOf(published, code, asked.month);
    if (found === null) throw unknown();
    return c.json(PublicMonthView.parse(found), 200);
  });
  routes.openapi(ownCover, async (c) => {
    const { code } = wanted(find, c.req.valid('param').id);
    const found = await published.ownCover(code);
    if (found === null) throw unknown();
    return c.json(PublicOwnCoverView.parse(found), 200);
  });
  app.route(prefix, routes);
  describeApi(app, prefix, 'Payung, figures for everybody', 'nothing');

  answerOpenFaults(app, 'PUBLIC_UNEXPECTED', options);
  return app;
}

async function monthOf(
  published: Published,
  code: Asked['code'],
  asked: ContributionMonth | 'latest',
): Promise<PublicMonth | null> {
  if (asked !== 'latest') return published.month(code, asked);
  const [newest = null] = await published.months(code, 1);
  return newest;
}

function wanted(find: (asked: string) => Asked | null, asked: string): Asked {
  const found = find(asked);
  if (found === null) throw unknown();
  return found;
}

const unknown = () => new Problematic('not-found', 'nothing is published here');
