import { demoRegion } from './demo-region.ts';
import { sectorOccupations } from './sector-agencies.ts';

/**
 * Total, agencies and the rule "each agency registers its own sector" from ANTARA Jateng, 15 January 2025.
 * The article names no regulation; those below are invented and say so. That the social dataset is no longer required
 * since 2025 is from the article. It tells of no verification below the lead agency.
 */
export const kabupatenKudus = demoRegion({
  tenantId: '01KA3319KVDVSDEM0000000001',
  regencyCode: '33.19',
  name: 'Kabupaten Kudus',
  programmeName: 'Perlindungan Pekerja Rentan Kabupaten Kudus',
  legalBasis: {
    kind: 'PERBUP',
    number: 'CONTOH-1',
    year: 2026,
    title: 'DATA CONTOH: jaminan sosial ketenagakerjaan bagi pekerja rentan',
  },
  rules: {
    earlier: [
      {
        basis: {
          kind: 'PERBUP',
          number: 'CONTOH-1',
          year: 2024,
          title: 'DATA CONTOH: aturan 2024, hanya warga dalam data sosial',
        },
        effectiveFrom: '2024-01-01',
        minAge: 18,
        maxAgeExclusive: 65,
        criteria: {
          socialDataset: {
            required: true,
            accepted: ['DTKS', 'P3KE'],
            weight: 'hard',
            article: null,
          },
        },
      },
    ],
    // from 2025 on the social dataset is no longer asked for
    since: '2025-01-01',
  },
  agencies: [
    {
      id: 'dinas-sosial',
      name: 'Dinas Sosial P3AP2KB',
      isLead: true,
      accepts: sectorOccupations['dinas-sosial'],
    },
    {
      id: 'dinas-perdagangan',
      name: 'Dinas Perdagangan',
      accepts: sectorOccupations['dinas-perdagangan'],
    },
    {
      id: 'dinas-perhubungan',
      name: 'Dinas Perhubungan',
      accepts: sectorOccupations['dinas-perhubungan'],
    },
    { id: 'bpbd-relawan', name: 'BPBD (relawan)', accepts: sectorOccupations['bpbd-relawan'] },
  ],
  verifiedBy: ['lead'],
  quota: 26_000,
  quotaBasis: 'Sasaran 26.000 orang (ANTARA Jateng, 15 Januari 2025), DATA CONTOH untuk 2026',
});
