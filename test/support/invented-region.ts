import type { AgencyOfficer, RegionAdmin } from '@payung/casework';
import { AgencyId, Region, TenantId, UserId } from '@payung/domain';

/** The agencies of the invented region; the first is the lead agency. */
export const agencies = ['sosial', 'perhubungan', 'perdagangan'].map((name) =>
  AgencyId.parse(`dinas-${name}`),
) as [AgencyId, AgencyId, AgencyId]; // three names give three agencies

export const [social, transport, trade] = agencies;

const villages = ['Prambatan Lor', 'Kutuk', 'Wonosoco', 'Kalirejo', 'Medini'];

/** An invented region in which every agency takes every occupation but one, which is `social`'s alone. */
export function aRegion(tenantId: string, changes: { quotaBy?: 'region' | 'agency' } = {}): Region {
  return Region.parse({
    tenantId,
    regencyCode: '33.19',
    name: 'Kabupaten Contoh',
    programmeName: 'DATA CONTOH',
    timeZone: 'Asia/Jakarta',
    villagesProposeFor: null,
    dutiesApart: 'users',
    isDemo: true,
    agencies: agencies.map((id, i) => ({
      id,
      name: `DATA CONTOH ${id}`,
      isLead: i === 0,
      lane: i,
    })),
    districts: [{ code: '33.19.04', name: 'Undaan', validFrom: '2000-01-01', validTo: null }],
    villages: villages.map((name, i) => ({
      code: `33.19.04.200${i + 1}`,
      name,
      kind: 'DESA',
      districtCode: '33.19.04',
      validFrom: '2000-01-01',
      validTo: null,
    })),
    schemeYear: {
      year: 2026,
      firstDayOfCover: '2026-03-01',
      months: 12,
      minAge: 18,
      maxAgeExclusive: 65,
      quotaBy: changes.quotaBy ?? 'region',
      legalBasis: {
        kind: 'PERBUP',
        number: '1',
        year: 2026,
        title: 'DATA CONTOH',
        effectiveFrom: '2026-01-01',
        effectiveTo: null,
        invented: true,
      },
      occupations: [
        { code: 'tukang-becak', name: 'Tukang becak', synonyms: [], agencies: [...agencies] },
        { code: 'buruh-batik', name: 'Buruh batik', synonyms: [], agencies: [...agencies] },
        { code: 'marbot', name: 'Marbot', synonyms: [], agencies: [social] },
      ],
    },
  });
}

export function anOfficer(tenant: TenantId, ...own: AgencyId[]): AgencyOfficer {
  const user = UserId.parse(`officer/${own.join('/')}`);
  return { kind: 'AgencyOfficer', tenant, user, agencies: own };
}

export function anAdmin(tenant: TenantId): RegionAdmin {
  return { kind: 'RegionAdmin', tenant, user: UserId.parse('admin') };
}

export const asTenant = (id: string): TenantId => TenantId.parse(id);
