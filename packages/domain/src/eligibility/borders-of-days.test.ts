import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay, todayIn } from '../calendar.ts';
import { addDays, dateOf, dayOfReachingAge, daysInMonth } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import { firstDayOf, monthOf } from '../months.ts';
import { day } from '../region.fixture.ts';
import { facts, lineOf, versionWith, working } from './eligibility.fixture.ts';
import { explainEligibility } from './explain-eligibility.ts';
import { lastDayOf } from './work-criteria.ts';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const hour = 60 * 60 * 1000;
const version = versionWith();

const aDay = fc
  .record({
    year: fc.integer({ min: 1930, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    of: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, of }) => dateOf(year, month, Math.min(of, daysInMonth(year, month))));
/** the ends of months, and 29 February among them, more often than chance gives them */
const aBorder = fc.oneof(
  aDay,
  fc.constantFrom(...['1960-02-29', '1964-02-29', '2000-02-29', '2008-02-29'].map(day)),
  aDay.map((one) => addDays(firstDayOf(monthOf(one)), -1)),
);

/** days that the service lives through: until 1988 clocks of Indonesia were still moved */
const aDayOfOurs = aBorder.filter((date) => date >= '2000-01-01');

const ageCode = (birthDate: CalendarDate, firstDayOfCover: CalendarDate) =>
  lineOf(explainEligibility(version, facts({ birthDate, firstDayOfCover }), firstDayOfCover), 'age')
    .code;

describe('the end of a month', () => {
  it('comes in Papua first, then in Makassar, then in Jakarta, one hour after another', () => {
    const turn = Date.parse('2026-02-28T15:00:00.000Z');
    const months = (at: number) => zones.map((zone) => monthOf(todayIn(zone, at)));
    expect(months(turn - 1)).toEqual(['2026-02', '2026-02', '2026-02']);
    expect(months(turn)).toEqual(['2026-02', '2026-02', '2026-03']);
    expect(months(turn + hour)).toEqual(['2026-02', '2026-03', '2026-03']);
    expect(months(turn + 2 * hour)).toEqual(['2026-03', '2026-03', '2026-03']);
  });

  it('is that of the region’s own calendar in every moment: no day is left out and none comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        aDayOfOurs,
        fc.nat(24 * hour - 1),
        (zone, date, ms) => {
          const begins = startOfDay(zone, date);
          expect(todayIn(zone, begins + ms)).toBe(date);
          expect(todayIn(zone, begins - 1)).toBe(addDays(date, -1));
          expect(startOfDay(zone, date, 1)).toBe(begins + 24 * hour);
        },
      ),
    );
  });
});

describe('the age window', () => {
  it('opens and closes once in a life, on the birthday or on 1 March where there is no 29 February', () => {
    const { minAge, maxAgeExclusive } = version.rules;
    fc.assert(
      fc.property(aBorder, (birth) => {
        const opens = dayOfReachingAge(birth, minAge);
        const closes = dayOfReachingAge(birth, maxAgeExclusive);
        expect(ageCode(birth, addDays(opens, -1))).toBe('under-age');
        expect(ageCode(birth, opens)).toBe('inside');
        expect(ageCode(birth, addDays(closes, -1))).toBe('inside');
        expect(ageCode(birth, closes)).toBe('over-age');
      }),
    );
  });
});

describe('a statement that somebody is at work', () => {
  it('holds to the same day so many months later, or to the last of a shorter month, and no day longer', () => {
    const validMonths = version.rules.criteria.statement.validMonths;
    const codeOn = (on: CalendarDate, judged: CalendarDate) => {
      const report = explainEligibility(version, facts({ statement: { ...working, on } }), judged);
      return lineOf(report, 'statement').code;
    };
    fc.assert(
      fc.property(aBorder, (on) => {
        const last = lastDayOf(on, validMonths);
        expect(Number(last.slice(8))).toBeLessThanOrEqual(Number(on.slice(8)));
        expect(codeOn(on, addDays(on, -1))).toBe('statement-ahead');
        expect(codeOn(on, on)).toBe('stated-working');
        expect(codeOn(on, last)).toBe('stated-working');
        expect(codeOn(on, addDays(last, 1))).toBe('statement-expired');
      }),
    );
  });
});
