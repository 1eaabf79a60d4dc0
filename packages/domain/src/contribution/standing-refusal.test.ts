import { describe, expect, it } from 'vitest';
import { type InsurerSaid, insurerEntries } from '../exchange/insurer-entries.ts';
import { UserId } from '../identifiers.ts';
import { bill, cohort, date, funding, moment, month } from './contribution.fixture.ts';
import { paidMonths } from './held-months.ts';
import type { LedgerEntry } from './person-ledger.ts';
import { isRefusedByInsurer } from './standing-refusal.ts';

const bills = new Map([
  [bill('A'), { state: 'paid', paidOn: date('2026-01-10'), corrected: false } as const],
  [bill('B'), { state: 'paid', paidOn: date('2026-04-10'), corrected: false } as const],
]);
const claimed = (letter: string, first: string): LedgerEntry => ({
  entry: 'claimed',
  bill: bill(letter),
  cohort,
  funding: funding('apbd'),
  firstMonth: month(first),
  months: 3,
  tariff: 16_800,
  at: moment('2026-01-02'),
});
const listed = [claimed('A', '2026-01'), claimed('B', '2026-04')];
const at = moment('2026-05-02');
const said = (letter: string, result: string, changes: Partial<InsurerSaid> = {}): InsurerSaid => ({
  exchange: `file of ${letter}`,
  result,
  bill: bill(letter),
  kind: 'registration',
  answer: { answer: 'refused', reason: 'DATA_MISMATCH' },
  on: date('2026-05-01'),
  at,
  ...changes,
});
const taken = { answer: { answer: 'accepted', cardNo: '21012345678' } } as const;
const after = (entries: readonly LedgerEntry[], ...all: InsurerSaid[]): LedgerEntry[] => {
  const known = [...entries];
  for (const one of all) known.push(...insurerEntries({ entries: known }, one));
  return known;
};
const repaired: LedgerEntry = {
  entry: 'refusal-repaired',
  why: 'NIK diperbaiki',
  by: UserId.parse('somebody'),
  at,
};
/** the months that cover somebody */
const covered = (entries: readonly LedgerEntry[]): string =>
  paidMonths({ entries }, bills)
    .map((one) => one.month.slice(5))
    .join(' ');

describe('months of bills on which the insurer refuses somebody', () => {
  it('cover nobody on any of them, not on the last alone', () => {
    expect(covered(after(listed, said('A', '1')))).toBe('04 05 06');
    expect(covered(after(listed, said('A', '1'), said('B', '2')))).toBe('');
  });

  it('stay without cover though another bill is taken later: nobody insured them', () => {
    const entries = after(listed, said('A', '1'), said('B', '2', taken));
    expect(covered(entries)).toBe('04 05 06');
    expect(isRefusedByInsurer({ entries })).toBe(false);
  });

  it('cover once the insurer takes them on that bill after all, though it needs no new card', () => {
    const entries = after(listed, said('A', '1'), said('B', '2', taken));
    const payment = said('A', '3', { ...taken, kind: 'payment' });
    expect(covered(after(entries, payment))).toBe('01 02 03 04 05 06');
    expect(after(entries, payment, payment)).toEqual(after(entries, payment));
  });

  it('do not cover because somebody says that it was put right, but once the insurer says so', () => {
    const entries = [...after(listed, said('A', '1')), repaired];
    expect(covered(entries)).toBe('04 05 06');
    expect(covered(after(entries, said('A', '2', taken)))).toBe('01 02 03 04 05 06');
    expect(covered(after(entries, said('B', '2')))).toBe('');
  });

  it('are named by a refusal that was kept before bills were, once it is heard again', () => {
    const old: LedgerEntry = {
      entry: 'registration-refused',
      exchange: 'file of A',
      reason: 'DATA_MISMATCH',
      on: date('2026-05-01'),
      at,
    };
    const before = [...listed, old];
    expect(covered(before)).toBe('01 02 03 04 05 06');
    const again = after(before, said('A', '2'));
    expect(covered(again)).toBe('04 05 06');
    expect(after(again, said('A', '2'))).toEqual(again);
  });
});
