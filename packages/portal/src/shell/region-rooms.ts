import type { Me } from '@payung/contract';
import { type Rights, rightsOf } from '../rights.ts';
import type { Room } from './rail.tsx';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

interface RegionRoom extends Room {
  readonly right: Right | null;
  /** reached from a room of the rail; on its own in the list of all rooms only */
  readonly isUnder?: true;
}

const rooms: readonly RegionRoom[] = [
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
  {
    to: '/verifikasi',
    icon: 'check',
    name: 'Verifikasi',
    short: 'Verifikasi',
    right: 'maySeeSheets',
  },
  {
    to: '/verifikasi/lembar',
    icon: 'check',
    name: 'Lembar verifikasi',
    short: 'Lembar',
    right: 'mayMakePapers',
    isUnder: true,
  },
  {
    to: '/isian-kurang',
    icon: 'check',
    name: 'Isian kurang',
    short: 'Kurang',
    right: 'maySeePeople',
    isUnder: true,
  },
  { to: '/syarat', icon: 'rules', name: 'Syarat', short: 'Syarat', right: 'maySeePeople' },
  { to: '/cek-ganda', icon: 'compare', name: 'Cek ganda', short: 'Cek', right: 'mayUpload' },
  {
    to: '/penetapan',
    icon: 'decision',
    name: 'Penetapan (SK)',
    short: 'SK',
    right: 'maySeeDeterminations',
  },
  {
    to: '/cek-awal',
    icon: 'decision',
    name: 'Cek awal sebelum SK',
    short: 'Cek awal',
    right: 'maySeePreChecks',
    isUnder: true,
  },
  {
    to: '/program',
    icon: 'meter',
    name: 'Program dan dana',
    short: 'Program',
    right: 'maySeeCohorts',
  },
  {
    to: '/perpanjangan',
    icon: 'meter',
    name: 'Perpanjangan tahun',
    short: 'Perpanjangan',
    right: 'maySeeLists',
    isUnder: true,
  },
  {
    to: '/tagihan',
    icon: 'money',
    name: 'Tagihan iuran',
    short: 'Tagihan',
    right: 'maySeeMoney',
  },
  {
    to: '/berkas-bpjs',
    icon: 'exchange',
    name: 'Berkas BPJS',
    short: 'BPJS',
    right: 'maySeePreChecks',
  },
  {
    to: '/berkas-bpjs/penolakan',
    icon: 'exchange',
    name: 'Ditolak BPJS, masih ditagih',
    short: 'Ditolak',
    right: 'maySeeMoney',
    isUnder: true,
  },
  {
    to: '/tunggakan',
    icon: 'money',
    name: 'Tunggakan iuran',
    short: 'Tunggakan',
    right: 'maySeeLists',
    isUnder: true,
  },
  {
    to: '/keluar',
    icon: 'leave',
    name: 'Peserta yang keluar',
    short: 'Keluar',
    right: 'maySeeLeavers',
  },
  {
    to: '/pengembalian',
    icon: 'leave',
    name: 'Pengembalian iuran',
    short: 'Kembali',
    right: 'maySeeMoney',
    isUnder: true,
  },
  {
    to: '/hemat-ganda',
    icon: 'pair',
    name: 'Hemat dari data ganda',
    short: 'Hemat',
    right: 'maySeeLists',
    isUnder: true,
  },
  { to: '/klaim', icon: 'shield', name: 'Klaim', short: 'Klaim', right: 'maySeeClaims' },
  {
    to: '/kartu',
    icon: 'people',
    name: 'Kartu dan surat',
    short: 'Kartu',
    right: 'mayCarryLetters',
    isUnder: true,
  },
  {
    to: '/kartu/pesan',
    icon: 'people',
    name: 'Pesan singkat',
    short: 'Pesan',
    right: 'maySeeMessages',
    isUnder: true,
  },
  {
    to: '/angka',
    icon: 'meter',
    name: 'Angka dan laporan',
    short: 'Angka',
    right: 'maySeeFigures',
  },
  {
    to: '/uji-bayar',
    icon: 'compare',
    name: 'Uji bayar',
    short: 'Uji bayar',
    right: 'mayCheckPayments',
    isUnder: true,
  },
  { to: '/peraturan', icon: 'rules', name: 'Peraturan', short: 'Peraturan', right: null },
  {
    to: '/peraturan/usulan-pekerjaan',
    icon: 'rules',
    name: 'Usulan jenis pekerjaan',
    short: 'Pekerjaan',
    right: 'maySeeOccupationProposals',
    isUnder: true,
  },
  {
    to: '/rencana-kuota',
    icon: 'meter',
    name: 'Rencana kuota dan pagu',
    short: 'Kuota',
    right: 'maySeePeople',
    isUnder: true,
  },
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

/** All rooms of a region that somebody may enter, in the order of the day's work. */
export function allRegionRooms(me: Me): readonly Room[] {
  return openTo(me);
}

/** Those of them that have a place of their own beside every page. */
export function regionRooms(me: Me, badges: Badges = {}): readonly Room[] {
  return openTo(me)
    .filter(({ isUnder = false }) => !isUnder)
    .map((room) => {
      const badge = badges[room.to];
      return badge === undefined ? room : { ...room, badge };
    });
}

function openTo(me: Me): readonly RegionRoom[] {
  const rights = rightsOf(me);
  return rooms.filter(({ right }) => right === null || rights[right]);
}
