import type { CandidateField } from './candidate.ts';
import { partsOf } from './dates.ts';
import type { CalendarDate } from './identifiers.ts';
import type { Outcome } from './judgement.ts';

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** A date as portal and files show it: `21 November 2026` (domain-rules 7.2). */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** Whole rupiah in the official style, `Rp16.800`; `Intl` would put a space after Rp (domain-rules 7.3). */
export function formatRupiah(rupiah: number): string {
  const digits = String(Math.abs(rupiah)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rupiah < 0 ? '-' : ''}Rp${digits}`;
}

const outcomeLabels: Readonly<Record<Outcome, string>> = {
  nominated: 'Diusulkan',
  waitlisted: 'Cadangan',
  duplicate: 'Ganda',
  review: 'Perlu ditinjau',
  'to-correct': 'Perlu diperbaiki',
  ineligible: 'Tidak memenuhi syarat',
};

/** The word for what became of a row (domain-rules 8). */
export function outcomeLabel(outcome: Outcome): string {
  return outcomeLabels[outcome];
}

const fieldLabels: Readonly<Record<CandidateField, string>> = {
  nationalId: 'NIK',
  name: 'nama',
  birthPlace: 'tempat lahir',
  birthDate: 'tanggal lahir',
  sex: 'jenis kelamin',
  motherMaidenName: 'nama ibu kandung',
  familyCardNo: 'nomor KK',
  address: 'alamat',
  rt: 'RT',
  rw: 'RW',
  village: 'desa/kelurahan',
  district: 'kecamatan',
  phone: 'nomor HP',
  occupation: 'pekerjaan',
  income: 'penghasilan',
  socialDataset: 'data sosial',
  welfareDecile: 'desil',
  isBreadwinner: 'tulang punggung keluarga',
  note: 'keterangan',
};

/** The name of a field within a sentence, e.g. `tanggal lahir`. */
export function fieldLabel(field: CandidateField): string {
  return fieldLabels[field];
}

/** The same words at the beginning of a sentence or as a heading, e.g. `Tanggal lahir`. */
export function fieldHeading(field: CandidateField): string {
  const label = fieldLabels[field];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Words as an enumeration: `a`, `a dan b`, `a, b, dan c`. */
export function enumerate(words: readonly string[], conjunction: 'dan' | 'atau'): string {
  if (words.length < 3) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(', ')}, ${conjunction} ${words.at(-1)}`;
}
