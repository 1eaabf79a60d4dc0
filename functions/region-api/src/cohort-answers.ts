import type { CohortView as FoundCohort, FundingView, Moved, YearsView } from '@payung/casework';
import {
  CohortMoved,
  CohortView,
  DonorView,
  FundingSourceView,
  ProgrammeYears,
} from '@payung/contract';
import { committedOf, type Donor, plannedOf } from '@payung/domain';
import type * as z from 'zod';

/** The years of a programme as they are told. */
export function yearsAnswer({ years, closings, ...rest }: YearsView): ProgrammeYears {
  const closed = closings.map(({ id, ...one }) => ({ year: Number(id), ...one }));
  return ProgrammeYears.parse({ items: years, closings: closed, ...rest });
}

/** A source of money with how its money stands. */
export function fundingAnswer({ source, standing }: FundingView): FundingSourceView {
  return FundingSourceView.parse({ ...source, ...standing });
}

/** A cohort with its rupiah and what planners should know. */
export function cohortAnswer({ cohort, notes }: FoundCohort): CohortView {
  const money = { committed: committedOf(cohort), planned: plannedOf(cohort) };
  return CohortView.parse({ ...cohort, ...money, notes });
}

export function donorAnswer(donor: Donor): z.infer<typeof DonorView> {
  return DonorView.parse(donor);
}

export function movedAnswer(moved: readonly Moved[]): z.infer<typeof CohortMoved> {
  return CohortMoved.parse({
    items: moved.map(({ nomination, ...rest }) => ({ nominationId: nomination, ...rest })),
  });
}
