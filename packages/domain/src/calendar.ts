import { Temporal } from 'temporal-polyfill';
import { CalendarDate } from './identifiers.ts';
import type { Region } from './region.ts';

/** The local calendar date of an instant (milliseconds since 1970 UTC) in a region's time zone. */
export function todayIn(timeZone: Region['timeZone'], instantMs: number): CalendarDate {
  const local = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
  return CalendarDate.parse(local.toPlainDate().toString());
}

/**
 * The first moment of a calendar date in a region, in milliseconds since 1970; `days` later for the first moment of a
 * following date.
 */
export function startOfDay(timeZone: Region['timeZone'], date: CalendarDate, days = 0): number {
  const day = Temporal.PlainDate.from(date).add({ days });
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}
