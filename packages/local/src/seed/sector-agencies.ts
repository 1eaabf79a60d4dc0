import type { DemoAgency } from './demo-region.ts';

/** The four agencies whose sample lists exist, with the occupations that those lists hold. */
export const sectorOccupations = {
  'dinas-sosial': [
    'buruh-batik',
    'buruh-harian-lepas',
    'buruh-tani',
    'guru-ngaji',
    'kuli-bangunan',
    'kuli-panggul',
    'marbot',
    'pemulung',
    'penggali-kubur',
    'tukang-pijat',
  ],
  'dinas-perdagangan': [
    'pedagang-kaki-lima',
    'pedagang-keliling',
    'pedagang-pasar',
    'penjual-kue',
    'tukang-sayur',
  ],
  'dinas-perhubungan': ['juru-parkir', 'kurir', 'sopir-angkot', 'tukang-becak', 'tukang-ojek'],
  'bpbd-relawan': ['linmas', 'relawan-bencana'],
} as const satisfies Record<string, DemoAgency['accepts']>;
