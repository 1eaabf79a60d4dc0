import { OpenAPIHono } from '@hono/zod-openapi';
import type { Service } from '@payung/casework';
import { type AccountDirectory, type CrossCheck, errorTrace } from '@payung/data';
import {
  type ApiLog,
  allowedMethods,
  answerProblem,
  answerUnrouted,
  describeApi,
  invalidRequest,
  knownProblem,
  Problematic,
} from '@payung/edge';
import type { TokenVerifier } from '@payung/identity';
import type { Context } from 'hono';
import { actorOf, bearerOf } from './caller.ts';
import type { Env } from './context.ts';
import { limitRates } from './limit-rates.ts';
import { meterRequests } from './meter-requests.ts';
import { actRoutes } from './routes/acts.ts';
import { auditCheckRoutes } from './routes/audit-checks.ts';
import { billStepRoutes } from './routes/bill-steps.ts';
import { billRoutes } from './routes/bills.ts';
import { breachRoutes } from './routes/breaches.ts';
import { cardHandOverRoutes } from './routes/card-hand-overs.ts';
import { caseRoutes } from './routes/cases.ts';
import { claimFamilyRoutes } from './routes/claim-family.ts';
import { claimRoutes } from './routes/claims.ts';
import { cohortRoutes } from './routes/cohorts.ts';
import { contributionRoutes } from './routes/contributions.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { crosscheckRoutes } from './routes/crosscheck.ts';
import { determinationActRoutes } from './routes/determination-acts.ts';
import { determinationRoutes } from './routes/determinations.ts';
import { documentRoutes } from './routes/documents.ts';
import { doubleCheckRoutes } from './routes/double-checks.ts';
import { eligibilityRoutes } from './routes/eligibility.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { exchangeResultRoutes } from './routes/exchange-results.ts';
import { exchangeSettingRoutes } from './routes/exchange-settings.ts';
import { exchangeRoutes } from './routes/exchanges.ts';
import { fieldSuggestionRoutes } from './routes/field-suggestions.ts';
import { figuresRoutes } from './routes/figures.ts';
import { fundingRoutes } from './routes/funding.ts';
import { handOutRoutes, isForLeaving } from './routes/hand-outs.ts';
import { homeRoutes } from './routes/home.ts';
import { importPartRoutes } from './routes/import-parts.ts';
import { importRoutes } from './routes/imports.ts';
import { journalRoutes } from './routes/journal.ts';
import { leavingRoutes } from './routes/leaving.ts';
import { letterRoutes } from './routes/letters.ts';
import { matchingRoutes } from './routes/matching.ts';
import { membershipRoutes } from './routes/memberships.ts';
import { nominationRoutes } from './routes/nominations.ts';
import { occupationProposalRoutes } from './routes/occupation-proposals.ts';
import { officialMonthRoutes } from './routes/official-months.ts';
import { ownCoverRoutes } from './routes/own-cover.ts';
import { ownRegionRoutes } from './routes/own-regions.ts';
import { packRoutes } from './routes/packs.ts';
import { paperRoutes } from './routes/papers.ts';
import { personJournalRoutes } from './routes/person-journal.ts';
import { personTimelineRoutes } from './routes/person-timeline.ts';
import { personRoutes } from './routes/persons.ts';
import { preCheckRefusalRoutes } from './routes/pre-check-refusals.ts';
import { preCheckSettingRoutes } from './routes/pre-check-settings.ts';
import { preCheckRoutes } from './routes/pre-checks.ts';
import { programmeYearRoutes } from './routes/programme-years.ts';
import { protectionRoutes } from './routes/protection.ts';
import { quotaCeilingRoutes } from './routes/quota-ceilings.ts';
import { quotaPlanRoutes } from './routes/quota-plan.ts';
import { refundRoutes } from './routes/refunds.ts';
import { regionRoutes } from './routes/region.ts';
import { regionLookRoutes } from './routes/region-look.ts';
import { regulationRoutes } from './routes/regulations.ts';
import { renewalRoutes } from './routes/renewals.ts';
import { ruleComparisonRoutes } from './routes/rule-comparisons.ts';
import { ruleDraftRoutes } from './routes/rule-drafts.ts';
import { settingsRoutes } from './routes/settings.ts';
import { socialDataRoutes } from './routes/social-data.ts';
import { statementRoutes } from './routes/statements.ts';
import { userRoutes } from './routes/users.ts';
import { verificationRoutes } from './routes/verification.ts';
import { verificationPaperRoutes } from './routes/verification-papers.ts';
import { verificationSettingRoutes } from './routes/verification-setting.ts';
import { villageStatisticsRoutes } from './routes/village-statistics.ts';
import type { TenantRates } from './tenant-rates.ts';

