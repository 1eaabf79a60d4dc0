import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';

/** Sunday and Saturday, as `Date` counts the days of a week. */
const weekend: ReadonlySet<number> = new Set([0, 6]);

/** Whether offices work on a day: no weekend, and none of the holidays and days off in common (cuti bersama). */
export function isWorkingDay(day: CalendarDate, holidays: ReadonlySet<CalendarDate>): boolean {
  return !weekend.has(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.has(day);
}

/** The working day so many working days after a day, which itself is not counted. */
export function workingDayAfter(
  day: CalendarDate,
  count: number,
  holidays: ReadonlySet<CalendarDate>,
): CalendarDate {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}
