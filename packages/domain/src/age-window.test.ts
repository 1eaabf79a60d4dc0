import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestCover } from './age-window.ts';
import { createAssessor } from './assess.ts';
import { CalendarDate } from './identifiers.ts';
import { candidate, day, given, region, social } from './region.fixture.ts';

const anyDay = fc
  .date({
    ...{ min: new Date('2025-01-01'), max: new Date('2027-12-31') },
    noInvalidDate: true,
  })
  .map((date) => CalendarDate.parse(date.toISOString().slice(0, 10)));

/** What becomes of whoever was born on a day, nominated on another. */
function judgedOn(today: string, birth: string): string {
  const [year = '', month = '', date = ''] = birth.split('-');
  const nationalId = given(`331904${date}${month}${year.slice(2)}9107`);
  const said = candidate({ nationalId, birthDate: given(day(birth)) });
  const assess = createAssessor(region, day(today));
  return assess(said, social, { finalZeroSuspicious: false }).kind;
}

describe('the day by which an age is judged', () => {
  it('is the planned one until its month is over, then the first of the month that has come', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (planned, today) => {
        const first = earliestCover(planned, today);
        const thisMonth = `${today.slice(0, 7)}-01`;
        expect([planned, thisMonth]).toContain(first);
        expect(first >= planned && first >= thisMonth).toBe(true);
      }),
    );
  });

  it('gives no place to somebody who turned 65 after the year began: nobody may cover them', () => {
    expect(judgedOn('2026-02-20', '1961-07-12')).toBe('passes');
    expect(judgedOn('2026-07-31', '1961-07-12')).toBe('passes');
    expect(judgedOn('2026-08-01', '1961-07-12')).toBe('ineligible');
  });

  it('gives one to whoever came of age meanwhile', () => {
    expect(judgedOn('2026-02-20', '2008-07-12')).toBe('ineligible');
    expect(judgedOn('2026-08-01', '2008-07-12')).toBe('passes');
  });
});
