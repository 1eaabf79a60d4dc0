import type { OpenDesk } from '../desk.ts';
import { cardHandOverRoutes } from '../routes/card-hand-overs.ts';
import { claimFamilyRoutes } from '../routes/claim-family.ts';
import { claimRoutes } from '../routes/claims.ts';
import { leavingRoutes } from '../routes/leaving.ts';
import { letterRoutes } from '../routes/letters.ts';
import { membershipRoutes } from '../routes/memberships.ts';
import { refundRoutes } from '../routes/refunds.ts';

/** Who leaves, claims, and words to families. */
export const routes: OpenDesk = () => [
  leavingRoutes(),
  refundRoutes(),
  membershipRoutes(),
  claimRoutes(),
  claimFamilyRoutes(),
  cardHandOverRoutes(),
  letterRoutes(),
];
