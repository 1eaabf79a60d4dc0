import type { Candidate, Claimed } from './candidate.ts';
import { AgencyId, CalendarDate } from './identifiers.ts';
import { Region } from './region.ts';

/** A small invented region for tests: real rules, four villages, two agencies. */
export const region: Region = Region.parse({
  tenantId: '01J00000000000000000000001',
  regencyCode: '33.19',
  name: 'Kabupaten Contoh',
  programmeName: 'Program Contoh',
  timeZone: 'Asia/Jakarta',
  villagesProposeFor: null,
  dutiesApart: 'users',
  isDemo: true,
  agencies: [
    { id: 'dinas-sosial', name: 'Dinas Sosial', isLead: true, lane: 0 },
    { id: 'dinas-perhubungan', name: 'Dinas Perhubungan', isLead: false, lane: 1 },
  ],
  districts: [
    { code: '33.19.02', name: 'Kota Kudus', validFrom: '2000-01-01', validTo: null },
    { code: '33.19.04', name: 'Undaan', validFrom: '2000-01-01', validTo: null },
  ],
  villages: [
    ['33.19.02.2001', 'Prambatan Lor', null],
    ['33.19.02.2002', 'Prambatan Kidul', null],
    ['33.19.02.2003', 'Rendeng', null],
    ['33.19.04.2001', 'Kutuk', null],
    ['33.19.04.2002', 'Rendeng', null],
    ['33.19.04.2003', 'Wonosoco', '2020-12-31'],
    ['33.19.04.2004', 'Kalibaros', null],
    ['33.19.04.2005', 'Sambung', null],
    ['33.19.04.2006', 'Sambang', null],
  ].map(([code = '', name, validTo]) => ({
    code,
    name,
    kind: 'DESA',
    districtCode: code?.slice(0, 8),
    validFrom: '2000-01-01',
    validTo,
  })),
  schemeYear: {
    year: 2026,
    firstDayOfCover: '2026-03-01',
    months: 12,
    minAge: 18,
    maxAgeExclusive: 65,
    quotaBy: 'region',
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
      {
        code: 'tukang-ojek',
        name: 'Tukang ojek',
        synonyms: ['Ojek pangkalan'],
        agencies: ['dinas-perhubungan'],
      },
      { code: 'tukang-becak', name: 'Tukang becak', synonyms: [], agencies: ['dinas-perhubungan'] },
      {
        code: 'buruh-batik',
        name: 'Buruh batik',
        synonyms: ['Pembatik'],
        agencies: ['dinas-sosial'],
      },
      { code: 'penjaga-makam', name: 'Penjaga makam', synonyms: [], agencies: [] },
      { code: 'lainnya', name: 'Lainnya', synonyms: [], agencies: [] },
    ],
  },
});

export const social = AgencyId.parse('dinas-sosial');
export const transport = AgencyId.parse('dinas-perhubungan');
export const day = (text: string) => CalendarDate.parse(text);
export const today = day('2026-01-15');

export function given<T>(value: T): Claimed<T> {
  return { state: 'given', value, text: String(value) };
}

export const missing = { state: 'missing' } as const;

/** A row that passes for `dinas-sosial` without a warning; change one thing at a time. */
export function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    nationalId: given('3319041401889107'),
    name: given('SLAMET KURNIAWAN'),
    birthPlace: given('KUDUS'),
    birthDate: given(day('1988-01-14')),
    sex: given('MALE'),
    motherMaidenName: given('RINI'),
    familyCardNo: missing,
    address: given('DK. KIDUL'),
    rt: given('001'),
    rw: given('003'),
    village: given('KUTUK'),
    district: given('UNDAAN'),
    phone: given('082160491402'),
    occupation: given('BURUH BATIK'),
    income: missing,
    socialDataset: missing,
    welfareDecile: missing,
    isBreadwinner: missing,
    note: missing,
    ...changes,
  };
}
