import { describe, expect, it } from 'vitest';
import { date, history, month, paid, plainRules as rules } from './contribution.fixture.ts';
import { coverOn, lapseDayOf, monthsPaidUntil } from './cover-on.ts';
import { coverSpells } from './cover-spells.ts';
import type { ContributionHistory } from './cover-state.ts';

const stateOn = (of: ContributionHistory, day: string, by?: string) =>
  coverOn(of, date(day), rules, by === undefined ? date(day) : date(by));

describe('where cover stands on a day', () => {
  it('begins with the payment, or with the first paid month where that is later', () => {
    const late = history(paid('2025-03', 3, '2025-03-12'));
    expect(stateOn(late, '2025-03-11')).toEqual({ state: 'NONE' });
    expect(stateOn(late, '2025-03-12')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-03-12', firstMonth: '2025-03', monthsPaid: 1 },
      paidThrough: '2025-05',
    });
    const ahead = history(paid('2025-03', 3, '2025-01-20'));
    expect(stateOn(ahead, '2025-02-28')).toEqual({ state: 'NONE' });
    expect(stateOn(ahead, '2025-04-30')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-03-01', monthsPaid: 2 },
    });
  });

  it('is a risk in one to three unpaid months, and over in the fourth', () => {
    const toJune = history(paid('2025-01', 6, '2025-01-05'));
    expect(stateOn(toJune, '2025-06-30')).toMatchObject({ state: 'ACTIVE' });
    expect(stateOn(toJune, '2025-07-01')).toMatchObject({ state: 'GRACE', monthsUnpaid: 1 });
    expect(stateOn(toJune, '2025-09-30')).toMatchObject({ state: 'GRACE', monthsUnpaid: 3 });
    expect(stateOn(toJune, '2025-10-01')).toMatchObject({
      state: 'ENDED',
      reason: 'LAPSED',
      since: '2025-10-01',
      paidThrough: '2025-06',
    });
    expect(lapseDayOf(stateOn(toJune, '2025-07-01'), rules)).toBe('2025-10-01');
    expect(lapseDayOf(stateOn(toJune, '2025-10-01'), rules)).toBeNull();
  });

  it('goes on with arrears that are paid in time', () => {
    const arrears = history(paid('2025-01', 6, '2025-01-05'), paid('2025-07', 3, '2025-09-30'));
    expect(stateOn(arrears, '2025-09-29')).toMatchObject({ state: 'GRACE', monthsUnpaid: 3 });
    expect(stateOn(arrears, '2025-09-30')).toMatchObject({
      state: 'ACTIVE',
      spell: { firstMonth: '2025-01', monthsPaid: 9 },
    });
    // a day in an unpaid month stays a risk as it was then, whatever was paid afterwards
    expect(stateOn(arrears, '2025-08-15')).toMatchObject({ state: 'GRACE' });
    expect(stateOn(arrears, '2025-08-15', '2025-12-01')).toMatchObject({ state: 'ACTIVE' });
  });

  it('begins anew in October for who was paid to June, and arrears of July to September buy nothing', () => {
    const anew = history(paid('2025-01', 6, '2025-01-05'), paid('2025-07', 6, '2025-10-05'));
    expect(stateOn(anew, '2025-10-04')).toMatchObject({ state: 'ENDED', reason: 'LAPSED' });
    expect(stateOn(anew, '2025-10-05')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-10-05', firstMonth: '2025-10', monthsPaid: 1 },
      paidThrough: '2025-12',
    });
    const { idle } = coverSpells(anew, rules, date('2025-10-05'));
    expect(idle.map((one) => [one.month, one.why])).toEqual([
      ['2025-07', 'too-late'],
      ['2025-08', 'too-late'],
      ['2025-09', 'too-late'],
    ]);
    expect(monthsPaidUntil(anew, date('2025-12-31'), rules)).toBe(9);
  });

  it('goes on in spite of a lapse by a letter of the regional office', () => {
    const corrected = history(
      paid('2025-01', 6, '2025-01-05'),
      paid('2025-07', 6, '2025-10-05', { corrected: true }),
    );
    expect(stateOn(corrected, '2025-10-05')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-01-05', monthsPaid: 10 },
    });
  });

  it('gives nobody a past by that letter who was never paid for', () => {
    const first = history(paid('2025-07', 6, '2025-10-05', { corrected: true }));
    expect(stateOn(first, '2025-08-15', '2025-12-31')).toEqual({ state: 'NONE' });
    expect(stateOn(first, '2025-10-05')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-10-05', firstMonth: '2025-10', monthsPaid: 1 },
    });
    const { idle } = coverSpells(first, rules, date('2025-12-31'));
    expect(idle.map((one) => one.month)).toEqual(['2025-07', '2025-08', '2025-09']);
  });

  it('starts with the agreement where the insurer aligns it, a first time only', () => {
    const aligned = { ...rules, alignedTo: [date('2025-01-01')] };
    const first = history(paid('2025-01', 3, '2025-02-20'));
    expect(coverOn(first, date('2025-02-20'), aligned)).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-01-01', monthsPaid: 2 },
    });
    expect(coverOn(first, date('2025-02-20'), rules)).toMatchObject({
      spell: { startsOn: '2025-02-20', firstMonth: '2025-02' },
    });
    const again = history(paid('2025-01', 1, '2025-01-05'), paid('2025-05', 3, '2025-06-20'));
    expect(coverOn(again, date('2025-06-20'), aligned)).toMatchObject({
      spell: { startsOn: '2025-06-20', firstMonth: '2025-06' },
    });
  });

  it('covers the day of death, and nothing after it', () => {
    const died: ContributionHistory = {
      paid: paid('2025-01', 12, '2025-01-05'),
      left: [{ reason: 'DIED', on: date('2025-04-10') }],
    };
    expect(stateOn(died, '2025-04-10')).toMatchObject({ state: 'ACTIVE' });
    expect(stateOn(died, '2025-04-11')).toMatchObject({
      state: 'ENDED',
      reason: 'DIED',
      since: '2025-04-11',
      paidThrough: '2025-04',
      spell: { monthsPaid: 4 },
    });
    const { idle } = coverSpells(died, rules, date('2025-12-31'));
    expect(idle.map((one) => one.month)).toEqual(
      paid('2025-05', 8, '2025-01-05').map((one) => one.month),
    );
  });

  it('never lets a payment after the death make cover before it', () => {
    const unpaid: ContributionHistory = {
      paid: paid('2025-04', 3, '2025-04-20'),
      left: [{ reason: 'DIED', on: date('2025-04-10') }],
    };
    expect(stateOn(unpaid, '2025-04-10', '2025-12-31')).toEqual({ state: 'NONE' });
    expect(coverSpells(unpaid, rules, date('2025-12-31')).idle).toHaveLength(3);
  });

  it('says what came first of a lapse and a leaving', () => {
    const left = (on: string): ContributionHistory => ({
      paid: paid('2025-01', 2, '2025-01-05'),
      left: [{ reason: 'MOVED', on: date(on) }],
    });
    expect(stateOn(left('2025-05-20'), '2025-08-01')).toMatchObject({ reason: 'MOVED' });
    expect(stateOn(left('2025-07-20'), '2025-08-01')).toMatchObject({
      reason: 'LAPSED',
      since: '2025-06-01',
    });
  });

  it('begins anew for who left and came back', () => {
    const back: ContributionHistory = {
      paid: [...paid('2025-01', 3, '2025-01-05'), ...paid('2025-04', 3, '2025-04-02', { era: 1 })],
      left: [{ reason: 'BECAME_PU', on: date('2025-03-10') }],
    };
    expect(stateOn(back, '2025-03-10')).toMatchObject({ state: 'ENDED', reason: 'BECAME_PU' });
    expect(stateOn(back, '2025-04-02')).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2025-04-02', firstMonth: month('2025-04'), monthsPaid: 1 },
    });
  });
});
