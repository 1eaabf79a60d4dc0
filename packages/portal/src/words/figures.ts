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
import { say } from '../language/say.ts';

/** Figures of people, each by its own name; `day` and `since` are dates in words. */
export function peopleFigureName(figure: PeopleFigure, day: string, since: string): string {
  switch (figure) {
    case 'determined':
      return say('Ditetapkan');
    case 'active':
      return say('Aktif per {day}', { day });
    case 'inArrears':
      return say('Menunggak – RISIKO, belum tentu dijamin');
    case 'cumulative':
      return say('Kumulatif sejak {since}', { since });
  }
}

export const shareNames: Readonly<Record<DenominatorKind, string>> = {
  'vulnerable-workers': say('Cakupan pekerja rentan'),
  'eligible-workers': say('UCJ (cakupan seluruh pekerja)'),
};
export const denominatorNames: Readonly<Record<DenominatorKind, string>> = {
  'vulnerable-workers': say('Pekerja rentan'),
  'eligible-workers': say('Seluruh pekerja yang berhak ikut jaminan sosial'),
};
export const denominatorOptions = denominatorKinds.map((value) => ({
  value,
  name: denominatorNames[value],
}));

export function isDenominatorKind(value: string): value is DenominatorKind {
  return Object.hasOwn(denominatorNames, value);
}

export const groupNames: Readonly<Record<TallyGroup, string>> = {
  agency: say('Dinas'),
  occupation: say('Pekerjaan'),
  village: say('Desa/kelurahan'),
  sex: say('Jenis kelamin'),
  age: say('Umur'),
};

const sexes: Readonly<Record<string, string>> = {
  MALE: say('Laki-laki'),
  FEMALE: say('Perempuan'),
};

export function sexName(key: string): string {
  return sexes[key] ?? key;
}

/** `25 sampai 34 tahun` of `25-34` */
export function ageName(key: string): string {
  if (key.startsWith('<')) return say('Di bawah {keyValue} tahun', { keyValue: key.slice(1) });
  if (key.endsWith('+')) return say('{keyValue} tahun ke atas', { keyValue: key.slice(0, -1) });
  const [from = key, to] = key.split('-');
  return to === undefined
    ? say('{keyValue} tahun', { keyValue: key })
    : say('{from} sampai {to} tahun', { from, to });
}

interface FindingWords {
  readonly name: string;
  /** why it is at risk */
  readonly why: string;
}

export const findingWords: Readonly<Record<AuditFinding, FindingWords>> = {
  'paid-twice': {
    name: say('Dibayar dua kali'),
    why: say('Bulan yang sama dibayar lebih dari sekali.'),
  },
  'paid-after-death': {
    name: say('Dibayar sesudah meninggal'),
    why: say('Bulan iuran sesudah tanggal kematian.'),
  },
  'paid-after-leaving': {
    name: say('Dibayar sesudah keluar'),
    why: say('Bulan iuran sesudah pindah, menjadi pekerja penerima upah, atau keluar.'),
  },
  'paid-not-determined': {
    name: say('Dibayar tanpa penetapan'),
    why: say('Tidak ada SK yang berlaku untuk bulan itu.'),
  },
  'refused-by-insurer': {
    name: say('Ditolak BPJS'),
    why: say('BPJS Ketenagakerjaan menolak pendaftarannya.'),
  },
  'not-registered': {
    name: say('Belum tercatat di BPJS'),
    why: say('Belum ada jawaban BPJS atas pendaftarannya.'),
  },
  'over-age-at-registration': {
    name: say('Lewat umur saat didaftarkan'),
    why: say('Umurnya melewati batas pada hari pertama perlindungan.'),
  },
  'covered-elsewhere': {
    name: say('Ditanggung daerah lain'),
    why: say('Daerah lain menanggung bulan yang sama.'),
  },
  overridden: {
    name: say('Diputuskan berbeda dari aturan'),
    why: say('Ada keputusan yang mengesampingkan aturan, dengan alasan.'),
  },
};
export { auditFindings };

type Part = keyof AuditView['threeWay'];

/** Where the three sides agree, and where not. */
export const threeWayWords: Readonly<Record<Part, string>> = {
  SPI: say('Ada di SK, dibayar, dan tercatat di BPJS'),
  SP: say('Ada di SK dan dibayar, belum tercatat di BPJS'),
  SI: say('Ada di SK dan tercatat di BPJS, belum dibayar'),
  PI: say('Dibayar dan tercatat di BPJS, tidak ada di SK'),
  S: say('Hanya ada di SK'),
  P: say('Hanya dibayar'),
  I: say('Hanya tercatat di BPJS'),
};
export { threeWayParts };
