import { CalendarDate } from './identifiers.ts';

/*
 * Ages are plain integer arithmetic on the three parts of an ISO date: a list has 100,000 rows, and a
 * PlainDate object for each of its dates costs more than all other rules of a row together. What needs a time
 * zone stands in `calendar.ts`.
 */

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month counted from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0);
}

/** Year, month and day of a calendar date as numbers. */
export function partsOf(date: CalendarDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The calendar date with these parts. Throws for a day that does not exist: check `daysInMonth` first. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const pad = (n: number, length: number) => String(n).padStart(length, '0');
  return CalendarDate.parse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/**
 * Whole years of age on a day; negative before birth. Who was born on 29 February turns a year older on
 * 1 March of a common year. Both dates are local dates of the region (domain-rules 7.2).
 */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The first day on which a person is `age` years old, by the same rule as `ageOn`. `age` in whole years. */
export function dayOfReachingAge(birth: CalendarDate, age: number): CalendarDate {
  const { year, month, day } = partsOf(birth);
  return day > daysInMonth(year + age, month)
    ? dateOf(year + age, month + 1, 1)
    : dateOf(year + age, month, day);
}

const dayMs = 86_400_000;

/** The calendar date so many days later; earlier when negative. Every day of a date without a time zone has 24 hours. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  const later = new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
  return CalendarDate.parse(later.toISOString().slice(0, 10));
}
