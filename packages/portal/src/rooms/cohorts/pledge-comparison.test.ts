import { DonorView } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { bothPledges, newestPledge } from './pledge-comparison.ts';

const pledge = (basis: string) => ({
  id: '01JD0000000000000000000000',
  budgetYear: 2026,
  funds: 'places',
  people: 40,
  months: 12,
  rupiah: 8_064_000,
  basis,
  by: 'u-1',
  at: '2026-11-22T00:00:00.000Z',
});

const donor = (...bases: string[]) =>
  DonorView.shape.pledges.parse(bases.map((basis) => pledge(basis)));

describe('a pledge that two people record', () => {
  it('is told by what was recorded since the form was opened, not by an old letter', () => {
    const [before, now] = [donor('Surat 1'), donor('Surat 1', 'Surat 2')];
    expect(newestPledge({ pledges: before }, { pledges: now })?.basis).toBe('Surat 2');
    expect(newestPledge({ pledges: now }, { pledges: now })).toBeNull();
  });

  it('stands beside what is being written, field by field', () => {
    const [kept] = donor('Surat 2');
    if (kept === undefined) throw new Error('there is no pledge');
    const own = { basis: 'Surat 2', budgetYear: '2026', people: '41', months: '12' };
    const differing = bothPledges(kept, own).filter((one) => one.now !== one.own);
    expect(differing).toEqual([
      { name: 'Orang', now: '40', own: '41' },
      { name: 'Rupiah', now: '8064000', own: '' },
    ]);
  });
});
