import type { CohortView, DonorView } from '@payung/contract';
import { type FundingKind, fundingKinds, isGiven } from '@payung/domain';
import * as z from 'zod';
import { formatMonth, formatNumber, formatRupiah } from '../format.ts';
import type { Mark } from './labels.ts';

export const cohortMarks: Readonly<Record<CohortView['state'], Mark>> = {
  open: { shape: 'disc', word: 'Terbuka', tone: 'note' },
  closed: { shape: 'barred', word: 'Ditutup', tone: 'neutral' },
};

const kinds: Readonly<Record<CohortView['kind'], string>> = {
  ROUTINE: 'Rutin',
  INCIDENTAL: 'Insidentil',
};
export const cohortKindOptions = [
  { value: 'ROUTINE', name: 'Rutin', under: '4 sampai 12 bulan berturut-turut' },
  { value: 'INCIDENTAL', name: 'Insidentil', under: '1 sampai 3 bulan' },
] as const;

export function cohortKindName(kind: CohortView['kind']): string {
  return kinds[kind];
}

const fundingNames: Readonly<Record<FundingKind, string>> = {
  APBD: 'APBD',
  APBD_P: 'APBD Perubahan',
  DBHCHT: 'DBHCHT',
  PROVINCE: 'Bantuan provinsi',
  APBDES: 'APBDes',
  CSR: 'CSR perusahaan',
  DONATION: 'Donasi',
  SELF: 'Mandiri',
};
export const fundingOptions = fundingKinds.map((value) => ({ value, name: fundingNames[value] }));

export function fundingName(kind: FundingKind): string {
  return fundingNames[kind];
}

export function isFundingKind(value: string): value is FundingKind {
  return Object.hasOwn(fundingNames, value);
}

export { isGiven };

type DonorKind = z.infer<typeof DonorView>['kind'];
const donorKinds: Readonly<Record<DonorKind, string>> = {
  company: 'Perusahaan',
  association: 'Perkumpulan atau yayasan',
  person: 'Perorangan',
};
export const donorKindOptions = Object.entries(donorKinds).map(([value, name]) => ({
  value,
  name,
}));

export function isDonorKind(value: string): value is DonorKind {
  return Object.hasOwn(donorKinds, value);
}

export function donorKindName(kind: DonorKind): string {
  return donorKinds[kind];
}

const NoteFigures = z.object({
  months: z.number().optional(),
  fullAfter: z.number().optional(),
  wholeFrom: z.number().optional(),
  counted: z.number().nullish(),
  tariff: z.number().optional(),
  usual: z.number().optional(),
  from: z.string().optional(),
});

interface NoteWords {
  readonly title: string;
  readonly text: string;
  readonly isWarning: boolean;
}

/** What planners should know of a cohort, in plain words. */
export function noteWords(note: CohortView['notes'][number]): NoteWords {
  const said = NoteFigures.safeParse(note).data ?? {};
  const months = formatNumber(said.months ?? 0);
  const fullAfter = formatNumber(said.fullAfter ?? 0);
  const usual = formatRupiah(said.usual ?? 0);
  const unverified = 'Cara menghitung bulannya belum dipastikan ke BPJS Ketenagakerjaan.';
  switch (note.code) {
    case 'death-benefit-never-full':
      return {
        title: 'Santunan kematian tidak akan penuh',
        text: `Santunan kematian bukan karena kerja penuh setelah ${fullAfter} bulan, sedangkan kelompok ini hanya ${months} bulan. Ahli warisnya mungkin hanya menerima biaya pemakaman. ${unverified}`,
        isWarning: true,
      };
    case 'death-benefit-full-at-the-end':
      return {
        title: 'Santunan kematian baru penuh di akhir',
        text: `Santunan kematian bukan karena kerja penuh setelah ${fullAfter} bulan, jadi paling cepat pada bulan terakhir kelompok ini. ${unverified}`,
        isWarning: true,
      };
    case 'counted-in-part':
      return {
        title: 'Dihitung sebagian dalam angka cakupan',
        text: `BPJS Ketenagakerjaan menghitung satu orang penuh mulai ${formatNumber(said.wholeFrom ?? 0)} bulan. ${
          said.counted === null || said.counted === undefined
            ? 'Kelompok ini lebih pendek dari itu.'
            : `Kelompok ini terhitung ${formatNumber(said.counted)} orang.`
        }`,
        isWarning: false,
      };
    case 'tariff-differs':
      return {
        title: 'Iuran tidak sama dengan aturan',
        text: `Iurannya ${formatRupiah(said.tariff ?? 0)} per bulan, sedangkan aturan yang berlaku menyebut ${usual}.`,
        isWarning: true,
      };
    case 'tariff-unknown':
      return {
        title: 'Iuran belum diatur',
        text: `Iuran ${formatRupiah(said.tariff ?? 0)} per bulan dipakai karena belum ada aturan untuk bulan pertamanya.`,
        isWarning: true,
      };
    case 'tariff-changes':
      return {
        title: 'Iuran berubah di tengah jalan',
        text: `Menurut aturan, iurannya menjadi ${usual} sejak ${said.from === undefined ? 'bulan berikutnya' : formatMonth(said.from)}.`,
        isWarning: true,
      };
  }
}

const leaveReasons: Readonly<Record<string, string>> = {
  struck: 'Dicoret dari SK',
  restricted: 'Pemakaian datanya dibatasi',
  'nominated-already': 'Sudah diusulkan untuk tahun ini',
  ineligible: 'Tidak memenuhi syarat lagi',
  'to-correct': 'Datanya perlu diperbaiki',
};

/** Why somebody of last year is not proposed again. */
export function leaveWords(reason: string): string {
  return leaveReasons[reason] ?? 'Sebab lain';
}

const removals = {
  DIED: 'Meninggal dunia',
  MOVED: 'Pindah',
  EMPLOYED: 'Menjadi penerima upah',
  NOT_WORKING: 'Tidak bekerja lagi',
  DECLINED: 'Tidak bersedia',
  OTHER: 'Sebab lain',
} as const;
export type Removal = keyof typeof removals;
export const removalOptions = Object.entries(removals).map(([value, name]) => ({ value, name }));

export function isRemoval(value: string): value is Removal {
  return Object.hasOwn(removals, value);
}

export function removalWords(reason: Removal): string {
  return removals[reason];
}
