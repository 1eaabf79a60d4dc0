import { CalendarDate } from './identifiers.ts';
import type { Region } from './region.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Hours ahead of UTC of Indonesia's three zones (WIB, WITA, WIT: Keputusan Presiden 41/1987). None has had summer
 * time or another hour since 1964, so that no moment Payung is told of needs more than a sum.
 */
const hoursAhead: Readonly<Record<Region['timeZone'], number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** The local calendar date of an instant (milliseconds since 1970 UTC) in a region's time zone. */
export function todayIn(timeZone: Region['timeZone'], instantMs: number): CalendarDate {
  const local = new Date(instantMs + hoursAhead[timeZone] * hourMs);
  return CalendarDate.parse(local.toISOString().slice(0, 10));
}

/**
 * The moment, in milliseconds since 1970, at which the clocks of a region show a time of a date.
 *
 * @param time `HH:MM`, of 24 hours
 */
export function momentIn(timeZone: Region['timeZone'], date: CalendarDate, time: string): number {
  return Date.parse(`${date}T${time}Z`) - hoursAhead[timeZone] * hourMs;
}

/**
 * The first moment of a calendar date in a region, in milliseconds since 1970; `days` later for the first moment of a
 * following date.
 */
export function startOfDay(timeZone: Region['timeZone'], date: CalendarDate, days = 0): number {
  return momentIn(timeZone, date, '00:00') + days * dayMs;
}

/** Whether a moment (milliseconds since 1970 UTC) is on this date in a region; what each request asks, hence a sum alone. */
export function isOnDay(
  timeZone: Region['timeZone'],
  date: CalendarDate,
  instantMs: number,
): boolean {
  const since = instantMs - startOfDay(timeZone, date);
  return since >= 0 && since < dayMs;
}
