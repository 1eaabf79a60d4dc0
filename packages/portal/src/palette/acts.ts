import type { Me } from '@payung/contract';
import { say } from '../language/say.ts';
import { type Rights, rightsOf } from '../rights.ts';
import type { Choice } from './choices.ts';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

interface Act {
  /** verb and object, as on the button of its room */
  readonly name: string;
  readonly address: string;
  readonly right: Right;
}

/** What one begins from anywhere, in the order of a worker's way. */
const acts: readonly Act[] = [
  { name: say('Unggah daftar'), address: '/unggah', right: 'mayUpload' },
  { name: say('Usulkan satu orang'), address: '/usulkan', right: 'mayNominate' },
  { name: say('Putuskan kemungkinan ganda'), address: '/ganda', right: 'mayDecideCases' },
  { name: say('Buat konsep SK'), address: '/penetapan/baru', right: 'mayAdminister' },
  { name: say('Buat kelompok'), address: '/program/kelompok/baru', right: 'mayAdminister' },
  { name: say('Buat rencana kuota'), address: '/rencana-kuota/baru', right: 'mayAdminister' },
  { name: say('Buat tagihan'), address: '/tagihan/baru', right: 'mayBill' },
  { name: say('Catat kabar duka'), address: '/klaim/kabar-duka', right: 'mayHandleClaims' },
  { name: say('Hitung perkiraan santunan'), address: '/klaim/perkiraan', right: 'maySeeClaims' },
  { name: say('Undang pengguna'), address: '/pengaturan/undang', right: 'mayAdminister' },
  {
    name: say('Buka berkas kebocoran'),
    address: '/pengaturan/kebocoran/baru',
    right: 'mayAdminister',
  },
];

/** What somebody may begin; a central admin, who is nobody of a region, brings regions on board. */
export function actsFor(me: Me | null): readonly Choice[] {
  if (me === null) {
    const address = '/pusat/daerah/baru';
    return [{ key: `act ${address}`, name: say('Daftarkan daerah'), address }];
  }
  const rights = rightsOf(me);
  return acts
    .filter(({ right }) => rights[right])
    .map(({ name, address }) => ({ key: `act ${address}`, name, address }));
}
