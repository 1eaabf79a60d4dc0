import { CalendarDate } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { endsTonight, expiryOf, isOnItsWay } from './bill-expiry.ts';

const coded = (state: 'billed' | 'disbursed' | 'paid', expiresOn: string) => ({
  state,
  billing: {
    code: 'KI123',
    issuedOn: CalendarDate.parse('2026-11-01'),
    expiresOn: CalendarDate.parse(expiresOn),
    people: 1,
    rupiah: 16_800,
  },
});

describe('the last day of a code', () => {
  it('is told a week before, on the day itself, and as over from the day after on', () => {
    const kinds = ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map(
      (day) => expiryOf(coded('billed', '2026-11-30'), day).kind,
    );
    expect(kinds).toEqual(['fine', 'soon', 'soon', 'over']);
  });

  it('leaves a fortnight to enter a payment that was in time', () => {
    const bill = coded('billed', '2026-11-30');
    expect(expiryOf(bill, '2026-12-10')).toMatchObject({ enterUntil: '2026-12-14' });
    expect([endsTonight(bill, '2026-12-14'), endsTonight(bill, '2026-12-15')]).toEqual([
      false,
      true,
    ]);
  });

  it('matters no more once the insurer has the money, and there is none before a code', () => {
    expect(expiryOf(coded('paid', '2026-11-30'), '2027-01-01').kind).toBe('none');
    expect(expiryOf({ state: 'listed', billing: null }, '2027-01-01').kind).toBe('none');
    expect(isOnItsWay({ state: 'disbursed' })).toBe(true);
  });
});
