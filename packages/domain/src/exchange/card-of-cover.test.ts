import { describe, expect, it } from 'vitest';
import {
  bill,
  cohort,
  date,
  funding,
  moment,
  month,
} from '../contribution/contribution.fixture.ts';
import type { LedgerEntry } from '../contribution/person-ledger.ts';
import { cardOfCover } from './card-of-cover.ts';

const card = '21012345678';
const claimed: LedgerEntry = {
  entry: 'claimed',
  bill: bill('A'),
  cohort,
  funding: funding('apbd'),
  firstMonth: month('2026-03'),
  months: 3,
  tariff: 16_800,
  at: moment('2026-01-03'),
};
const registered: LedgerEntry = {
  entry: 'registered',
  exchange: 'E',
  cardNo: card,
  on: date('2026-01-20'),
  at: moment('2026-01-20'),
};
const left: LedgerEntry = {
  entry: 'left',
  reason: 'MOVED',
  on: date('2026-04-01'),
  at: moment('2026-04-02'),
};
const paid = { state: 'paid', paidOn: date('2026-01-10'), corrected: false } as const;
const cardOn = (day: string, ...entries: LedgerEntry[]) =>
  cardOfCover({ entries }, new Map([[bill('A'), paid]]), date(day));

describe('the card by which the insurer has somebody from us', () => {
  it('is there before the first month is paid, and while cover goes on, late or not', () => {
    expect(cardOn('2026-01-21', registered)).toBe(card);
    expect(cardOn('2026-08-01', claimed, registered)).toBe(card);
    expect(cardOn('2026-01-21', { ...registered, cardNo: '' })).toBeNull();
    expect(cardOn('2026-01-21')).toBeNull();
  });

  it('is none of who left, whom another pays for by now: the region would pay a second time', () => {
    expect(cardOn('2026-09-01', claimed, registered, left)).toBeNull();
    // paid for this month all the same: it is our own money by which they are active
    expect(cardOn('2026-05-20', claimed, registered, left)).toBe(card);
  });

  it('is theirs again once they came back and the insurer took the money: between two payments they would lose their cover', () => {
    const back: LedgerEntry = {
      ...claimed,
      firstMonth: month('2026-07'),
      at: moment('2026-06-20'),
    };
    expect(cardOn('2026-10-05', claimed, registered, left, back)).toBe(card);
    expect(cardOn('2026-10-05', claimed, registered, left, back, left)).toBeNull();
    // what the insurer refused on that bill is not our cover
    const refused: LedgerEntry = {
      entry: 'registration-refused',
      exchange: 'E',
      onBill: bill('A'),
      reason: 'ACTIVE_BPU',
      on: date('2026-07-10'),
      at: moment('2026-07-10'),
    };
    expect(cardOn('2026-10-05', claimed, registered, left, back, refused)).toBeNull();
  });

  it('is the one of today again when the leaving was told wrongly, or a new registration followed', () => {
    const back: LedgerEntry = { entry: 'left-taken-back', refunds: [], at: moment('2026-04-03') };
    expect(cardOn('2026-09-01', claimed, registered, left, back)).toBe(card);
    expect(cardOn('2026-09-01', claimed, registered, left, registered)).toBe(card);
  });
});
