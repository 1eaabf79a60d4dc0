import { demoRegion } from './demo-region.ts';
import type { CatalogueCode } from './occupations.ts';
import { sectorOccupations } from './sector-agencies.ts';

/** The 11 types of late 2022 (domain-rules 1.12). */
const eleven = [
  'buruh-harian-lepas',
  'kuli-bangunan',
  'kuli-panggul',
  'lebe',
  'pedagang-keliling',
  'pengatur-lalu-lintas',
  'penggali-kubur',
  'sopir-angkot',
  'tukang-becak',
  'tukang-ojek',
  'tukang-pijat',
] as const satisfies readonly CatalogueCode[];
/** Of the 21 types of 2023, the 16 jobs that are known; two more are statuses, three nobody could read. */
const sixteen = [
  ...eleven,
  'buruh-batik',
  'marbot',
  'pemulung',
  'tambal-ban',
  'tukang-sampah',
] as const satisfies readonly CatalogueCode[];
const statuses = [
  { code: 'penyandang-disabilitas', name: 'Penyandang disabilitas' },
  { code: 'warga-miskin-ekstrem', name: 'Warga miskin ekstrem' },
];
const breadwinnersFirst = {
  breadwinner: { rule: 'preferred', weight: 'soft', article: null },
} as const;
const byPopulation = { basis: 'population', extremePoorPercent: 30 } as const;

/**
 * Programme, lead agency, regulations and the total of 2,700 (1,000 routine and 1,700 incidental, one quota
 * here) from Radar Pekalongan, November 2024; occupations from the articles and domain-rules 1.12. Perda
 * 10/2023 and Perwal 19/2023 are real; their lists of occupations are not known in full, so that the list,
 * the day they take effect here and how the total is shared out among agencies are invented.
 */
export const kotaPekalongan = demoRegion({
  tenantId: '01KA3375PEKDEM000000000001',
  regencyCode: '33.75',
  name: 'Kota Pekalongan',
  programmeName: 'Batik Berlian',
  legalBasis: {
    kind: 'PERDA',
    number: '10',
    year: 2023,
    title:
      'Penyelenggaraan Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan Sektor Informal (DATA CONTOH: daftar pekerjaan dan tanggal berlaku)',
  },
  rules: {
    earlier: [
      {
        basis: {
          kind: 'PERWAL',
          number: '19B',
          year: 2022,
          title: 'Perlindungan pekerja informal (DATA CONTOH: tanggal berlaku, susunan daftar)',
        },
        effectiveFrom: '2022-07-21',
        minAge: 18,
        // up to 60 years, by the press (domain-rules 1.2)
        maxAgeExclusive: 61,
        occupations: eleven,
        criteria: {
          ...breadwinnersFirst,
          onePerFamilyCard: { rule: 'hard', article: null },
          socialAid: { rule: 'must-not', weight: 'hard', article: null },
        },
        quotaFormula: { basis: 'dataset', extremePoorPercent: 0 },
      },
      {
        basis: {
          kind: 'PERWAL',
          number: '19',
          year: 2023,
          title: 'Perubahan atas Perwal 19B/2022 (DATA CONTOH: tanggal berlaku, susunan daftar)',
        },
        effectiveFrom: '2023-06-22',
        minAge: 18,
        maxAgeExclusive: 65,
        occupations: sixteen,
        vulnerabilityFlags: statuses,
        criteria: breadwinnersFirst,
        quotaFormula: byPopulation,
      },
    ],
    since: '2023-11-16',
    vulnerabilityFlags: statuses,
    criteria: breadwinnersFirst,
    quotaFormula: byPopulation,
  },
  agencies: [
    {
      id: 'dinperinaker',
      name: 'Dinas Perindustrian dan Tenaga Kerja',
      isLead: true,
      accepts: [
        'buruh-batik',
        'buruh-harian-lepas',
        'kuli-bangunan',
        'lebe',
        'tambal-ban',
        'tukang-sampah',
      ],
      places: 1_130,
    },
    {
      id: 'dinas-sosial',
      name: 'Dinas Sosial P2KB',
      accepts: sectorOccupations['dinas-sosial'],
      places: 700,
    },
    {
      id: 'dinas-perdagangan',
      name: 'Dinas Perdagangan, Koperasi dan UKM',
      accepts: sectorOccupations['dinas-perdagangan'],
      places: 450,
    },
    {
      id: 'dinas-perhubungan',
      name: 'Dinas Perhubungan',
      accepts: [...sectorOccupations['dinas-perhubungan'], 'pengatur-lalu-lintas'],
      places: 300,
    },
    {
      id: 'bpbd-relawan',
      name: 'BPBD (relawan)',
      accepts: sectorOccupations['bpbd-relawan'],
      places: 120,
    },
  ],
  // verified and validated in kelurahan and kecamatan with the labour agency (Radar Pekalongan, November 2024)
  verifiedBy: ['village', 'district', 'lead'],
  quota: 'by-agency',
  quotaBasis: 'Perwal 19/2023; pembagian 2.700 tempat per dinas DATA CONTOH',
});
