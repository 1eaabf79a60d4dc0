/** Roles as the demo accounts name them. */
export const regionRoles = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
  'village',
  'district',
  'insurer',
] as const;
export type RegionRole = (typeof regionRoles)[number];

export const proposers: readonly RegionRole[] = ['officer', 'admin'];
export const listReaders: readonly RegionRole[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
];
export const peopleReaders: readonly RegionRole[] = [...listReaders, 'village', 'district'];
export const admins: readonly RegionRole[] = ['admin'];
export const adminAndAuditor: readonly RegionRole[] = ['admin', 'auditor'];

/** The agency whose things the matrix asks for; another region has one of the same name. */
export const homeAgency = 'dinas-perhubungan';
/** Where the things are, where the strangers are, and the region that is suspended. */
export const [home, elsewhere, suspended] = ['33.19', '35.73', '33.75'] as const;

/** The demo account of a role in a region. */
export function accountOf(region: string, role: RegionRole, agency: string = homeAgency): string {
  return role === 'officer' ? `${region}/${agency}/officer` : `${region}/${role}`;
}
