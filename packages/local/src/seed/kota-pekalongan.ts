import { demoRegion } from './demo-region.ts';
import { sectorOccupations } from './sector-agencies.ts';

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
  quota: 'by-agency',
  quotaBasis: 'Perwal 19/2023; pembagian 2.700 tempat per dinas DATA CONTOH',
});
