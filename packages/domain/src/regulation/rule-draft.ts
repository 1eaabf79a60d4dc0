import * as z from 'zod';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { RegulationId } from './regulation.ts';
import { RegionRules, RuleVersionId } from './rules.ts';

export const RuleDraftId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('RuleDraftId');
export type RuleDraftId = z.infer<typeof RuleDraftId>;

/** What a draft says; it may still be wrong: its faults are shown with it, and only one without any is adopted. */
export const RuleDraftContent = z.object({
  /** the id that the version will have */
  id: RuleVersionId,
  regulation: RegulationId,
  effectiveFrom: CalendarDate,
  /** null: until another version follows */
  effectiveTo: CalendarDate.nullable(),
  rules: RegionRules,
});
export type RuleDraftContent = z.infer<typeof RuleDraftContent>;

/** A revision of the rules while it is worked on. */
export const RuleDraft = z.object({
  id: RuleDraftId,
  version: z.int().min(1),
  state: z.enum(['open', 'adopted', 'withdrawn']),
  content: RuleDraftContent,
  /** the version whose rules it was begun with */
  basedOn: RuleVersionId,
  /** proposals of occupations that it took up */
  proposals: z.array(z.string()),
  createdBy: UserId,
  createdAt: Instant,
  changedBy: UserId,
  changedAt: Instant,
});
export type RuleDraft = z.infer<typeof RuleDraft>;
