import { say } from '../language/say.ts';
import type { Rights } from '../rights.ts';
import type { Room } from './room-link.tsx';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

export interface RegionRoom extends Room {
  readonly right: Right | null;
  /** reached from a room of the rail; on its own in the list of all rooms only */
  readonly isUnder?: true;
  /** every room below it is for the same roles */
  readonly opensAll?: true;
}

/** What rooms have in common, in the order of a worker's way through them; the first needs no heading. */
export const roomGroups = [
  'start',
  'proposals',
  'checks',
  'decisions',
  'payments',
  'reports',
  'region',
] as const;
type GroupName = (typeof roomGroups)[number];

export const roomGroupNames: Readonly<Record<GroupName, string | null>> = {
  start: null,
  proposals: say('Usulan'),
  checks: say('Pemeriksaan'),
  decisions: say('Penetapan'),
  payments: say('Iuran dan klaim'),
  reports: say('Laporan'),
  region: say('Daerah'),
};

/** All rooms of a region, each under its heading and in the order of the day's work. */
export const roomsByGroup: Readonly<Record<GroupName, readonly RegionRoom[]>> = {
  start: [{ to: '/', icon: 'home', name: say('Beranda'), short: say('Beranda'), right: null }],
  proposals: [
    {
      to: '/unggah',
      icon: 'upload',
      name: say('Unggah daftar'),
      short: say('Unggah'),
      right: 'mayUpload',
    },
    {
      to: '/daftar',
      icon: 'lists',
      name: say('Daftar diunggah'),
      short: say('Daftar'),
      right: 'maySeeLists',
    },
    {
      to: '/calon',
      icon: 'people',
      name: say('Calon peserta'),
      short: say('Calon'),
      right: 'maySeePeople',
    },
    {
      to: '/usulkan',
      icon: 'add',
      name: say('Usulkan satu orang'),
      short: say('Usulkan'),
      right: 'mayNominate',
    },
  ],
  checks: [
    {
      to: '/ganda',
      icon: 'pair',
      name: say('Kemungkinan ganda'),
      short: say('Ganda'),
      right: 'maySeeCases',
    },
    {
      to: '/verifikasi',
      icon: 'check',
      name: say('Verifikasi'),
      short: say('Verifikasi'),
      right: 'maySeeSheets',
    },
    {
      to: '/lapangan',
      icon: 'check',
      name: say('Kerja lapangan'),
      short: say('Lapangan'),
      right: 'mayWorkInField',
      isUnder: true,
    },
    {
      to: '/verifikasi/lembar',
      icon: 'check',
      name: say('Lembar verifikasi'),
      short: say('Lembar'),
      right: 'mayMakePapers',
      isUnder: true,
    },
    {
      to: '/isian-kurang',
      icon: 'check',
      name: say('Isian kurang'),
      short: say('Kurang'),
      right: 'maySeePeople',
      isUnder: true,
    },
    {
      to: '/syarat',
      icon: 'rules',
      name: say('Syarat'),
      short: say('Syarat'),
      right: 'maySeePeople',
    },
    {
      to: '/cek-ganda',
      icon: 'compare',
      name: say('Cek ganda'),
      short: say('Cek'),
      right: 'mayUpload',
    },
  ],
  decisions: [
    {
      to: '/penetapan',
      icon: 'decision',
      name: say('Penetapan (SK)'),
      short: 'SK',
      right: 'maySeeDeterminations',
    },
    {
      to: '/cek-awal',
      icon: 'decision',
      name: say('Cek awal sebelum SK'),
      short: say('Cek awal'),
      right: 'maySeePreChecks',
      isUnder: true,
    },
    {
      to: '/program',
      icon: 'meter',
      name: say('Program dan dana'),
      short: say('Program'),
      right: 'maySeeCohorts',
    },
    {
      to: '/perpanjangan',
      icon: 'meter',
      name: say('Perpanjangan tahun'),
      short: say('Perpanjangan'),
      right: 'maySeeLists',
      isUnder: true,
    },
    {
      to: '/rencana-kuota',
      icon: 'meter',
      name: say('Rencana kuota dan pagu'),
      short: say('Kuota'),
      right: 'maySeePeople',
      isUnder: true,
    },
  ],
  payments: [
    {
      to: '/tagihan',
      icon: 'money',
      name: say('Tagihan iuran'),
      short: say('Tagihan'),
      right: 'maySeeMoney',
    },
    {
      to: '/berkas-bpjs',
      icon: 'exchange',
      name: say('Berkas BPJS'),
      short: 'BPJS',
      right: 'maySeePreChecks',
    },
    {
      to: '/berkas-bpjs/penolakan',
      icon: 'exchange',
      name: say('Ditolak BPJS, belum selesai'),
      short: say('Ditolak'),
      right: 'maySeeMoney',
      isUnder: true,
    },
    {
      to: '/tunggakan',
      icon: 'money',
      name: say('Tunggakan iuran'),
      short: say('Tunggakan'),
      right: 'maySeeLists',
      isUnder: true,
    },
    {
      to: '/keluar',
      icon: 'leave',
      name: say('Peserta yang keluar'),
      short: say('Keluar'),
      right: 'maySeeLeavers',
    },
    {
      to: '/pengembalian',
      icon: 'leave',
      name: say('Pengembalian iuran'),
      short: say('Kembali'),
      right: 'maySeeMoney',
      isUnder: true,
    },
    {
      to: '/klaim',
      icon: 'shield',
      name: say('Klaim'),
      short: say('Klaim'),
      right: 'maySeeClaims',
    },
    {
      to: '/kartu',
      icon: 'people',
      name: say('Kartu dan surat'),
      short: say('Kartu'),
      right: 'mayCarryLetters',
      isUnder: true,
    },
    {
      to: '/kartu/pesan',
      icon: 'people',
      name: say('Pesan singkat'),
      short: say('Pesan'),
      right: 'maySeeMessages',
      isUnder: true,
    },
  ],
  reports: [
    {
      to: '/hemat-ganda',
      icon: 'pair',
      name: say('Hemat dari data ganda'),
      short: say('Hemat'),
      right: 'maySeeLists',
      isUnder: true,
    },
    {
      to: '/dasbor',
      icon: 'meter',
      name: say('Dasbor'),
      short: say('Dasbor'),
      right: 'maySeeFigures',
    },
    {
      to: '/angka',
      icon: 'meter',
      name: say('Angka dan laporan'),
      short: say('Angka'),
      right: 'maySeeFigures',
      opensAll: true,
    },
    {
      to: '/uji-bayar',
      icon: 'compare',
      name: say('Uji bayar'),
      short: say('Uji bayar'),
      right: 'mayCheckPayments',
      opensAll: true,
      isUnder: true,
    },
    {
      to: '/jejak',
      icon: 'journal',
      name: say('Jejak perubahan'),
      short: say('Jejak'),
      right: 'mayAudit',
      opensAll: true,
    },
  ],
  region: [
    {
      to: '/peraturan',
      icon: 'rules',
      name: say('Peraturan'),
      short: say('Peraturan'),
      right: null,
    },
    {
      to: '/peraturan/usulan-pekerjaan',
      icon: 'rules',
      name: say('Usulan jenis pekerjaan'),
      short: say('Pekerjaan'),
      right: 'maySeeOccupationProposals',
      isUnder: true,
    },
    {
      to: '/istilah',
      icon: 'rules',
      name: say('Istilah'),
      short: say('Istilah'),
      right: null,
      isUnder: true,
    },
    {
      to: '/pengaturan',
      icon: 'settings',
      name: say('Pengaturan daerah'),
      short: say('Aturan'),
      right: 'mayAudit',
    },
  ],
};
