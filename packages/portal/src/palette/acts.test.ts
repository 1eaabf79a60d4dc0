import { describe, expect, it } from 'vitest';
import { actsFor } from './acts.ts';

const region = { regencyCode: '33.19', name: 'Kudus', programmeName: 'Program' };
const base = {
  userId: 'u',
  roles: [],
  reachesAllAgencies: false,
  areas: [],
  proposesFor: null,
  region,
};

const addresses = (role: 'officer' | 'treasurer' | 'auditor') =>
  actsFor({ ...base, role, agencies: ['dinas-perhubungan'] }).map(({ address }) => address);

describe('the acts that the palette offers', () => {
  it('are those of the role: nobody is led to a form that the service refuses', () => {
    expect(addresses('officer')).toContain('/unggah');
    expect(addresses('officer')).not.toContain('/tagihan/baru');
    expect(addresses('treasurer')).toEqual(['/tagihan/baru']);
  });

  it('are nothing that changes anything for an auditor', () => {
    expect(addresses('auditor')).toEqual(['/klaim/perkiraan']);
  });

  it('bring regions on board for the central admin alone', () => {
    expect(actsFor(null).map(({ address }) => address)).toEqual(['/pusat/daerah/baru']);
  });
});
