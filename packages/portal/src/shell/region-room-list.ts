import type { Rights } from '../rights.ts';
import type { Room } from './room-link.tsx';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

export interface RegionRoom extends Room {
  readonly right: Right | null;
  /** reached from a room of the rail; on its own in the list of all rooms only */
  readonly isUnder?: true;
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
  proposals: 'Usulan',
  checks: 'Pemeriksaan',
  decisions: 'Penetapan',
  payments: 'Iuran dan klaim',
  reports: 'Laporan',
  region: 'Daerah',
};

/** All rooms of a region, each under its heading and in the order of the day's work. */
export const roomsByGroup: Readonly<Record<GroupName, readonly RegionRoom[]>> = {
  start: [{ to: '/', icon: 'home', name: 'Beranda', short: 'Beranda', right: null }],
  proposals: [
    { to: '/unggah', icon: 'upload', name: 'Unggah daftar', short: 'Unggah', right: 'mayUpload' },
    {
      to: '/daftar',
      icon: 'lists',
      name: 'Daftar diunggah',
      short: 'Daftar',
      right: 'maySeeLists',
    },
    { to: '/calon', icon: 'people', name: 'Calon peserta', short: 'Calon', right: 'maySeePeople' },
    {
      to: '/usulkan',
      icon: 'add',
      name: 'Usulkan satu orang',
      short: 'Usulkan',
      right: 'mayNominate',
    },
  ],
  checks: [
    { to: '/ganda', icon: 'pair', name: 'Kemungkinan ganda', short: 'Ganda', right: 'maySeeCases' },
    {
      to: '/verifikasi',
      icon: 'check',
      name: 'Verifikasi',
      short: 'Verifikasi',
      right: 'maySeeSheets',
    },
    {
      to: '/lapangan',
      icon: 'check',
      name: 'Kerja lapangan',
      short: 'Lapangan',
      right: 'maySeeLoans',
      isUnder: true,
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
  ],
  decisions: [
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
      to: '/rencana-kuota',
      icon: 'meter',
      name: 'Rencana kuota dan pagu',
      short: 'Kuota',
      right: 'maySeePeople',
      isUnder: true,
    },
  ],
  payments: [
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
  ],
  reports: [
    {
      to: '/hemat-ganda',
      icon: 'pair',
      name: 'Hemat dari data ganda',
      short: 'Hemat',
      right: 'maySeeLists',
      isUnder: true,
    },
    { to: '/dasbor', icon: 'meter', name: 'Dasbor', short: 'Dasbor', right: 'maySeeFigures' },
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
    { to: '/jejak', icon: 'journal', name: 'Jejak perubahan', short: 'Jejak', right: 'mayAudit' },
  ],
  region: [
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
      to: '/pengaturan',
      icon: 'settings',
      name: 'Pengaturan daerah',
      short: 'Aturan',
      right: 'mayAudit',
    },
  ],
};
