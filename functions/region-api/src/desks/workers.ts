import type { OpenDesk } from '../desk.ts';
import { actRoutes } from '../routes/acts.ts';
import { homeRoutes } from '../routes/home.ts';
import { nominationRoutes } from '../routes/nominations.ts';
import { ownRegionRoutes } from '../routes/own-regions.ts';
import { personJournalRoutes } from '../routes/person-journal.ts';
import { personTimelineRoutes } from '../routes/person-timeline.ts';
import { personRoutes } from '../routes/persons.ts';
import { regionRoutes } from '../routes/region.ts';
import { regionLookRoutes } from '../routes/region-look.ts';
import { settingsRoutes } from '../routes/settings.ts';

/** Who is nominated, one by one, and what stands on the home and the region of whoever works with them. */
export const routes: OpenDesk = (options) => [
  nominationRoutes(),
  actRoutes(),
  personRoutes(),
  personTimelineRoutes(),
  personJournalRoutes(),
  homeRoutes(),
  regionRoutes(),
  settingsRoutes(),
  regionLookRoutes(),
  ownRegionRoutes(options.verify),
];
