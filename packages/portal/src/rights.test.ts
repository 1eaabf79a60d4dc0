import { describe, expect, it } from 'vitest';
import { agenciesToHandInFor, rightsOf } from './rights.ts';

const agencies = [{ id: 'dinas-sosial' }, { id: 'dinas-perhubungan' }];
const nobody = { agencies: [], proposesFor: null };

describe('what somebody is offered', () => {
  it('lets an officer hand in and withdraw for the own agency only', () => {
    const me = { ...nobody, role: 'officer', agencies: ['dinas-perhubungan'] };
    expect(agenciesToHandInFor(me, agencies)).toEqual([{ id: 'dinas-perhubungan' }]);
    expect(rightsOf(me).mayWithdrawFor('dinas-perhubungan')).toBe(true);
    expect(rightsOf(me).mayWithdrawFor('dinas-sosial')).toBe(false);
    expect(rightsOf(me)).toMatchObject({ mayRefuse: false, mayAdminister: false, mayAudit: false });
  });

  it('lets the region admin act for all', () => {
    const me = { ...nobody, role: 'admin', agencies: ['dinas-sosial'] };
    expect(agenciesToHandInFor(me, agencies)).toEqual(agencies);
    expect(rightsOf(me)).toMatchObject({ mayNominate: true, mayRefuse: true, maySeePeople: true });
  });

  it('offers an auditor everything to read and nothing to do', () => {
    const rights = rightsOf({ ...nobody, role: 'auditor' });
    expect(rights).toMatchObject({ maySeePeople: true, mayAudit: true });
    expect(rights).toMatchObject({ mayNominate: false, mayRefuse: false, mayAdminister: false });
    expect(rights.mayWithdrawFor('dinas-sosial')).toBe(false);
  });

  it('lets a village propose one by one where its region says so, for the agency it says', () => {
    const me = { ...nobody, role: 'village', proposesFor: 'dinas-sosial' };
    expect(rightsOf(me)).toMatchObject({ mayNominate: true, mayUpload: false, maySeeLists: false });
    expect(agenciesToHandInFor(me, agencies)).toEqual([{ id: 'dinas-sosial' }]);
    expect(rightsOf({ ...me, proposesFor: null }).mayNominate).toBe(false);
  });

  it('shows a district the people of its area and none of the lists', () => {
    const rights = rightsOf({ ...nobody, role: 'district' });
    expect(rights).toMatchObject({ maySeePeople: true, seesAreaOnly: true, maySeeLists: false });
  });

  it.each(['insurer', 'central', 'machine'])('shows no people to %s', (role) => {
    expect(rightsOf({ ...nobody, role })).toMatchObject({
      maySeePeople: false,
      mayNominate: false,
    });
  });
});
