import { say } from '../language/say.ts';
import type { Room } from './room-link.tsx';

/** The rooms of a central admin. Nobody of any region stands in one of them. */
export const centralRooms: readonly Room[] = [
  { to: '/pusat', icon: 'map', name: say('Daerah'), short: say('Daerah') },
  { to: '/pusat/ganda', icon: 'pair', name: say('Ganda antardaerah'), short: say('Ganda') },
  { to: '/pusat/pemakaian', icon: 'meter', name: say('Pemakaian'), short: say('Biaya') },
  { to: '/pusat/kesehatan', icon: 'pulse', name: say('Kesehatan layanan'), short: say('Sehat') },
  { to: '/pusat/akses', icon: 'key', name: say('Akses darurat'), short: say('Akses') },
  { to: '/pusat/kebocoran', icon: 'shield', name: say('Kebocoran data'), short: say('Bocor') },
];
