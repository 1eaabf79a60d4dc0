import type { BenefitEstimate } from '@payung/contract';
import {
  type BenefitStepCode,
  type ScholarshipRefusal,
  type SchoolLevel,
  type SourceMark,
  schoolLevels,
} from '@payung/domain';
import { formatNumber, formatRupiah } from '../format.ts';
import type { Mark } from './labels.ts';

type Step = BenefitEstimate['steps'][number];

const steps: Readonly<Record<BenefitStepCode, string>> = {
  'qualifying-met': 'Masa kepesertaan cukup: santunan kematian penuh',
  'qualifying-not-met': 'Masa kepesertaan belum cukup: hanya biaya pemakaman',
  'counting-differs':
    'Hitungan bulan iuran dan hitungan hari berbeda hasilnya; yang dipakai BPJS belum terverifikasi',
  'death-lump': 'Santunan kematian',
  'death-periodic': 'Santunan berkala, dibayar sekaligus',
  burial: 'Biaya pemakaman',
  'accident-death': 'Santunan kematian karena kecelakaan kerja',
  'accident-death-least': 'Santunan kematian karena kecelakaan kerja, paling sedikit',
  'total-disability': 'Santunan cacat total tetap',
  'partial-disability': 'Santunan cacat sebagian',
  'unfit-full': 'Pengganti upah selama tidak mampu bekerja, bulan-bulan pertama',
  'unfit-later': 'Pengganti upah selama tidak mampu bekerja, bulan berikutnya',
  treatment: 'Pengobatan sesuai kebutuhan medis, tanpa batas biaya',
  'home-care': 'Perawatan di rumah, paling banyak',
  'transport-land': 'Angkutan darat, paling banyak',
  'transport-sea': 'Angkutan laut, paling banyak',
  'transport-air': 'Angkutan udara, paling banyak',
  'rule-unknown': 'Besarannya pada hari kejadian belum diketahui',
};

/** What a step is about; a later service may know more. */
export function benefitStepName(code: string): string {
  const known: Readonly<Record<string, string>> = steps;
  return known[code] ?? 'Langkah lain';
}

const figures: Readonly<Record<string, readonly [string, Unit]>> = {
  'months-paid': ['bulan iuran dibayar', 'count'],
  'days-covered': ['hari sejak perlindungan mulai', 'count'],
  percent: ['persen cacat menurut dokter', 'percent'],
  'months-unfit': ['bulan tidak mampu bekerja', 'count'],
  'wage-base': ['dasar upah', 'rupiah'],
  'death-lump': ['santunan', 'rupiah'],
  'periodic-month': ['per bulan', 'rupiah'],
  'periodic-months': ['bulan', 'count'],
  burial: ['biaya pemakaman', 'rupiah'],
  'death-qualifying-months': ['bulan yang disyaratkan', 'count'],
  'benefit-wage-months': ['bulan upah', 'count'],
  'accident-death-percent': ['bagian dari bulan upah', 'percent'],
  'total-disability-percent': ['bagian dari bulan upah', 'percent'],
  'unfit-full-months': ['bulan dibayar penuh', 'count'],
  'unfit-full-percent': ['dari upah', 'percent'],
  'unfit-later-percent': ['dari upah', 'percent'],
  'home-care-rupiah': ['batas biaya', 'rupiah'],
  'home-care-months': ['bulan paling lama', 'count'],
  'transport-land': ['batas biaya', 'rupiah'],
  'transport-sea': ['batas biaya', 'rupiah'],
  'transport-air': ['batas biaya', 'rupiah'],
};

type Unit = 'count' | 'percent' | 'rupiah';

/** `24 bulan, Rp500.000 per bulan`: from what a step was worked out. */
export function workingOf({ figures: used, rupiah }: Pick<Step, 'figures' | 'rupiah'>): string {
  // a figure that is the sum itself tells nothing more
  return (used.length === 1 && used[0]?.value === rupiah ? [] : used)
    .map(({ name, value }) => {
      const [word, unit] = figures[name] ?? ['angka lain', 'count'];
      if (unit === 'rupiah') return `${word} ${formatRupiah(value)}`;
      return unit === 'percent'
        ? `${formatNumber(value)}% ${word}`
        : `${formatNumber(value)} ${word}`;
    })
    .join(', ');
}

export const sourceMarks: Readonly<Record<SourceMark, Mark>> = {
  verified: { shape: 'tick', word: 'Dibaca di naskahnya', tone: 'good' },
  secondary: { shape: 'half', word: 'Dari sumber kedua', tone: 'note' },
  inferred: { shape: 'quarter', word: 'Disimpulkan', tone: 'attention' },
  'not-verified': { shape: 'diamond', word: 'Belum terverifikasi', tone: 'attention' },
};

interface RiskWords {
  readonly title: string;
  readonly text: string;
}

const insurerDecides = 'BPJS Ketenagakerjaan yang memutuskan apakah kejadian ini dijamin.';

/** How sure the cover of an event is; null where nothing speaks against it. */
export function riskWords(risk: BenefitEstimate['risk']): RiskWords | null {
  switch (risk) {
    case 'none':
      return null;
    case 'paid-later':
      return {
        title: 'RISIKO: iurannya baru dibayar sesudah kejadian',
        text: `Belum tentu dijamin. ${insurerDecides}`,
      };
    case 'unpaid-month':
      return {
        title: 'RISIKO: iuran bulan kejadian menunggak',
        text: `Belum tentu dijamin. ${insurerDecides}`,
      };
    case 'lapsed':
      return {
        title: 'RISIKO: kepesertaan berakhir karena menunggak lebih dari 3 bulan',
        text: `Kemungkinan besar tidak dijamin. ${insurerDecides}`,
      };
    case 'ended':
      return {
        title: 'RISIKO: kepesertaan sudah berakhir sebelum kejadian',
        text: `Kemungkinan besar tidak dijamin. ${insurerDecides}`,
      };
    case 'not-covered':
      return {
        title: 'RISIKO: tidak ada perlindungan pada hari kejadian',
        text: `Belum ada iuran untuk hari itu. ${insurerDecides}`,
      };
  }
}

export const schoolNames: Readonly<Record<SchoolLevel, string>> = {
  kindergarten: 'TK',
  primary: 'SD',
  junior: 'SMP',
  senior: 'SMA',
  college: 'Kuliah atau pelatihan',
};
export const schoolOptions = [
  { value: 'not-yet' as const, name: 'Belum sekolah' },
  ...schoolLevels.map((value) => ({ value, name: schoolNames[value] })),
  { value: 'left' as const, name: 'Tidak sekolah lagi' },
];

const refusals: Readonly<Record<ScholarshipRefusal, string>> = {
  'too-old': 'Sudah 23 tahun atau lebih',
  married: 'Sudah menikah',
  working: 'Sudah bekerja',
  'left-school': 'Tidak sekolah lagi',
  'beyond-two-children': 'Beasiswa paling banyak untuk dua anak; keluarga memilih anaknya',
  'months-not-met': 'Bulan iuran belum cukup',
  'rule-unknown': 'Aturan pada hari kejadian belum diketahui',
};

export function scholarshipRefusalWords(reason: string): string {
  const known: Readonly<Record<string, string>> = refusals;
  return known[reason] ?? 'Sebab lain';
}

export const scholarshipMarks: Readonly<Record<'submitted' | 'paid' | 'refused', Mark>> = {
  submitted: { shape: 'half', word: 'Diajukan', tone: 'note' },
  paid: { shape: 'tick', word: 'Dibayar', tone: 'good' },
  refused: { shape: 'barred', word: 'Ditolak BPJS', tone: 'neutral' },
};
