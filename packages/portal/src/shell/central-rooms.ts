import type { Room } from './room-link.tsx';

/** The rooms of a central admin. Nobody of any region stands in one of them. */
export const centralRooms: readonly Room[] = [
  { to: '/pusat', icon: 'map', name: 'Daerah', short: 'Daerah' },
  { to: '/pusat/ganda', icon: 'pair', name: 'Ganda antardaerah', short: 'Ganda' },
  { to: '/pusat/pemakaian', icon: 'meter', name: 'Pemakaian', short: 'Biaya' },
  { to: '/pusat/kesehatan', icon: 'pulse', name: 'Kesehatan layanan', short: 'Sehat' },
  { to: '/pusat/akses', icon: 'key', name: 'Akses darurat', short: 'Akses' },
  { to: '/pusat/kebocoran', icon: 'shield', name: 'Kebocoran data', short: 'Bocor' },
];
