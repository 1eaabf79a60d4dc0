import { OpenAPIHono } from '@hono/zod-openapi';
import { checkOwnCover, type OwnCover, type Service } from '@payung/casework';
import { OwnCoverAnswer, OwnCoverRequest } from '@payung/contract';
import type { RegencyHolders } from '@payung/data';
import {
  type ApiLog,
  answerOpenFaults,
  type CallerRates,
  callerOf,
  createRoute,
  describeApi,
  invalidRequest,
  json,
  jsonBody,
  letOn,
  markAnswer,
  notKept,
  type OpenEnv,
  Problematic,
  problemResponses,
} from '@payung/edge';
import { type Places, regencyFinder } from '@payung/places';
import * as z from 'zod';
import { type CountCheck, countChecks } from './count-checks.ts';
import { type EvenTime, inEvenTime } from './even-time.ts';

export interface OwnCoverApiOptions extends EvenTime {
  readonly places: Places;
  readonly holderOf: RegencyHolders;
  /** by the caller's address; in no log */
  readonly rates: CallerRates;
  /** by the regency that is asked about, whoever asks */
  readonly regionRates: CallerRates;
  readonly log: ApiLog;
  readonly count: CountCheck;
  readonly newCorrelationId: () => string;
}

const prefix = '/public/v1/own-cover';

const check = createRoute({
  method: 'post',
  path: '/{id}',
  description:
    'Whether somebody is covered today, and until when, for who knows the NIK and the fact that the region asks for. Who is not found, whose fact is another, who is not covered, and a region that does not let people ask: the same answer.',
  request: { params: z.object({ id: z.string().max(80) }), body: jsonBody(OwnCoverRequest) },
  responses: { 200: json('never a name', OwnCoverAnswer), ...problemResponses },
});

/** How people ask about their own cover, without a token. Pure but for what it is given. */
export function createOwnCoverApi(
  service: Service,
  options: OwnCoverApiOptions,
): OpenAPIHono<OpenEnv> {
  const { places, holderOf, rates, regionRates, newCorrelationId } = options;
  const find = regencyFinder(places);
  const app = new OpenAPIHono<OpenEnv>({ defaultHook: invalidRequest });

  app.use('*', countChecks(options.count));
  app.use('*', async (c, next) => {
    c.set('correlationId', c.env?.event?.requestContext?.requestId ?? newCorrelationId());
    // who forges an address still meets the limits of the region and of the NIK
    letOn(rates.ask(callerOf(c)));
    await next();
    markAnswer(c, c.get('correlationId'), notKept);
  });

  const routes = new OpenAPIHono<OpenEnv>({ defaultHook: invalidRequest });
  routes.openapi(check, async (c) => {
    const { nationalId: nik, fact } = c.req.valid('json');
    const code = find(c.req.valid('param').id)?.code ?? null;
    // regencies without a region have their turns, too: who is limited tells nothing
    letOn(regionRates.ask(code ?? ''));
    const found = await inEvenTime(options, async () => {
      const tenant = code === null ? null : await holderOf(code);
      return checkOwnCover(service, tenant, { nik, fact });
    });
    return c.json(answerOf(found), 200);
  });
  app.route(prefix, routes);
  describeApi(app, prefix, 'Payung, own cover', 'nothing');
  answerOpenFaults(app, 'OWN_COVER_UNEXPECTED', options);
  return app;
}

function answerOf(found: OwnCover): OwnCoverAnswer {
  if (found.kind === 'too-often') {
    throw new Problematic('too-many-requests', 'this NIK was tried too often today');
  }
  return OwnCoverAnswer.parse({ covered: found.until !== null, until: found.until });
}
