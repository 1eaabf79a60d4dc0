import { CalendarDate } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { codesRunningOut } from './work-on-decisions.ts';

const day = (text: string) => CalendarDate.parse(text);
const bill = (expiresOn: string) => ({
  billing: {
    code: 'KI-0001',
    issuedOn: day('2026-11-01'),
    expiresOn: day(expiresOn),
    people: 1,
    rupiah: 16_800,
  },
});

describe('codes that a treasurer must not let run out unseen', () => {
  it('are told from seven days before their last day, by the day of the first', () => {
    const bills = [bill('2026-11-28'), bill('2026-11-22'), bill('2026-11-29'), { billing: null }];
    expect(codesRunningOut(bills, day('2026-11-21'))).toEqual([
      { about: 'codes', count: 2, firstOn: '2026-11-22', isOver: false },
    ]);
  });

  it('hold on their last day and are over on the next', () => {
    const bills = [bill('2026-11-21')];
    expect(codesRunningOut(bills, day('2026-11-21'))).toMatchObject([{ isOver: false }]);
    expect(codesRunningOut(bills, day('2026-11-22'))).toMatchObject([{ isOver: true }]);
  });

  it('are not told while none is near', () => {
    expect(codesRunningOut([bill('2026-12-30')], day('2026-11-21'))).toEqual([]);
  });
});
