import { describe, expect, it } from 'vitest';
import { type CohortDraft, cohortControl, cohortFault, readCohort } from './cohort-draft.ts';

const routine: CohortDraft = {
  name: 'Rutin 2026',
  kind: 'ROUTINE',
  year: '2026',
  firstMonth: '01-2026',
  months: '12',
  funding: 'apbd-2026',
  tariff: '',
  placeCeiling: '1.000',
  budgetCeiling: 'Rp201.600.000',
};

describe('a cohort as it is typed', () => {
  it('is sent in figures, and what was left empty as no ceiling', () => {
    expect(readCohort(routine, [])).toMatchObject({
      cohort: {
        firstMonth: '2026-01',
        placeCeiling: 1_000,
        budgetCeiling: 201_600_000,
        tariff: null,
      },
    });
    expect(readCohort({ ...routine, placeCeiling: '' }, [])).toMatchObject({
      cohort: { placeCeiling: null },
    });
  });

  it('is told everything at once that is wrong, and nothing is taken for no ceiling that is none', () => {
    const read = readCohort({ ...routine, name: '', months: '13', placeCeiling: 'seribu' }, []);
    const targets = 'errors' in read ? read.errors.map(({ target }) => target) : [];
    expect(targets).toEqual(['name', 'months', 'placeCeiling'].map(cohortControl));
    expect(cohortFault('agencies.0')?.target).toBe(cohortControl('agencies'));
  });
});
