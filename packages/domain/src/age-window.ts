import { ageOn, dayOfReachingAge } from './dates.ts';
import type { CalendarDate } from './identifiers.ts';
import type { Reason } from './judgement.ts';
import type { SchemeYear } from './region.ts';

/** The ages at which a person may be registered for the first time, on one day (domain-rules 1.2-1.4). */
export type AgeWindow = Pick<SchemeYear, 'minAge' | 'maxAgeExclusive' | 'firstDayOfCover'>;

export function ageWindow(scheme: SchemeYear): AgeWindow {
  const { minAge, maxAgeExclusive, firstDayOfCover } = scheme;
  return { minAge, maxAgeExclusive, firstDayOfCover };
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
