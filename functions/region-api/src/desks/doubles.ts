import type { OpenDesk } from '../desk.ts';
import { caseRoutes } from '../routes/cases.ts';
import { crosscheckRoutes } from '../routes/crosscheck.ts';
import { matchingRoutes } from '../routes/matching.ts';

/** The same person twice, in the region and across regions. */
export const routes: OpenDesk = (options) => [
  matchingRoutes(),
  caseRoutes(),
  crosscheckRoutes(options.cross),
];
