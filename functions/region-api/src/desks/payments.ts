import type { OpenDesk } from '../desk.ts';
import { billStepRoutes } from '../routes/bill-steps.ts';
import { billRoutes } from '../routes/bills.ts';
import { contributionRoutes } from '../routes/contributions.ts';
import { exchangeResultRoutes } from '../routes/exchange-results.ts';
import { exchangeSettingRoutes } from '../routes/exchange-settings.ts';
import { exchangeRoutes } from '../routes/exchanges.ts';

/** Bills, what the insurer answers to them, and cover. */
export const routes: OpenDesk = () => [
  billRoutes(),
  billStepRoutes(),
  contributionRoutes(),
  // `/exchanges/branches` is no id
  exchangeSettingRoutes(),
  exchangeRoutes(),
  exchangeResultRoutes(),
];
