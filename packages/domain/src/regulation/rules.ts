import * as z from 'zod';
import { PriorityCriterion, priorityCriteria } from '../determination/priority.ts';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { Occupation, VulnerabilityFlag } from './occupation.ts';
import { RegulationId } from './regulation.ts';
import { Tariff } from './tariff.ts';

/** Whether a criterion that is not met blocks, or asks for a person's decision with a reason. */
export const Weight = z.enum(['hard', 'soft']);
export type Weight = z.infer<typeof Weight>;

/** Every criterion says how much it weighs and where in the regulation it stands; null where nobody noted it. */
const each = { weight: Weight, article: z.string().max(60).nullable() };

/** Who is left out because somebody else must or does cover them (domain-rules 1.9, 1.10, 1.13). */
export const exclusions = [
  'WAGE_EARNER',
  'CIVIL_SERVANT',
  'MILITARY_POLICE',
  'NON_ASN_STAFF',
  'ALREADY_COVERED',
] as const;
export const Exclusion = z.enum(exclusions);
export type Exclusion = z.infer<typeof Exclusion>;

/** The lists of poor households that a region may ask for (domain-rules 1.11). */
export const socialDatasets = ['DTKS', 'P3KE', 'DTSEN'] as const;
export const SocialDataset = z.enum(socialDatasets);
export type SocialDataset = z.infer<typeof SocialDataset>;

/**
 * Who may be protected, as one version of a region's regulations says, beside age and occupation. A criterion that
 * is off (`ignored`, `off`, `any`, null, false, an empty list) is never asked about.
 */
export const EligibilityRules = z.lazy(() =>
  z.object({
    /** tulang punggung keluarga (domain-rules 1.6); `preferred` never blocks, it orders */
    breadwinner: z.object({ rule: z.enum(['required', 'preferred', 'ignored']), ...each }),
    /** one person for each family card (domain-rules 1.6) */
    onePerFamilyCard: z.object({
      rule: z.enum(['hard', 'soft', 'off']),
      article: each.article,
    }),
    /** PKH or BPNT: must receive it, must not, or does not matter (domain-rules 1.7) */
    socialAid: z.object({ rule: z.enum(['must', 'must-not', 'ignore']), ...each }),
    socialDataset: z.object({ required: z.boolean(), accepted: z.array(SocialDataset), ...each }),
    /** the richest decile that is taken in, 1..10 (domain-rules 1.11) */
    maxDecile: z.object({ max: z.int().min(1).max(10).nullable(), ...each }),
    /** where the KTP says one lives, or where one lives (domain-rules 1.8) */
    residence: z.object({ rule: z.enum(['ktp', 'domicile', 'any']), ...each }),
    /** low or irregular income: whole rupiah a month at most (domain-rules 1.5) */
    income: z.object({ maxMonthly: z.int().min(0).nullable(), ...each }),
    /** informal work at risk (domain-rules 1.5) */
    informalWork: z.object({ required: z.boolean(), ...each }),
    exclusions: z.array(z.object({ code: Exclusion, ...each })),
    /** a dated statement that somebody is at work ("aktif bekerja"), with proof (domain-rules 1.1) */
    statement: z.object({
      required: z.boolean(),
      /** how old it may be on the day of the decision, in months */
      validMonths: z.int().min(1).max(24),
      ...each,
    }),
  }),
);
export type EligibilityRules = z.infer<typeof EligibilityRules>;

/** How a total of places is shared out over the villages (domain-rules 5.3). */
export const QuotaFormula = z.lazy(() =>
  z.object({
    basis: z.enum(['equal', 'dataset', 'population']),
    /** this share of the places, in percent, goes by the number of the extreme poor; the rest by the basis */
    extremePoorPercent: z.int().min(0).max(100),
  }),
);
export type QuotaFormula = z.infer<typeof QuotaFormula>;

/** Everything that hangs on a regulation. */
export const RegionRules = z.object({
  minAge: z.int().min(0).max(120),
  /** exclusive: 65 means that a person aged 65 is refused (domain-rules 1.2) */
  maxAgeExclusive: z.int().min(1).max(121),
  occupations: z.array(Occupation),
  vulnerabilityFlags: z.array(VulnerabilityFlag),
  criteria: EligibilityRules,
  /** the region's own; they go before the national ones */
  tariffs: z.array(Tariff),
  /** null where places are not shared out by village */
  quotaFormula: QuotaFormula.nullable(),
  /**
   * what the regulation puts first among those who wait or for whom there is not enough, in its order (domain-rules 0
   * S0); absent where it says nothing: then the numbers alone count
   */
  priority: z
    .array(PriorityCriterion)
    .max(priorityCriteria.length)
    .refine((order) => new Set(order).size === order.length, 'names a criterion twice')
    .optional(),
});
export type RegionRules = z.infer<typeof RegionRules>;

export const RuleVersionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .brand('RuleVersionId');
export type RuleVersionId = z.infer<typeof RuleVersionId>;

/** The rules of a region in a span of days, by one regulation. Versions follow one another without gap or overlap. */
export const RuleVersion = z.lazy(() =>
  z.object({
    id: RuleVersionId,
    regulation: RegulationId,
    effectiveFrom: CalendarDate,
    /** its last day; null while no later version is adopted */
    effectiveTo: CalendarDate.nullable(),
    rules: RegionRules,
    /** null for the version that a region was founded with */
    adopted: z
      .object({
        by: UserId,
        at: Instant,
        /** recorded afterwards, for days before the region's first determination */
        asHistory: z.boolean(),
      })
      .nullable(),
  }),
);
export type RuleVersion = z.infer<typeof RuleVersion>;
