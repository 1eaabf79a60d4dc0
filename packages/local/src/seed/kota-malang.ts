import { demoRegion } from './demo-region.ts';

/**
 * Total and groups from Malangpariwara, 18 March 2024; which agency proposes whom from domain-rules 0
 * (transport: online ojek and supeltas, trade: sellers, farming: farmers), the rest of the split, the lead
 * agency and the regulation invented. The article tells of no verification below the lead agency.
 */
export const kotaMalang = demoRegion({
  tenantId: '01KA3573MA1ANGDEM000000001',
  regencyCode: '35.73',
  name: 'Kota Malang',
  programmeName: 'Perlindungan Pekerja Rentan Kota Malang',
  legalBasis: {
    kind: 'PERWAL',
    number: 'CONTOH-1',
    year: 2026,
    title: 'DATA CONTOH: jaminan sosial ketenagakerjaan bagi pekerja rentan',
  },
  rules: { earlier: [], since: '2024-01-01' },
  agencies: [
    {
      id: 'disnaker-pmptsp',
      name: 'Dinas Tenaga Kerja, Penanaman Modal dan PTSP',
      isLead: true,
      accepts: ['buruh-harian-lepas', 'kuli-bangunan', 'kuli-panggul', 'tukang-pijat'],
    },
    {
      id: 'dinas-sosial',
      name: 'Dinas Sosial P3AP2KB',
      accepts: [
        'guru-mingguan',
        'guru-ngaji',
        'kader-posyandu',
        'marbot',
        'muazin',
        'pemulung',
        'penggali-kubur',
        'petugas-poskesos',
      ],
    },
    {
      id: 'diskopindag',
      name: 'Dinas Koperasi, Perindustrian dan Perdagangan',
      accepts: [
        'pedagang-kaki-lima',
        'pedagang-keliling',
        'pedagang-pasar',
        'penjual-kue',
        'tukang-sayur',
      ],
    },
    {
      id: 'dinas-perhubungan',
      name: 'Dinas Perhubungan',
      accepts: [
        'juru-parkir',
        'ojek-daring',
        'pengatur-lalu-lintas',
        'sopir-angkot',
        'tukang-becak',
        'tukang-ojek',
      ],
    },
    {
      id: 'dispangtan',
      name: 'Dinas Ketahanan Pangan dan Pertanian',
      accepts: ['buruh-tani', 'petani'],
    },
    { id: 'satpol-pp', name: 'Satuan Polisi Pamong Praja', accepts: ['linmas', 'relawan-bencana'] },
  ],
  verifiedBy: ['lead'],
  quota: 26_400,
  quotaBasis: 'Jumlah 26.400 orang (Malangpariwara, 18 Maret 2024), DATA CONTOH untuk 2026',
});
