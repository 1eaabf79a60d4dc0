import { Cohort } from '@payung/domain';

/** The cohort of 2026 for which nobody was determined yet, covered from March to December. */
export function inventedCohort(changes: Partial<Record<keyof Cohort, unknown>>): Cohort {
  return Cohort.parse({
    version: 1,
    name: 'Kelompok rutin contoh',
    kind: 'ROUTINE',
    year: 2026,
    firstMonth: '2026-03',
    months: 10,
    funding: 'apbd-2026',
    tariff: 16_800,
    placeCeiling: null,
    budgetCeiling: null,
    determinedPeople: 0,
    determinedMonths: 0,
    agencies: [],
    state: 'open',
    createdBy: 'admin',
    createdAt: '2026-01-10T00:00:00.000Z',
    ...changes,
  });
}
