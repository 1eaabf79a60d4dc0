import { defineShelf } from '@payung/data';
import { Cohort, FundingSource, PersonCover } from '@payung/domain';

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
