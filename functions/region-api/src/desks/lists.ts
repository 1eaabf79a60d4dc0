import type { OpenDesk } from '../desk.ts';
import { correctionRoutes } from '../routes/corrections.ts';
import { documentRoutes } from '../routes/documents.ts';
import { doubleCheckRoutes } from '../routes/double-checks.ts';
import { importPartRoutes } from '../routes/import-parts.ts';
import { importRoutes } from '../routes/imports.ts';

/** Lists as agencies hand them in, and what became of them. */
export const routes: OpenDesk = () => [
  // papers before lists: `/imports/template` is no id
  documentRoutes(),
  importRoutes(),
  importPartRoutes(),
  correctionRoutes(),
  doubleCheckRoutes(),
];
