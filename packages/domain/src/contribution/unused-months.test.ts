import { describe, expect, it } from 'vitest';
import { giveUpMonths } from './claim-months.ts';
import { bill, cohort, date, funding, moment, month, plainRules } from './contribution.fixture.ts';
import type { LedgerEntry } from './person-ledger.ts';
import { unusedMonths } from './unused-months.ts';

const paid = { state: 'paid', paidOn: date('2026-01-10'), corrected: false } as const;
const bills = new Map([[bill('A'), paid]]);
const claimed: LedgerEntry = {
  entry: 'claimed',
  bill: bill('A'),
  cohort,
  funding: funding('apbd'),
  firstMonth: month('2026-01'),
  months: 12,
  tariff: 16_800,
  at: moment('2026-01-02'),
};
const left = (reason: 'DIED' | 'MOVED', on: string): LedgerEntry => {
  return { entry: 'left', reason, on: date(on), at: moment('2026-05-01') };
};
const unused = (entries: LedgerEntry[]) =>
  unusedMonths({ entries }, bills, plainRules, date('2026-12-31'));

describe('months that were paid and bought nothing', () => {
  it('begin after the month of death, at what they cost', () => {
    const found = unused([claimed, left('DIED', '2026-04-01')]);
    expect(found[0]).toEqual({
      month: '2026-05',
      bill: bill('A'),
      tariff: 16_800,
      why: 'left',
    });
    expect(found).toHaveLength(8);
  });

  it('count the month that somebody left on its first day', () => {
    expect(unused([claimed, left('MOVED', '2026-04-01')])[0]?.month).toBe('2026-04');
    expect(unused([claimed, left('MOVED', '2026-04-02')])[0]?.month).toBe('2026-05');
  });

  it('can be given up once only', () => {
    const entries = [claimed, left('DIED', '2026-04-10')];
    const months = unused(entries).map((one) => one.month);
    const given = { to: { kind: 'refund', id: 'R1' }, at: moment('2026-06-01') } as const;
    const gone = giveUpMonths({ entries }, bills, months, given);
    expect(gone).toEqual([
      { entry: 'given-up', bill: bill('A'), firstMonth: '2026-05', months: 8, ...given },
    ]);
    const after = [...entries, ...gone];
    expect(unused(after)).toEqual([]);
    expect(giveUpMonths({ entries: after }, bills, months, given)).toEqual([]);
  });

  it('name what was paid too late after a bill on which the insurer refused the person', () => {
    const once = (letter: string, first: string, months: number, of: 'claimed'): LedgerEntry => ({
      ...claimed,
      entry: of,
      bill: bill(letter),
      firstMonth: month(first),
      months,
    });
    const refused: LedgerEntry = {
      entry: 'registration-refused',
      exchange: 'E',
      onBill: bill('A'),
      reason: 'NIK_NOT_MATCHED',
      on: date('2026-01-20'),
      at: moment('2026-01-20'),
    };
    const taken: LedgerEntry = {
      entry: 'registered',
      exchange: 'F',
      onBill: bill('B'),
      cardNo: '21012345678',
      on: date('2026-06-06'),
      at: moment('2026-06-06'),
    };
    const entries = [
      once('A', '2026-01', 3, 'claimed'),
      refused,
      once('B', '2026-04', 3, 'claimed'),
      taken,
    ];
    const standings = new Map([
      ...bills,
      [bill('B'), { state: 'paid', paidOn: date('2026-06-05'), corrected: false } as const],
    ]);
    const found = unusedMonths({ entries }, standings, plainRules, date('2026-12-31'));
    // the refused months carried no cover on to April: what came in June covers June alone
    expect(found.map((one) => `${one.month} ${one.why}`)).toEqual([
      '2026-04 too-late',
      '2026-05 too-late',
    ]);
  });
});
