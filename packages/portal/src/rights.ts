import type { Me } from '@payung/contract';

/** What the signed-in person is offered. The service decides again on each request. */
export interface Rights {
  /** people; others know the region's rules and places only */
  readonly maySeePeople: boolean;
  /** lists that agencies handed in */
  readonly maySeeLists: boolean;
  readonly seesAllAgencies: boolean;
  /** questions whether two nominations are one person */
  readonly maySeeCases: boolean;
  /** answers them, for one agency or for the region: what waits is counted for them */
  readonly mayDecideCases: boolean;
  /** people of some villages or districts, whichever agency named them */
  readonly seesAreaOnly: boolean;
  /** whole lists */
  readonly mayUpload: boolean;
  /** single workers */
  readonly mayNominate: boolean;
  readonly mayRefuse: boolean;
  /** users, agencies, settings, and the rights of a person over their data */
  readonly mayAdminister: boolean;
  /** the journal, and who works here */
  readonly mayAudit: boolean;
  mayWithdrawFor(agency: string): boolean;
}

const seeLists: readonly string[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
];
const seeAreas: readonly string[] = ['village', 'district'];

type Who = Pick<Me, 'role' | 'agencies' | 'proposesFor'>;

export function rightsOf(me: Who): Rights {
  const isAdmin = me.role === 'admin';
  const isOfficer = me.role === 'officer';
  const maySeeLists = seeLists.includes(me.role);
  const seesAreaOnly = seeAreas.includes(me.role);
  return {
    maySeePeople: maySeeLists || seesAreaOnly,
    maySeeLists,
    seesAllAgencies: maySeeLists && !isOfficer,
    maySeeCases: isAdmin || isOfficer || me.role === 'auditor',
    mayDecideCases: isAdmin || isOfficer,
    seesAreaOnly,
    mayUpload: isAdmin || isOfficer,
    mayNominate: isAdmin || isOfficer || proposesForVillage(me),
    mayRefuse: isAdmin,
    mayAdminister: isAdmin,
    mayAudit: isAdmin || me.role === 'auditor',
    mayWithdrawFor: (agency) => isAdmin || (isOfficer && me.agencies.includes(agency)),
  };
}

/** In some regions villages propose, in others they only confirm. */
function proposesForVillage(me: Who): boolean {
  return me.role === 'village' && me.proposesFor !== null;
}

/** The agencies somebody may hand in for: an officer's own, an admin's all, a village's the one it proposes for. */
export function agenciesToHandInFor<T extends { readonly id: string }>(
  me: Who,
  agencies: readonly T[],
): readonly T[] {
  if (me.role === 'admin') return agencies;
  if (me.role === 'village') return agencies.filter(({ id }) => id === me.proposesFor);
  return agencies.filter((agency) => me.agencies.includes(agency.id));
}
