import type { OpenDesk } from '../desk.ts';
import { eligibilityRoutes } from '../routes/eligibility.ts';
import { evidenceRoutes } from '../routes/evidence.ts';
import { fieldSuggestionRoutes } from '../routes/field-suggestions.ts';
import { packRoutes } from '../routes/packs.ts';
import { preCheckRefusalRoutes } from '../routes/pre-check-refusals.ts';
import { preCheckSettingRoutes } from '../routes/pre-check-settings.ts';
import { preCheckRoutes } from '../routes/pre-checks.ts';
import { protectionRoutes } from '../routes/protection.ts';
import { socialDataRoutes } from '../routes/social-data.ts';
import { statementRoutes } from '../routes/statements.ts';
import { verificationRoutes } from '../routes/verification.ts';
import { verificationPaperRoutes } from '../routes/verification-papers.ts';
import { verificationSettingRoutes } from '../routes/verification-setting.ts';

/** What is known of a person, who confirmed it, and who asked for it to be left alone. */
export const routes: OpenDesk = (options) => [
  evidenceRoutes(),
  eligibilityRoutes(),
  statementRoutes(),
  socialDataRoutes(),
  verificationSettingRoutes(),
  verificationRoutes(),
  verificationPaperRoutes(),
  packRoutes(),
  fieldSuggestionRoutes(),
  // `/pre-checks/refusals` is no id
  preCheckSettingRoutes(),
  preCheckRefusalRoutes(),
  preCheckRoutes(),
  protectionRoutes(options.cross),
];
