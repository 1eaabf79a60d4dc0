import type { CohortView, DonorView } from '@payung/contract';
import { type FundingKind, fundingKinds, isGiven } from '@payung/domain';
import * as z from 'zod';
import { formatMonth, formatNumber, formatRupiah } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

export const cohortMarks: Readonly<Record<CohortView['state'], Mark>> = {
  open: { shape: 'disc', word: say('Terbuka'), tone: 'note' },
  closed: { shape: 'barred', word: say('Ditutup'), tone: 'neutral' },
};

const kinds: Readonly<Record<CohortView['kind'], string>> = {
  ROUTINE: say('Rutin'),
  INCIDENTAL: say('Insidentil'),
};
export const cohortKindOptions = [
  { value: 'ROUTINE', name: say('Rutin'), under: say('4 sampai 12 bulan berturut-turut') },
  { value: 'INCIDENTAL', name: say('Insidentil'), under: say('1 sampai 3 bulan') },
] as const;

export function cohortKindName(kind: CohortView['kind']): string {
  return kinds[kind];
}

const fundingNames: Readonly<Record<FundingKind, string>> = {
  APBD: 'APBD',
  APBD_P: say('APBD Perubahan'),
  DBHCHT: 'DBHCHT',
  PROVINCE: say('Bantuan provinsi'),
  APBDES: 'APBDes',
  CSR: say('CSR perusahaan'),
  DONATION: say('Donasi'),
  SELF: say('Mandiri'),
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
  company: say('Perusahaan'),
  association: say('Perkumpulan atau yayasan'),
  person: say('Perorangan'),
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
  const unverified = say('Cara menghitung bulannya belum dipastikan ke BPJS Ketenagakerjaan.');
  switch (note.code) {
    case 'death-benefit-never-full':
      return {
        title: say('Santunan kematian tidak akan penuh'),
        text: say(
          'Santunan kematian bukan karena kerja penuh setelah {fullAfter} bulan, sedangkan kelompok ini hanya {months} bulan. Ahli warisnya mungkin hanya menerima biaya pemakaman. {unverified}',
          { fullAfter, months, unverified },
        ),
        isWarning: true,
      };
    case 'death-benefit-full-at-the-end':
      return {
        title: say('Santunan kematian baru penuh di akhir'),
        text: say(
          'Santunan kematian bukan karena kerja penuh setelah {fullAfter} bulan, jadi paling cepat pada bulan terakhir kelompok ini. {unverified}',
          { fullAfter, unverified },
        ),
        isWarning: true,
      };
    case 'counted-in-part':
      return {
        title: say('Dihitung sebagian dalam angka cakupan'),
        text: say(
          'BPJS Ketenagakerjaan menghitung satu orang penuh mulai {wholeFrom} bulan. {counted}',
          {
            wholeFrom: formatNumber(said.wholeFrom ?? 0),
            counted:
              said.counted === null || said.counted === undefined
                ? say('Kelompok ini lebih pendek dari itu.')
                : say('Kelompok ini terhitung {counted} orang.', {
                    counted: formatNumber(said.counted),
                  }),
          },
        ),
        isWarning: false,
      };
    case 'tariff-differs':
      return {
        title: say('Iuran tidak sama dengan aturan'),
        text: say('Iurannya {tariff} per bulan, sedangkan aturan yang berlaku menyebut {usual}.', {
          tariff: formatRupiah(said.tariff ?? 0),
          usual,
        }),
        isWarning: true,
      };
    case 'tariff-unknown':
      return {
        title: say('Iuran belum diatur'),
        text: say(
          'Iuran {tariff} per bulan dipakai karena belum ada aturan untuk bulan pertamanya.',
          { tariff: formatRupiah(said.tariff ?? 0) },
        ),
        isWarning: true,
      };
    case 'tariff-changes':
      return {
        title: say('Iuran berubah di tengah jalan'),
        text: say('Menurut aturan, iurannya menjadi {usual} sejak {from}.', {
          usual,
          from: said.from === undefined ? say('bulan berikutnya') : formatMonth(said.from),
        }),
        isWarning: true,
      };
  }
}

const leaveReasons: Readonly<Record<string, string>> = {
  struck: say('Dicoret dari SK'),
  restricted: say('Pemakaian datanya dibatasi'),
  'nominated-already': say('Sudah diusulkan untuk tahun ini'),
  ineligible: say('Tidak memenuhi syarat lagi'),
  'to-correct': say('Datanya perlu diperbaiki'),
};

/** Why somebody of last year is not proposed again. */
export function leaveWords(reason: string): string {
  return leaveReasons[reason] ?? say('Sebab lain');
}

const removals = {
  DIED: say('Meninggal dunia'),
  MOVED: say('Pindah'),
  EMPLOYED: say('Menjadi penerima upah'),
  NOT_WORKING: say('Tidak bekerja lagi'),
  DECLINED: say('Tidak bersedia'),
  OTHER: say('Sebab lain'),
} as const;
export type Removal = keyof typeof removals;
export const removalOptions = Object.entries(removals).map(([value, name]) => ({ value, name }));

export function isRemoval(value: string): value is Removal {
  return Object.hasOwn(removals, value);
}

export function removalWords(reason: Removal): string {
  return removals[reason];
}
