import { describe, expect, it } from 'vitest';
import { agenciesToHandInFor, rightsOf } from './rights.ts';

const agencies = [{ id: 'dinas-sosial' }, { id: 'dinas-perhubungan' }];

describe('what somebody is offered', () => {
  it('lets an officer hand in and withdraw for the own agency only', () => {
    const me = { role: 'officer', agencies: ['dinas-perhubungan'] };
    expect(agenciesToHandInFor(me, agencies)).toEqual([{ id: 'dinas-perhubungan' }]);
    expect(rightsOf(me).mayWithdrawFor('dinas-perhubungan')).toBe(true);
    expect(rightsOf(me).mayWithdrawFor('dinas-sosial')).toBe(false);
    expect(rightsOf(me).mayRefuse).toBe(false);
  });

  it('lets the region admin act for all', () => {
    const me = { role: 'admin', agencies: ['dinas-sosial'] };
    expect(agenciesToHandInFor(me, agencies)).toEqual(agencies);
    expect(rightsOf(me)).toMatchObject({ mayNominate: true, mayRefuse: true, maySeePeople: true });
  });

  it('offers an auditor everything to read and nothing to do', () => {
    const rights = rightsOf({ role: 'auditor', agencies: [] });
    expect(rights).toMatchObject({ maySeePeople: true, mayNominate: false, mayRefuse: false });
    expect(rights.mayWithdrawFor('dinas-sosial')).toBe(false);
  });

  it.each(['insurer', 'village', 'district', 'central'])('shows no people to %s', (role) => {
    expect(rightsOf({ role, agencies: [] })).toMatchObject({
      maySeePeople: false,
      mayNominate: false,
    });
  });
});