export interface ApiOptions {
  readonly log: ApiLog;
  readonly newCorrelationId: () => string;
  readonly accounts: AccountDirectory;
  /** the way to other regions, by tokens only */
  readonly cross: CrossCheck;
  /** the one check of tokens; the gateway's in front of it is a first gate */
  readonly verify: TokenVerifier;
  /** how often a region may ask; without limit unless given */
  readonly rates?: TenantRates;
}

/** Without a guard here; the last one checks its token by itself. */
const open = new Set(['/v1/openapi.json', '/v1/health', '/v1/me/regions']);

/** Everything inside one region, under `/v1`. Pure but for the service it is given. */
export function createRegionApi(service: Service, options: ApiOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.use('*', async (c, next) => {
    const context = c.env?.event?.requestContext;
    c.set('service', service);
    c.set('correlationId', context?.requestId ?? options.newCorrelationId());
    if (!open.has(c.req.path)) {
      const bearer = bearerOf(await options.verify(c.req.header('authorization')));
      c.set('bearer', bearer);
      c.set('actor', await actorOf(service, bearer, isForLeaving(c.req.path)));
    }
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-correlation-id', c.var.correlationId);
  });
  app.use('*', limitRates(options.rates), meterRequests(options.log));

  app.get('/v1/health', (c) => c.json({ ok: true }));
  // papers before lists: `/imports/template` is no id
  for (const routes of [
    documentRoutes(),
    handOutRoutes(),
    importRoutes(),
    importPartRoutes(),
    correctionRoutes(),
    doubleCheckRoutes(),
    matchingRoutes(),
    nominationRoutes(),
    actRoutes(),
    evidenceRoutes(),
    eligibilityRoutes(),
    statementRoutes(),
    socialDataRoutes(),
    verificationSettingRoutes(),
    verificationRoutes(),
    verificationPaperRoutes(),
    packRoutes(),
    fieldSuggestionRoutes(),
    caseRoutes(),
    personRoutes(),
    journalRoutes(),
    personJournalRoutes(),
    personTimelineRoutes(),
    protectionRoutes(),
    paperRoutes(),
    determinationRoutes(),
    determinationActRoutes(),
    // `/pre-checks/refusals` is no id
    preCheckSettingRoutes(),
    preCheckRefusalRoutes(),
    preCheckRoutes(),
    breachRoutes(),
    crosscheckRoutes(options.cross),
    villageStatisticsRoutes(),
    quotaPlanRoutes(),
    quotaCeilingRoutes(),
    regulationRoutes(),
    ruleDraftRoutes(),
    ruleComparisonRoutes(),
    occupationProposalRoutes(),
    programmeYearRoutes(),
    fundingRoutes(),
    cohortRoutes(),
    renewalRoutes(),
    billRoutes(),
    billStepRoutes(),
    contributionRoutes(),
    // `/exchanges/branches` is no id
    exchangeSettingRoutes(),
    exchangeRoutes(),
    exchangeResultRoutes(),
    figuresRoutes(),
    officialMonthRoutes(),
    ownCoverRoutes(),
    auditCheckRoutes(),
    leavingRoutes(),
    refundRoutes(),
    membershipRoutes(),
    claimRoutes(),
    claimFamilyRoutes(),
    cardHandOverRoutes(),
    letterRoutes(),
    homeRoutes(),
    regionRoutes(),
    settingsRoutes(),
    regionLookRoutes(),
    userRoutes(options.accounts),
    ownRegionRoutes(options.verify),
  ]) {
    app.route('/v1', routes);
  }
  describeApi(app, '/v1', 'Payung, API of a region');

  const allowedAt = allowedMethods(app.routes);
  app.notFound((c) => answerUnrouted(allowedAt(c.req.path), c.var.correlationId));
  app.onError((error, c) => {
    const correlationId = c.var.correlationId ?? options.newCorrelationId();
    const known = knownProblem(error);
    if (known !== null) return answerProblem(known, correlationId);
    options.log.failed('API_UNEXPECTED', {
      correlationId,
      tenantId: tenantOf(c),
      route: `${c.req.method} ${c.req.routePath}`,
      error: errorTrace(error),
    });
    return answerProblem(new Problematic('unexpected', 'something went wrong here'), correlationId);
  });
  return app;
}

/** The caller's region; a request that fails before its guard has none. */
function tenantOf(c: Context<Env>): string | null {
  const bearer: Env['Variables']['bearer'] | undefined = c.get('bearer');
  return bearer?.tenant ?? null;
}
