import { describe, expect, it } from 'vitest';
import { agenciesToHandInFor, rightsOf } from './rights.ts';

const social = { id: 'dinas-sosial', name: 'Dinas Sosial' };
const transport = { id: 'dinas-perhubungan', name: 'Dinas Perhubungan' };
const agencies = [social, transport];
const nobody = { agencies: [], reachesAllAgencies: false, proposesFor: null };

describe('what somebody is offered', () => {
  it('lets an officer hand in and withdraw for the own agency only', () => {
    const me = { ...nobody, role: 'officer', agencies: ['dinas-perhubungan'] };
    expect(agenciesToHandInFor(me, agencies)).toEqual([transport]);
    expect(rightsOf(me).mayWithdrawFor('dinas-perhubungan')).toBe(true);
    expect(rightsOf(me).mayWithdrawFor('dinas-sosial')).toBe(false);
    expect(rightsOf(me)).toMatchObject({ mayRefuse: false, mayAdminister: false, mayAudit: false });
  });

  it('knows the one agency of an officer or a village before its name has come, or a list is refused for want of it', () => {
    const officer = { ...nobody, role: 'officer', agencies: ['dinas-perhubungan'] };
    const named = (id: string) => [{ id, name: id }];
    expect(agenciesToHandInFor(officer, undefined)).toEqual(named('dinas-perhubungan'));
    const village = { ...nobody, role: 'village', proposesFor: 'dinas-sosial' };
    expect(agenciesToHandInFor(village, undefined)).toEqual(named('dinas-sosial'));
    expect(agenciesToHandInFor({ ...village, proposesFor: null }, undefined)).toEqual([]);
    expect(agenciesToHandInFor({ ...officer, role: 'admin' }, undefined)).toEqual([]);
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
    expect(agenciesToHandInFor(me, agencies)).toEqual([social]);
    expect(rightsOf({ ...me, proposesFor: null }).mayNominate).toBe(false);
  });

  it('shows a district the people of its area and none of the lists', () => {
    const rights = rightsOf({ ...nobody, role: 'district' });
    expect(rights).toMatchObject({ maySeePeople: true, seesAreaOnly: true, maySeeLists: false });
  });

  it('lets the approver sign and nobody else but the lead agency, and shows the insurer decisions only', () => {
    const of = (role: string) => rightsOf({ ...nobody, role });
    expect(of('approver')).toMatchObject({ maySign: true, mayAdminister: false });
    expect(of('verifier')).toMatchObject({ maySign: false, maySeeDeterminations: true });
    const insurer = { maySeeDeterminations: true, mayCarryPreChecks: true, maySeeMoney: false };
    expect(of('insurer')).toMatchObject(insurer);
    expect(of('village').maySeeDeterminations).toBe(false);
  });

  it('shows money to the treasurer and to an auditor of the whole region, not to one of some agencies', () => {
    expect(rightsOf({ ...nobody, role: 'treasurer' }).maySeeMoney).toBe(true);
    const whole = { ...nobody, role: 'auditor', reachesAllAgencies: true };
    expect(rightsOf(whole)).toMatchObject({ maySeeMoney: true, maySeeSheetCounts: true });
    const some = { ...nobody, role: 'auditor', agencies: ['dinas-sosial'] };
    expect(rightsOf(some)).toMatchObject({ maySeeMoney: false, maySeePreChecks: false });
  });

  it('lets the treasurer alone pay, the lead agency make bills as well, and a village tell who left', () => {
    const of = (role: string) => rightsOf({ ...nobody, role });
    expect(of('treasurer')).toMatchObject({ mayPay: true, mayBill: true, mayRecordLeaving: false });
    expect(of('admin')).toMatchObject({ mayPay: false, mayBill: true, mayRecordLeaving: true });
    expect(of('village')).toMatchObject({ mayBill: false, mayRecordLeaving: true });
    expect(of('insurer')).toMatchObject({ maySeeLeavers: false, mayBill: false });
    expect(of('auditor')).toMatchObject({ maySeeLeavers: true, mayRecordLeaving: false });
  });

  it('shows proposals of occupations to whoever has a part in them, and drafts of rules to fewer', () => {
    const of = (role: string) => rightsOf({ ...nobody, role });
    expect(of('insurer')).toMatchObject({
      maySeeOccupationProposals: true,
      maySeeRuleDrafts: false,
      maySeeQuotaPlans: false,
    });
    expect(of('officer')).toMatchObject({
      maySeeOccupationProposals: true,
      maySeeRuleDrafts: false,
      maySeeQuotaPlans: false,
    });
    expect(of('village')).toMatchObject({ maySeeOccupationProposals: false });
    expect(of('approver')).toMatchObject({ maySeeRuleDrafts: true, maySeeQuotaPlans: true });
  });

  it('lets villages and the lead agency help families; agencies and auditors see how far a claim has come', () => {
    const of = (role: string) => rightsOf({ ...nobody, role });
    for (const role of ['admin', 'village', 'district']) {
      expect(of(role)).toMatchObject({ mayHandleClaims: true, mayCarryLetters: true });
    }
    const insurer = { maySeeClaims: true, maySeeFamilies: true, mayHandleClaims: false };
    expect(of('insurer')).toMatchObject(insurer);
    for (const role of ['officer', 'auditor']) {
      expect(of(role)).toMatchObject({ maySeeClaims: true, maySeeFamilies: false });
    }
    expect(of('treasurer').maySeeClaims).toBe(false);
  });

  it('shows figures of the whole region to those who answer for them, and payments to whoever checks them', () => {
    const whole = { ...nobody, reachesAllAgencies: true };
    const may = (right: 'maySeeFigures' | 'mayCount' | 'mayCheckPayments') =>
      ['admin', 'treasurer', 'approver', 'auditor', 'verifier', 'officer'].filter(
        (role) => rightsOf({ ...whole, role })[right],
      );
    expect(may('maySeeFigures')).toEqual(['admin', 'treasurer', 'approver', 'auditor']);
    expect(may('mayCount')).toEqual(['admin', 'treasurer']);
    expect(may('mayCheckPayments')).toEqual(['admin', 'auditor']);
    const some = rightsOf({ ...nobody, role: 'auditor' });
    expect(some).toMatchObject({ maySeeFigures: false, mayCheckPayments: false });
  });

  it.each(['insurer', 'central', 'machine'])('shows no people to %s', (role) => {
    expect(rightsOf({ ...nobody, role })).toMatchObject({
      maySeePeople: false,
      mayNominate: false,
    });
  });

  it.each([
    ['village', 'village', true],
    ['district', 'district', true],
    ['verifier', 'lead', true],
    ['insurer', 'insurer', false],
  ])(
    'lets %s answer at its own level, and carry sheets where it goes into the field',
    (role, verifiesAt, mayMakePapers) => {
      const rights = rightsOf({ ...nobody, role });
      expect(rights).toMatchObject({ verifiesAt, maySeeSheets: true, mayMakePapers });
    },
  );

  it('leaves soft criteria to the lead agency and its verifiers', () => {
    const who = ['admin', 'verifier', 'officer', 'village', 'approver', 'auditor'];
    const may = who.filter((role) => rightsOf({ ...nobody, role }).mayDecideSoft);
    expect(may).toEqual(['admin', 'verifier']);
  });
});
