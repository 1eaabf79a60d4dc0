import { describe, expect, it } from 'vitest';
import { fundingKinds } from '../cohort/cohort.ts';
import { defaultExchangeSetting, groupFaults, groupOf } from './groups.ts';
import { readMonth } from './read-month.ts';

describe('groups of the insurer', () => {
  it('are known for all money but what people pay themselves', () => {
    const without = fundingKinds.filter((kind) => groupOf(defaultExchangeSetting, kind) === null);
    expect(without).toEqual(['SELF']);
    expect(groupOf(defaultExchangeSetting, 'DBHCHT')?.membershipType).toBe('SG');
    expect(groupOf(defaultExchangeSetting, 'APBDES')?.membershipType).toBe('SD');
    expect(groupOf(defaultExchangeSetting, 'CSR')?.membershipType).toBe('SC');
    expect(groupFaults(defaultExchangeSetting.groups)).toEqual([]);
  });

  it('are one for each kind of money', () => {
    const one = { funding: 'APBD', membershipType: 'SG', code: '' } as const;
    const two = { ...one, membershipType: 'SA' } as const;
    expect(groupFaults([one, two])).toMatchObject([{ field: 'groups.1.funding' }]);
  });
});

describe('a month as a branch writes it', () => {
  it.each([
    ['12-2026', '2026-12'],
    ['1/2027', '2027-01'],
    ['2026-12', '2026-12'],
    ['202612', '2026-12'],
    ['01-12-2026', '2026-12'],
    ['2026-12-01', '2026-12'],
    ['Desember 2026', '2026-12'],
    ['nop-2026', '2026-11'],
    ['Agustus 2026', '2026-08'],
  ])('%s is %s', (text, month) => expect(readMonth(text)).toBe(month));

  it.each(['', '13-2026', 'entah', '16800', '2026'])('"%s" is none', (text) =>
    expect(readMonth(text)).toBeNull(),
  );
});
