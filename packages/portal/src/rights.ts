import type { Me } from '@payung/contract';

/** What the signed-in person is offered. The service decides again on each request. */
export interface Rights {
  /** lists and people; others know the region's rules and places only */
  readonly maySeePeople: boolean;
  readonly seesAllAgencies: boolean;
  readonly mayNominate: boolean;
  readonly mayRefuse: boolean;
  mayWithdrawFor(agency: string): boolean;
}

const seePeople: readonly string[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
];

export function rightsOf(me: Pick<Me, 'role' | 'agencies'>): Rights {
  const isAdmin = me.role === 'admin';
  const isOfficer = me.role === 'officer';
  return {
    maySeePeople: seePeople.includes(me.role),
    seesAllAgencies: seePeople.includes(me.role) && !isOfficer,
    mayNominate: isAdmin || isOfficer,
    mayRefuse: isAdmin,
    mayWithdrawFor: (agency) => isAdmin || (isOfficer && me.agencies.includes(agency)),
  };
}

/** The agencies somebody may hand in for: an officer's own, an admin's all. */
export function agenciesToHandInFor<T extends { readonly id: string }>(
  me: Pick<Me, 'role' | 'agencies'>,
  agencies: readonly T[],
): readonly T[] {
  if (me.role === 'admin') return agencies;
  return agencies.filter((agency) => me.agencies.includes(agency.id));
}
