import type { OpenDesk } from '../desk.ts';
import { determinationActRoutes } from '../routes/determination-acts.ts';
import { determinationRoutes } from '../routes/determinations.ts';

/** Decisions on who is covered. */
export const routes: OpenDesk = () => [determinationRoutes(), determinationActRoutes()];
