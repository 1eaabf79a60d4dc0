import * as z from 'zod';
import { Criterion } from '../eligibility/criterion.ts';
import { CalendarDate, Instant, NominationId, UserId } from '../identifiers.ts';
import { RuleDraftId } from './rule-draft.ts';
import { RuleVersionId } from './rules.ts';

export const RuleComparisonId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('RuleComparisonId');
export type RuleComparisonId = z.infer<typeof RuleComparisonId>;

/** What one set of rules comes to for the people of a year. */
export const RulesOutcome = z.object({
  /** people whom no criterion shuts out, as far as is known */
  eligible: z.int(),
  /** of these, people about whom something is still unknown, or needs a person's decision */
  undecided: z.int(),
  /** of these, people who hold a place or used one up */
  places: z.int(),
  /** rupiah a person and month, paid from the region's budget; null where no tariff is known */
  tariff: z.int().nullable(),
  /** rupiah of all these places for all months of the year; null where no tariff is known */
  rupiah: z.int().nullable(),
});
export type RulesOutcome = z.infer<typeof RulesOutcome>;

export const RuleComparisonCounts = z.object({
  /** living nominations that were looked at, one for each person */
  people: z.int(),
  gain: z.int(),
  lose: z.int(),
  /** of those who lose: determined already, whose decision stays as it is */
  loseDetermined: z.int(),
  /** by the criterion that decides: who meets it only from then on, and who no longer does */
  byCriterion: z.record(z.string(), z.object({ gain: z.int(), lose: z.int() })),
  /**
   * People of the year who were refused by a person's decision and whose record still stands, nobody else's nomination
   * of theirs living: how many there are, and how many would be let in by criteria now. Not among `people`. Who was
   * found ineligible when a list was handed in, or was forgotten since, left no record that could be judged again. Null
   * in comparisons made before these were counted.
   */
  refused: z.object({ people: z.int(), gain: z.int() }).nullable().default(null),
  before: RulesOutcome,
  after: RulesOutcome,
});
export type RuleComparisonCounts = z.infer<typeof RuleComparisonCounts>;

/** A draft beside the rules in force: who would gain and who would lose, before it takes effect. */
export const RuleComparison = z.object({
  id: RuleComparisonId,
  version: z.int().min(1),
  draft: RuleDraftId,
  /** the version of the draft that was compared */
  draftVersion: z.int().min(1),
  against: RuleVersionId,
  year: z.int(),
  day: CalendarDate,
  state: z.enum(['working', 'done', 'failed']),
  counts: RuleComparisonCounts.nullable(),
  /** records of changed people, each of some hundred */
  pieces: z.int().min(0),
  by: UserId,
  askedAt: Instant,
  finishedAt: Instant.nullable(),
  leaseUntil: z.int(),
  tries: z.int(),
});
export type RuleComparison = z.infer<typeof RuleComparison>;

/** Somebody for whom a draft changes something; who it is, is read when it is shown. */
export const ChangedPerson = z.object({
  nomination: NominationId,
  change: z.enum(['gain', 'lose']),
  criteria: z.array(Criterion),
  isDetermined: z.boolean(),
  /** was refused earlier: whoever gains has to be nominated anew */
  wasRefused: z.boolean().default(false),
});
export type ChangedPerson = z.infer<typeof ChangedPerson>;
