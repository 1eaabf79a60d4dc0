import type { Me } from '@payung/contract';
import { type Rights, rightsOf } from '../rights.ts';
import type { Room } from './rail.tsx';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

const rooms: readonly (Room & { readonly right: Right | null })[] = [
  { to: '/', icon: 'home', name: 'Beranda', short: 'Beranda', right: null },
  { to: '/unggah', icon: 'upload', name: 'Unggah daftar', short: 'Unggah', right: 'mayUpload' },
  { to: '/daftar', icon: 'lists', name: 'Daftar diunggah', short: 'Daftar', right: 'maySeeLists' },
  { to: '/calon', icon: 'people', name: 'Calon peserta', short: 'Calon', right: 'maySeePeople' },
  {
    to: '/usulkan',
    icon: 'add',
    name: 'Usulkan satu orang',
    short: 'Usulkan',
    right: 'mayNominate',
  },
  { to: '/ganda', icon: 'pair', name: 'Kemungkinan ganda', short: 'Ganda', right: 'maySeeCases' },
  { to: '/cek-ganda', icon: 'compare', name: 'Cek ganda', short: 'Cek', right: 'mayUpload' },
  { to: '/jejak', icon: 'journal', name: 'Jejak perubahan', short: 'Jejak', right: 'mayAudit' },
  {
    to: '/pengaturan',
    icon: 'settings',
    name: 'Pengaturan daerah',
    short: 'Aturan',
    right: 'mayAudit',
  },
];

/** What waits in a room, by its address. */
export type Badges = Readonly<Partial<Record<Room['to'], Room['badge']>>>;

/** The rooms of a region that somebody may enter, in the order of the day's work. */
export function regionRooms(me: Me, badges: Badges = {}): readonly Room[] {
  const rights = rightsOf(me);
  return rooms
    .filter(({ right }) => right === null || rights[right])
    .map((room) => {
      const badge = badges[room.to];
      return badge === undefined ? room : { ...room, badge };
    });
}
