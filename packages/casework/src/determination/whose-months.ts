import type { Change, NominationRecord } from '@payung/data';
import type { Cohort, Determination, MonthSpan, NominationState } from '@payung/domain';

/**
 * Where people stand whom a decision covers: they hold a place, which it uses up; or they were determined before, and
 * get the months of one more cohort on the place that they have used.
 */
export function stateToCover({
  furtherMonths = false,
}: Pick<Determination, 'furtherMonths'>): Extract<NominationState, 'nominated' | 'determined'> {
  return furtherMonths ? 'determined' : 'nominated';
}

/** What the history of a nomination says of further months: it does not move by them. */
export function toldOfFurther(
  { id, state }: NominationRecord,
  cohort: Cohort,
  { firstMonth, months }: MonthSpan,
): Change | null {
  if (state !== 'determined') return null;
  const after = { cohort: cohort.id, firstMonth, months };
  return { of: 'cohort', id, act: 'further-months', after };
}
