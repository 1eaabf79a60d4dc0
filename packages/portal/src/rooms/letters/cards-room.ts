import { say } from '../../language/say.ts';
export const cardsRoom = { to: '/kartu', name: say('Kartu dan surat') } as const;
