import type { AuditView } from '@payung/contract';
import {
  type AuditFinding,
  auditFindings,
  type DenominatorKind,
  denominatorKinds,
  type PeopleFigure,
  type TallyGroup,
  threeWayParts,
} from '@payung/domain';

/** Figures of people, each by its own name; `day` and `since` are dates in words. */
export function peopleFigureName(figure: PeopleFigure, day: string, since: string): string {
  switch (figure) {
    case 'determined':
      return 'Ditetapkan';
    case 'active':
      return `Aktif per ${day}`;
    case 'inArrears':
      return 'Menunggak – RISIKO, belum tentu dijamin';
    case 'cumulative':
      return `Kumulatif sejak ${since}`;
  }
}

export const shareNames: Readonly<Record<DenominatorKind, string>> = {
  'vulnerable-workers': 'Cakupan pekerja rentan',
  'eligible-workers': 'UCJ (cakupan seluruh pekerja)',
};
export const denominatorNames: Readonly<Record<DenominatorKind, string>> = {
  'vulnerable-workers': 'Pekerja rentan',
  'eligible-workers': 'Seluruh pekerja yang berhak ikut jaminan sosial',
};
export const denominatorOptions = denominatorKinds.map((value) => ({
  value,
  name: denominatorNames[value],
}));

export function isDenominatorKind(value: string): value is DenominatorKind {
  return Object.hasOwn(denominatorNames, value);
}

export const groupNames: Readonly<Record<TallyGroup, string>> = {
  agency: 'Dinas',
  occupation: 'Pekerjaan',
  village: 'Desa/kelurahan',
  sex: 'Jenis kelamin',
  age: 'Umur',
};

const sexes: Readonly<Record<string, string>> = { MALE: 'Laki-laki', FEMALE: 'Perempuan' };

export function sexName(key: string): string {
  return sexes[key] ?? key;
}

/** `25 sampai 34 tahun` of `25-34` */
export function ageName(key: string): string {
  if (key.startsWith('<')) return `Di bawah ${key.slice(1)} tahun`;
  if (key.endsWith('+')) return `${key.slice(0, -1)} tahun ke atas`;
  return `${key.replace('-', ' sampai ')} tahun`;
}

interface FindingWords {
  readonly name: string;
  /** why it is at risk */
  readonly why: string;
}

export const findingWords: Readonly<Record<AuditFinding, FindingWords>> = {
  'paid-twice': { name: 'Dibayar dua kali', why: 'Bulan yang sama dibayar lebih dari sekali.' },
  'paid-after-death': {
    name: 'Dibayar sesudah meninggal',
    why: 'Bulan iuran sesudah tanggal kematian.',
  },
  'paid-after-leaving': {
    name: 'Dibayar sesudah keluar',
    why: 'Bulan iuran sesudah pindah, menjadi pekerja penerima upah, atau keluar.',
  },
  'paid-not-determined': {
    name: 'Dibayar tanpa penetapan',
    why: 'Tidak ada SK yang berlaku untuk bulan itu.',
  },
  'refused-by-insurer': {
    name: 'Ditolak BPJS',
    why: 'BPJS Ketenagakerjaan menolak pendaftarannya.',
  },
  'not-registered': {
    name: 'Belum tercatat di BPJS',
    why: 'Belum ada jawaban BPJS atas pendaftarannya.',
  },
  'over-age-at-registration': {
    name: 'Lewat umur saat didaftarkan',
    why: 'Umurnya melewati batas pada hari pertama perlindungan.',
  },
  'covered-elsewhere': {
    name: 'Ditanggung daerah lain',
    why: 'Daerah lain menanggung bulan yang sama.',
  },
  overridden: {
    name: 'Diputuskan berbeda dari aturan',
    why: 'Ada keputusan yang mengesampingkan aturan, dengan alasan.',
  },
};
export { auditFindings };

type Part = keyof AuditView['threeWay'];

/** Where the three sides agree, and where not. */
export const threeWayWords: Readonly<Record<Part, string>> = {
  SPI: 'Ada di SK, dibayar, dan tercatat di BPJS',
  SP: 'Ada di SK dan dibayar, belum tercatat di BPJS',
  SI: 'Ada di SK dan tercatat di BPJS, belum dibayar',
  PI: 'Dibayar dan tercatat di BPJS, tidak ada di SK',
  S: 'Hanya ada di SK',
  P: 'Hanya dibayar',
  I: 'Hanya tercatat di BPJS',
};
export { threeWayParts };
