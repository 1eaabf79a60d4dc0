import type { OpenDesk } from '../desk.ts';
import { cohortRoutes } from '../routes/cohorts.ts';
import { fundingRoutes } from '../routes/funding.ts';
import { occupationProposalRoutes } from '../routes/occupation-proposals.ts';
import { programmeYearRoutes } from '../routes/programme-years.ts';
import { quotaCeilingRoutes } from '../routes/quota-ceilings.ts';
import { quotaPlanRoutes } from '../routes/quota-plan.ts';
import { regulationRoutes } from '../routes/regulations.ts';
import { renewalRoutes } from '../routes/renewals.ts';
import { ruleComparisonRoutes } from '../routes/rule-comparisons.ts';
import { ruleDraftRoutes } from '../routes/rule-drafts.ts';
import { villageStatisticsRoutes } from '../routes/village-statistics.ts';

/** What regulations say: rules, places, years and money. */
export const routes: OpenDesk = () => [
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
];
