import type { BenefitEstimate } from '@payung/contract';
import {
  type BenefitStepCode,
  type ScholarshipRefusal,
  type SchoolLevel,
  type SourceMark,
  schoolLevels,
} from '@payung/domain';
import { formatNumber, formatRupiah } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

type Step = BenefitEstimate['steps'][number];

const steps: Readonly<Record<BenefitStepCode, string>> = {
  'qualifying-met': say('Masa kepesertaan cukup: santunan kematian penuh'),
  'qualifying-not-met': say('Masa kepesertaan belum cukup: hanya biaya pemakaman'),
  'counting-differs': say(
    'Hitungan bulan iuran dan hitungan hari berbeda hasilnya; yang dipakai BPJS belum terverifikasi',
  ),
  'death-lump': say('Santunan kematian'),
  'death-periodic': say('Santunan berkala, dibayar sekaligus'),
  burial: say('Biaya pemakaman'),
  'accident-death': say('Santunan kematian karena kecelakaan kerja'),
  'accident-death-least': say('Santunan kematian karena kecelakaan kerja, paling sedikit'),
  'total-disability': say('Santunan cacat total tetap'),
  'partial-disability': say('Santunan cacat sebagian'),
  'unfit-full': say('Pengganti upah selama tidak mampu bekerja, bulan-bulan pertama'),
  'unfit-later': say('Pengganti upah selama tidak mampu bekerja, bulan berikutnya'),
  treatment: say('Pengobatan sesuai kebutuhan medis, tanpa batas biaya'),
  'home-care': say('Perawatan di rumah, paling banyak'),
  'transport-land': say('Angkutan darat, paling banyak'),
  'transport-sea': say('Angkutan laut, paling banyak'),
  'transport-air': say('Angkutan udara, paling banyak'),
  'rule-unknown': say('Besarannya pada hari kejadian belum diketahui'),
};

/** What a step is about; a later service may know more. */
export function benefitStepName(code: string): string {
  const known: Readonly<Record<string, string>> = steps;
  return known[code] ?? say('Langkah lain');
}

const figures: Readonly<Record<string, readonly [string, Unit]>> = {
  'months-paid': [say('bulan iuran dibayar'), 'count'],
  'days-covered': [say('hari sejak perlindungan mulai'), 'count'],
  percent: [say('persen cacat menurut dokter'), 'percent'],
  'months-unfit': [say('bulan tidak mampu bekerja'), 'count'],
  'wage-base': [say('dasar upah'), 'rupiah'],
  'death-lump': [say('santunan'), 'rupiah'],
  'periodic-month': [say('per bulan'), 'rupiah'],
  'periodic-months': [say('bulan'), 'count'],
  burial: [say('biaya pemakaman'), 'rupiah'],
  'death-qualifying-months': [say('bulan yang disyaratkan'), 'count'],
  'benefit-wage-months': [say('bulan upah'), 'count'],
  'accident-death-percent': [say('bagian dari bulan upah'), 'percent'],
  'total-disability-percent': [say('bagian dari bulan upah'), 'percent'],
  'unfit-full-months': [say('bulan dibayar penuh'), 'count'],
  'unfit-full-percent': [say('dari upah'), 'percent'],
  'unfit-later-percent': [say('dari upah'), 'percent'],
  'home-care-rupiah': [say('batas biaya'), 'rupiah'],
  'home-care-months': [say('bulan paling lama'), 'count'],
  'transport-land': [say('batas biaya'), 'rupiah'],
  'transport-sea': [say('batas biaya'), 'rupiah'],
  'transport-air': [say('batas biaya'), 'rupiah'],
};

type Unit = 'count' | 'percent' | 'rupiah';

