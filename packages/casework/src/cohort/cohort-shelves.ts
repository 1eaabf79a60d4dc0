import { defineShelf } from '@payung/data';
import { Cohort, CohortFigures, Donor, FundingSource, PersonCover } from '@payung/domain';

/** People who are protected in the same months. */
export const cohortShelf = defineShelf<Cohort>({
  name: 'cohort',
  schema: Cohort,
  of: 'cohort',
  told: ({ kind, year, firstMonth, months, funding, tariff, state, ...rest }) => ({
    kind,
    year,
    firstMonth,
    months,
    funding,
    tariff,
    state,
    placeCeiling: rest.placeCeiling,
    budgetCeiling: rest.budgetCeiling,
    determinedPeople: rest.determinedPeople,
    determinedMonths: rest.determinedMonths,
  }),
});

/** Where the money comes from. */
export const fundingShelf = defineShelf<FundingSource>({
  name: 'funding',
  schema: FundingSource,
  of: 'funding',
  told: ({ kind, budgetYear, accountCode, budgetCeiling, donor }) => ({
    kind,
    budgetYear,
    accountCode,
    budgetCeiling,
    donor,
  }),
});

/** Which months of which cohort a person has; one record in the person's own folder. */
export const coverShelf = defineShelf<PersonCover>({
  name: 'cover',
  schema: PersonCover,
  of: 'cohort',
  told: ({ spans }) => ({
    spans: spans.length,
    months: spans.reduce((sum, { months }) => sum + months, 0),
  }),
});

/** Whom each cohort covers, in figures; one record of the cohort's own id. */
export const figuresShelf = defineShelf<CohortFigures>({
  name: 'cohort-figures',
  schema: CohortFigures,
  of: 'cohort',
  told: ({ people, personMonths }) => ({ people, personMonths }),
});

/** Who gives money; of a person even the name is personal, so the journal tells the kind only. */
export const donorShelf = defineShelf<Donor>({
  name: 'donor',
  schema: Donor,
  of: 'donor',
  told: ({ kind, pledges }) => ({
    kind,
    pledges: pledges.length,
    pledged: pledges.reduce((sum, { rupiah }) => sum + rupiah, 0),
  }),
});
