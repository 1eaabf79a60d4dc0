import { say } from '../../language/say.ts';
export const figuresRoom = { to: '/angka', name: say('Angka dan laporan') } as const;
