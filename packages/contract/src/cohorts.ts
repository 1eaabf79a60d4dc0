import {
  AgencyId,
  CalendarDate,
  CohortId,
  ContributionMonth,
  CoverRules,
  CoverSpan,
  DonorId,
  FundingId,
  FundingKind,
  Instant,
  NominationId,
  Pledge,
  ProgrammeYear,
  Cohort as StoredCohort,
  Donor as StoredDonor,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const rupiah = z.int().min(0).max(10_000_000_000_000);
const people = z.int().min(0).max(10_000_000);
const version = z.int().min(1);

/** The years of the programme, and what was settled about months of cover. */
export const ProgrammeYears = z.object({
  items: z.array(ProgrammeYear),
  /** the year for which people are nominated now */
  nominatesFor: z.int(),
  coverRules: CoverRules,
  /** false while the region goes by what is usual; none of it was read in a law (NV) */
  coverRulesSet: z.boolean(),
  /** years that were closed: how many nominations that were not determined lapsed so far, and whether all did */
  closings: z.array(z.object({ year: z.int(), lapsed: z.int(), finishedAt: Instant.nullable() })),
});
export type ProgrammeYears = z.infer<typeof ProgrammeYears>;

export const NewProgrammeYear = z.strictObject({
  ...ProgrammeYear.omit({ closedOn: true }).shape,
  /** places by agency, or of the region under null; an agency that is not named gets a card of none */
  grants: z.array(z.strictObject({ agency: AgencyId.nullable(), granted: people })).max(200),
  legalBasis: text(200, 3),
  takesNominations: z.boolean().default(true),
});
/** Which year is to be closed: an earlier one than people are nominated for. */
export const ClosingYear = z.strictObject({ year: ProgrammeYear.shape.year });
export const NominatingYear = z.strictObject({ year: ProgrammeYear.shape.year });
export const CoverRulesRequest = z.strictObject(CoverRules.shape);

/** How the money of a source stands, whole rupiah. */
export const FundingSourceView = z.object({
  id: FundingId,
  version,
  kind: FundingKind,
  name: z.string(),
  budgetYear: z.int(),
  /** kode rekening */
  accountCode: z.string().nullable(),
  /** pagu */
  budgetCeiling: z.int(),
  donor: z.string().nullable(),
  /** by determinations in force */
  committed: z.int(),
  /** by plans of open cohorts, or committed where that is more */
  planned: z.int(),
  free: z.int(),
});
export type FundingSourceView = z.infer<typeof FundingSourceView>;
export const FundingSourceList = z.object({ items: z.array(FundingSourceView) });

const accountCode = text(60, 1).nullable();
export const NewFundingSource = z.strictObject({
  id: FundingId,
  kind: FundingKind,
  name: text(120, 3),
  budgetYear: ProgrammeYear.shape.year,
  accountCode,
  budgetCeiling: rupiah,
  donor: DonorId.nullable().default(null),
});
export const FundingSourceChange = z.strictObject({
  version,
  name: text(120, 3),
  accountCode,
  budgetCeiling: rupiah,
});

/** What planners should know of a cohort although it may be made; figures by code. */
export const CohortNote = z.looseObject({
  code: z.enum([
    'death-benefit-never-full',
    'death-benefit-full-at-the-end',
    'counted-in-part',
    'tariff-differs',
    'tariff-unknown',
    'tariff-changes',
  ]),
});

export const CohortView = z.object({
  ...StoredCohort.omit({ createdBy: true }).shape,
  /** rupiah by determinations in force */
  committed: z.int(),
  /** rupiah by its ceilings; null where it sets none */
  planned: z.int().nullable(),
  notes: z.array(CohortNote),
});
export type CohortView = z.infer<typeof CohortView>;
export const CohortList = z.object({ items: z.array(CohortView) });

const counts = z.record(z.string(), z.int());
export const CohortDetail = z.object({
  ...CohortView.shape,
  figures: z.object({
    people: z.int(),
    personMonths: z.int(),
    byOccupation: counts,
    byVillage: counts,
    byMonth: counts,
  }),
});
export type CohortDetail = z.infer<typeof CohortDetail>;

const ceilings = {
  placeCeiling: people.nullable(),
  budgetCeiling: rupiah.nullable(),
  agencies: z.array(AgencyId).max(100).default([]),
};
export const NewCohort = z.strictObject({
  name: text(120, 3),
  kind: StoredCohort.shape.kind,
  year: ProgrammeYear.shape.year,
  firstMonth: ContributionMonth,
  months: z.int().min(1).max(12),
  funding: FundingId,
  /** rupiah for one person and month; null for what the rules in force say */
  tariff: z.int().min(1).max(10_000_000).nullable().default(null),
  ...ceilings,
});
export const CohortChange = z.strictObject({ version, name: text(120, 3), ...ceilings });
export const CohortClosing = z.strictObject({ version });

export const CohortMove = z.strictObject({
  to: CohortId,
  nominations: z.array(NominationId).min(1).max(40),
  month: ContributionMonth,
  /** the decision that moves them, as it is cited */
  decision: text(200, 3),
});
const MonthSpan = z.object({ firstMonth: ContributionMonth, months: z.int() });
const Registration = z.object({
  firstRegisteredOn: CalendarDate,
  currentSpellStartedOn: CalendarDate,
});
export const CohortMoved = z.object({
  items: z.array(
    z.object({
      nominationId: NominationId,
      /** months of the old cohort that still count */
      kept: MonthSpan.nullable(),
      covered: MonthSpan,
      registration: Registration.nullable(),
    }),
  ),
});

/** Which months somebody has, over all years. */
export const Cover = z.object({
  nominationId: NominationId,
  spans: z.array(CoverSpan),
  spells: z.array(
    z.object({
      firstMonth: ContributionMonth,
      lastMonth: ContributionMonth,
      /** months that are covered */
      months: z.int(),
    }),
  ),
  registration: Registration.nullable(),
});

export const DonorView = z.object({
  ...StoredDonor.omit({ createdBy: true }).shape,
  pledges: z.array(Pledge),
});
export const DonorList = z.object({ items: z.array(DonorView) });
const donor = {
  kind: StoredDonor.shape.kind,
  name: text(120, 2),
  contact: z.strictObject({
    person: text(120, 2).nullable().default(null),
    phone: text(40, 3).nullable().default(null),
    email: text(120, 5).nullable().default(null),
    address: text(300, 3).nullable().default(null),
  }),
};
export const NewDonor = z.strictObject({ id: DonorId, ...donor });
export const DonorChange = z.strictObject({ version, ...donor });
export const NewPledge = z.strictObject({
  version,
  pledge: z.strictObject({
    budgetYear: ProgrammeYear.shape.year,
    funds: Pledge.shape.funds,
    people: z.int().min(1).max(10_000_000),
    months: Pledge.shape.months,
    rupiah,
    basis: text(200, 3),
  }),
});

const Coarse = z.object({
  cells: z.array(z.object({ key: z.string(), people: z.int() })),
  /** people of the cells that are too small to be told */
  others: z.int().nullable(),
});
/** What became of a donor's money: figures only, and none about a handful of people. */
export const DonorStatement = z.object({
  donor: StoredDonor.pick({ id: true, name: true, kind: true }),
  budgetYear: z.int(),
  pledged: z.object({ people: z.int(), rupiah: z.int() }),
  funded: z.object({ people: z.int(), personMonths: z.int(), rupiah: z.int() }),
  byOccupation: Coarse,
  byVillage: Coarse,
  /** people in each month; null for fewer than five */
  byMonth: z.array(z.object({ month: ContributionMonth, people: z.int().nullable() })),
});