/** `24 bulan, Rp500.000 per bulan`: from what a step was worked out. */
export function workingOf({ figures: used, rupiah }: Pick<Step, 'figures' | 'rupiah'>): string {
  // a figure that is the sum itself tells nothing more
  return (used.length === 1 && used[0]?.value === rupiah ? [] : used)
    .map(({ name, value }) => {
      const [word, unit] = figures[name] ?? [say('angka lain'), 'count'];
      if (unit === 'rupiah') return `${word} ${formatRupiah(value)}`;
      return unit === 'percent'
        ? `${formatNumber(value)}% ${word}`
        : `${formatNumber(value)} ${word}`;
    })
    .join(', ');
}

export const sourceMarks: Readonly<Record<SourceMark, Mark>> = {
  verified: { shape: 'tick', word: say('Dibaca di naskahnya'), tone: 'good' },
  secondary: { shape: 'half', word: say('Dari sumber kedua'), tone: 'note' },
  inferred: { shape: 'quarter', word: say('Disimpulkan'), tone: 'attention' },
  'not-verified': { shape: 'diamond', word: say('Belum terverifikasi'), tone: 'attention' },
};

interface RiskWords {
  readonly title: string;
  readonly text: string;
}

const insurerDecides = say('BPJS Ketenagakerjaan yang memutuskan apakah kejadian ini dijamin.');

/** How sure the cover of an event is; null where nothing speaks against it. */
export function riskWords(risk: BenefitEstimate['risk']): RiskWords | null {
  switch (risk) {
    case 'none':
      return null;
    case 'paid-later':
      return {
        title: say('RISIKO: iurannya baru dibayar sesudah kejadian'),
        text: say('Belum tentu dijamin. {insurerDecides}', { insurerDecides }),
      };
    case 'unpaid-month':
      return {
        title: say('RISIKO: iuran bulan kejadian menunggak'),
        text: say('Belum tentu dijamin. {insurerDecides}', { insurerDecides }),
      };
    case 'lapsed':
      return {
        title: say('RISIKO: kepesertaan berakhir karena menunggak lebih dari 3 bulan'),
        text: say('Kemungkinan besar tidak dijamin. {insurerDecides}', { insurerDecides }),
      };
    case 'ended':
      return {
        title: say('RISIKO: kepesertaan sudah berakhir sebelum kejadian'),
        text: say('Kemungkinan besar tidak dijamin. {insurerDecides}', { insurerDecides }),
      };
    case 'not-covered':
      return {
        title: say('RISIKO: tidak ada perlindungan pada hari kejadian'),
        text: say('Belum ada iuran untuk hari itu. {insurerDecides}', { insurerDecides }),
      };
  }
}

export const schoolNames: Readonly<Record<SchoolLevel, string>> = {
  kindergarten: 'TK',
  primary: 'SD',
  junior: 'SMP',
  senior: 'SMA',
  college: say('Kuliah atau pelatihan'),
};
export const schoolOptions = [
  { value: 'not-yet' as const, name: say('Belum sekolah') },
  ...schoolLevels.map((value) => ({ value, name: schoolNames[value] })),
  { value: 'left' as const, name: say('Tidak sekolah lagi') },
];

const refusals: Readonly<Record<ScholarshipRefusal, string>> = {
  'too-old': say('Sudah 23 tahun atau lebih'),
  married: say('Sudah menikah'),
  working: say('Sudah bekerja'),
  'left-school': say('Tidak sekolah lagi'),
  'beyond-two-children': say('Beasiswa paling banyak untuk dua anak; keluarga memilih anaknya'),
  'months-not-met': say('Bulan iuran belum cukup'),
  'rule-unknown': say('Aturan pada hari kejadian belum diketahui'),
};

export function scholarshipRefusalWords(reason: string): string {
  const known: Readonly<Record<string, string>> = refusals;
  return known[reason] ?? say('Sebab lain');
}

export const scholarshipMarks: Readonly<Record<'submitted' | 'paid' | 'refused', Mark>> = {
  submitted: { shape: 'half', word: say('Diajukan'), tone: 'note' },
  paid: { shape: 'tick', word: say('Dibayar'), tone: 'good' },
  refused: { shape: 'barred', word: say('Ditolak BPJS'), tone: 'neutral' },
};
