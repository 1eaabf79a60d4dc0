import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { accountsOf, describeAccount } from './accounts.ts';
import { announcement } from './announcement.ts';
import { demoRegions } from './seed/demo-regions.ts';

const accounts = accountsOf(demoRegions.map(({ region }) => region));
const named = (name: string) => accounts.find(({ account }) => account === name);

describe('the demo accounts', () => {
  it('are one officer an agency, every other role once a region, and the central admin', () => {
    for (const { region } of demoRegions) {
      const here = accounts.filter((one) => one.region === region.regencyCode);
      expect(here).toHaveLength(region.agencies.length + 8);
      expect(here.every(({ tenantId }) => tenantId === region.tenantId)).toBe(true);
    }
    expect(named('33.19/dinas-perhubungan/officer')?.agencies).toEqual(['dinas-perhubungan']);
    for (const role of ['admin', 'verifier', 'approver', 'treasurer', 'auditor', 'insurer']) {
      expect(named(`35.73/${role}`)?.role).toBe(role);
    }
    expect(named('central/admin')).toMatchObject({ role: 'central', tenantId: null });
  });

  it('can all be a token’s subject and are all marked as invented', () => {
    for (const { account, name } of accounts) {
      expect(UserId.parse(account)).toBe(account);
      expect(name).toContain('DATA CONTOH');
    }
    expect(new Set(accounts.map(({ account }) => account)).size).toBe(accounts.length);
  });

  it('are described without what only the token needs', () => {
    const officer = named('33.19/bpbd-relawan/officer');
    expect(officer === undefined ? null : describeAccount(officer)).toEqual({
      account: '33.19/bpbd-relawan/officer',
      role: 'officer',
      region: '33.19',
      regionName: 'Kabupaten Kudus',
      agency: 'bpbd-relawan',
      agencyName: 'BPBD (relawan)',
      name: 'Petugas BPBD (relawan) (DATA CONTOH)',
    });
  });

  it('stand on the first lines with the address', () => {
    const [first, second, ...rest] = announcement('http://localhost:3000', accounts).split('\n');
    expect(first).toBe('Payung: http://localhost:3000');
    expect(second).toContain('DATA CONTOH');
    expect(rest.join('\n')).toContain('33.19/dinas-perhubungan/officer');
  });
});
