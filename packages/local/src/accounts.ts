import { type AgencyId, Post, type Region, type TenantId } from '@payung/domain';

/** Somebody who may sign in to the demo. Invented, every one. */
export interface Account {
  readonly account: string;
  readonly role: string;
  /** null for those who belong to no region */
  readonly tenantId: TenantId | null;
  readonly region: string;
  readonly regionName: string;
  readonly agencies: readonly AgencyId[];
  readonly agencyName: string | null;
  readonly name: string;
}

/** Roles that a region has once, with what the sign-in page calls them. */
const regionRoles = {
  admin: 'Admin daerah',
  verifier: 'Petugas verifikasi',
  approver: 'Pejabat penyetuju',
  treasurer: 'Bendahara',
  auditor: 'Auditor',
  insurer: 'Petugas BPJS Ketenagakerjaan',
  village: 'Petugas kelurahan/desa',
  district: 'Petugas kecamatan',
} as const;

const marked = (name: string) => `${name} (DATA CONTOH)`;

const centralAdmin: Account = {
  account: 'central/admin',
  role: 'central',
  tenantId: null,
  region: 'central',
  regionName: 'Pusat',
  agencies: [],
  agencyName: null,
  name: marked('Admin pusat'),
};

/** The second person without whom nobody looks into a region. */
const centralDeputy: Account = {
  ...centralAdmin,
  account: 'central/deputy',
  name: marked('Admin pusat kedua'),
};

export function accountsOfRegion(region: Region): Account[] {
  const { regencyCode, tenantId } = region;
  const home = { tenantId, region: regencyCode, regionName: region.name };
  const lead = region.agencies.filter(({ isLead }) => isLead).map(({ id }) => id);
  const officers = region.agencies.map(({ id, name }) => ({
    account: `${regencyCode}/${id}/officer`,
    role: 'officer',
    ...home,
    agencies: [id],
    agencyName: name,
    name: marked(`Petugas ${name}`),
  }));
  const others = Object.entries(regionRoles).map(([role, title]) => ({
    account: `${regencyCode}/${role}`,
    role,
    ...home,
    agencies: role === 'admin' ? lead : [],
    agencyName: null,
    name: marked(`${title} ${region.name}`),
  }));
  return [...officers, ...others];
}

/** What a demo account is in its region. Area officers answer for the first village and the first district. */
export function postsOf({ role, agencies }: Account, region: Region): Post[] {
  const [village] = region.villages;
  const [district] = region.districts;
  const areas = role === 'village' ? [village?.code] : role === 'district' ? [district?.code] : [];
  const from = `${region.schemeYear.year - 1}-01-01`;
  const own = role === 'officer' ? agencies : [];
  return [Post.parse({ role, agencies: own, areas, from, until: null, delegation: null })];
}

/** Everybody who may sign in: for each region its officers and its other roles, and two central admins. */
export function accountsOf(regions: readonly Region[]): Account[] {
  return [...regions.flatMap(accountsOfRegion), centralAdmin, centralDeputy];
}

/** What `GET /local/accounts` tells of an account. */
export function describeAccount(account: Account) {
  const [agency] = account.role === 'officer' ? account.agencies : [];
  return {
    account: account.account,
    role: account.role,
    region: account.region,
    regionName: account.regionName,
    ...(agency === undefined ? {} : { agency, agencyName: account.agencyName }),
    name: account.name,
  };
}
