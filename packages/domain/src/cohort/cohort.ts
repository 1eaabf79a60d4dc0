import * as z from 'zod';
import { AgencyId, Instant, UserId } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';

export const CohortId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('CohortId');
export type CohortId = z.infer<typeof CohortId>;

export const FundingId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .brand('FundingId');
export type FundingId = z.infer<typeof FundingId>;

/** Where the money of a membership-month comes from; each month of a person has exactly one (domain-rules 5.7). */
export const fundingKinds = [
  'APBD',
  'APBD_P',
  'DBHCHT',
  'PROVINCE',
  'APBDES',
  'CSR',
  'DONATION',
  'SELF',
] as const;
export const FundingKind = z.enum(fundingKinds);
export type FundingKind = z.infer<typeof FundingKind>;

/** A source of money in one budget year: what it may cost, and whose it is. Rupiah are whole. */
export const FundingSource = z.lazy(() =>
  z.object({
    id: FundingId,
    version: z.int().min(1),
    kind: FundingKind,
    name: z.string().min(3).max(120),
    budgetYear: z.int(),
    /** kode rekening; null where the money does not pass the region's budget */
    accountCode: z.string().max(60).nullable(),
    /** pagu, in rupiah */
    budgetCeiling: z.int().min(0),
    /** the company or donor that gives it; null for public money */
    donor: z.string().nullable(),
    createdBy: UserId,
    createdAt: Instant,
  }),
);
export type FundingSource = z.infer<typeof FundingSource>;

/** Protection for a year (rutin) or for one to three months (insidentil), domain-rules 0 (S2). */
export const CohortKind = z.enum(['ROUTINE', 'INCIDENTAL']);
export type CohortKind = z.infer<typeof CohortKind>;

/** People who are protected in the same months, from one source of money, at one tariff. */
export const Cohort = z.object({
  id: CohortId,
  version: z.int().min(1),
  name: z.string().min(3).max(120),
  kind: CohortKind,
  /** the programme year on whose quota cards its people stand */
  year: z.int(),
  firstMonth: ContributionMonth,
  months: z.int().min(1).max(12),
  funding: FundingId,
  /** rupiah for one person and month (domain-rules 2.1-2.3) */
  tariff: z.int().min(1),
  /** most people; null where only the cards and the money set a limit */
  placeCeiling: z.int().min(0).nullable(),
  /** most rupiah (pagu) for all its person-months; null where only the source's ceiling counts */
  budgetCeiling: z.int().min(0).nullable(),
  /** people in determinations that are in force, and their person-months: what is committed of its ceilings */
  determinedPeople: z.int().min(0),
  determinedMonths: z.int().min(0),
  /** agencies whose people it takes; all when empty */
  agencies: z.array(AgencyId),
  state: z.enum(['open', 'closed']),
  createdBy: UserId,
  createdAt: Instant,
});
export type Cohort = z.infer<typeof Cohort>;

/** Rupiah for so many people over all months of a cohort. Whole rupiah, never rounded. */
export function costOf(cohort: Pick<Cohort, 'months' | 'tariff'>, people: number): number {
  return people * cohort.months * cohort.tariff;
}
