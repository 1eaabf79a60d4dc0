import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isOnDay, momentIn, startOfDay, todayIn } from './calendar.ts';
import { ageOn, dateOf, dayOfReachingAge, daysInMonth } from './dates.ts';
import { day } from './region.fixture.ts';

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter((d) => d.day <= daysInMonth(d.year, d.month))
  .map((d) => dateOf(d.year, d.month, d.day));

describe('age, on which a person is taken in or refused', () => {
  it('changes on the birthday, not a day before', () => {
    expect(ageOn(day('1961-03-01'), day('2026-02-28'))).toBe(64);
    expect(ageOn(day('1961-03-01'), day('2026-03-01'))).toBe(65);
  });

  it('changes on 1 March of a common year for those born on 29 February', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(dayOfReachingAge(day('2008-02-29'), 18)).toBe('2026-03-01');
    expect(dayOfReachingAge(day('2008-02-29'), 20)).toBe('2028-02-29');
  });

  it('names the first eligible day for any birth date: that day the age is reached, the day before it is not', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 99 }), anyDate, (birth, age, other) => {
        const reached = dayOfReachingAge(birth, age);
        expect(ageOn(birth, reached)).toBe(age);
        expect(ageOn(birth, other) >= age).toBe(other >= reached);
      }),
    );
  });
});

describe('today', () => {
  it('is the date on the wall of the region, not of the server', () => {
    const lateEvening = Date.UTC(2026, 1, 28, 16, 30);
    expect(todayIn('Asia/Jakarta', lateEvening)).toBe('2026-02-28');
    expect(todayIn('Asia/Makassar', lateEvening)).toBe('2026-03-01');
    expect(todayIn('Asia/Jayapura', lateEvening)).toBe('2026-03-01');
  });
});

describe('the start of a day', () => {
  it('is midnight in the region, so that a past day is cut where its people cut it', () => {
    const at = (timeZone: 'Asia/Jakarta' | 'Asia/Jayapura', days?: number) =>
      new Date(startOfDay(timeZone, day('2026-02-28'), days)).toISOString();
    expect(at('Asia/Jakarta')).toBe('2026-02-27T17:00:00.000Z');
    expect(at('Asia/Jayapura')).toBe('2026-02-27T15:00:00.000Z');
    expect(at('Asia/Jakarta', 1)).toBe('2026-02-28T17:00:00.000Z');
  });
});

describe('the three zones of Indonesia', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');

  it('have the day and the moment that the calendar library tells, so that nobody is a day too old', () => {
    const moments = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 0, max: 400 }), (zone, ms, days) => {
        const told = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        const date = todayIn(zone, ms);
        expect(date).toBe(told.toPlainDate().toString());
        expect(isOnDay(zone, date, ms)).toBe(true);
        expect(isOnDay(zone, date, startOfDay(zone, date) - 1)).toBe(false);
        expect(isOnDay(zone, date, startOfDay(zone, date, 1))).toBe(false);
        const later = told.toPlainDate().add({ days }).toZonedDateTime(zone);
        expect(startOfDay(zone, date, days)).toBe(later.epochMilliseconds);
        const time = told.toPlainTime().toString({ smallestUnit: 'minute' });
        const minute = told.round({ smallestUnit: 'minute', roundingMode: 'floor' });
        expect(momentIn(zone, date, time)).toBe(minute.epochMilliseconds);
      }),
    );
  });
});
