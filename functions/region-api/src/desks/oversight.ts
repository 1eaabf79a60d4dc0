import type { OpenDesk } from '../desk.ts';
import { auditCheckRoutes } from '../routes/audit-checks.ts';
import { breachRoutes } from '../routes/breaches.ts';
import { figuresRoutes } from '../routes/figures.ts';
import { handOutRoutes } from '../routes/hand-outs.ts';
import { journalRoutes } from '../routes/journal.ts';
import { officialMonthRoutes } from '../routes/official-months.ts';
import { ownCoverRoutes } from '../routes/own-cover.ts';
import { paperRoutes } from '../routes/papers.ts';
import { userRoutes } from '../routes/users.ts';

/** Figures, the journal, and what the region owes to people and auditors. */
export const routes: OpenDesk = (options) => [
  handOutRoutes(),
  journalRoutes(),
  paperRoutes(),
  breachRoutes(),
  figuresRoutes(),
  officialMonthRoutes(),
  ownCoverRoutes(),
  auditCheckRoutes(),
  userRoutes(options.accounts),
];
