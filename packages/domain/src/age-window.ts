import { ageOn, dayOfReachingAge } from './dates.ts';
import type { CalendarDate } from './identifiers.ts';
import type { Reason } from './judgement.ts';
import { firstDayOf, monthOf } from './months.ts';
import type { SchemeYear } from './region.ts';

/** The ages at which a person may be registered for the first time, on one day (domain-rules 1.2-1.4). */
export type AgeWindow = Pick<SchemeYear, 'minAge' | 'maxAgeExclusive' | 'firstDayOfCover'>;

/** The window of whoever is nominated on a day. */
export function ageWindow(scheme: SchemeYear, today: CalendarDate): AgeWindow {
  const { minAge, maxAgeExclusive, firstDayOfCover } = scheme;
  return { minAge, maxAgeExclusive, firstDayOfCover: earliestCover(firstDayOfCover, today) };
}

/**
 * The first day of cover by which the age of somebody who is not registered yet is judged. The insurer tests it at
 * registration (domain-rules 1.1, 1.3), so that once the planned day has passed it is the first of this month.
 */
export function earliestCover(planned: CalendarDate, today: CalendarDate): CalendarDate {
  const thisMonth = firstDayOf(monthOf(today));
  return planned < thisMonth ? thisMonth : planned;
}

/** Why a person born on this day is outside the window; empty when inside. */
export function ageReasons(window: AgeWindow, birth: CalendarDate): Reason[] {
  const { minAge, maxAgeExclusive, firstDayOfCover } = window;
  const ageOnFirstDay = ageOn(birth, firstDayOfCover);
  if (ageOnFirstDay < minAge) {
    const eligibleFrom = dayOfReachingAge(birth, minAge);
    return [{ code: 'under-age', field: 'birthDate', minAge, ageOnFirstDay, eligibleFrom }];
  }
  return ageOnFirstDay >= maxAgeExclusive
    ? [{ code: 'over-age', field: 'birthDate', maxAgeExclusive, ageOnFirstDay }]
    : [];
}

/** Whether a person born on this day may not be registered. */
export function isOutside(window: AgeWindow, birth: CalendarDate): boolean {
  return ageReasons(window, birth).length > 0;
}
