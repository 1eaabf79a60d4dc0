import type { ColumnCard } from '@payung/contract';
import { say } from '../language/say.ts';

/** What a column can hold, in the order of the choice; the composites say several things in one cell. */
export const columnFieldNames = {
  nationalId: 'NIK',
  name: say('Nama lengkap'),
  occupation: say('Jenis pekerjaan'),
  village: say('Desa/kelurahan'),
  district: say('Kecamatan'),
  birthDate: say('Tanggal lahir'),
  birthPlace: say('Tempat lahir'),
  birthPlaceAndDate: say('Tempat dan tanggal lahir (satu sel)'),
  sex: say('Jenis kelamin'),
  motherMaidenName: say('Nama ibu kandung'),
  familyCardNo: say('Nomor KK'),
  address: say('Alamat'),
  fullAddress: say('Alamat lengkap (satu sel)'),
  rt: 'RT',
  rw: 'RW',
  rtRw: say('RT/RW (satu sel)'),
  phone: say('Nomor telepon'),
  income: say('Penghasilan sebulan'),
  socialDataset: say('Data sosial (DTSEN, P3KE)'),
  welfareDecile: say('Desil'),
  isBreadwinner: say('Tulang punggung keluarga'),
  note: say('Keterangan'),
  ignored: say('Diabaikan'),
} as const;
export type ColumnFieldName = keyof typeof columnFieldNames;

export const columnFields = Object.keys(columnFieldNames).filter(isColumnField);

export function isColumnField(field: string): field is ColumnFieldName {
  return Object.hasOwn(columnFieldNames, field);
}

export function columnFieldName(field: string): string {
  return isColumnField(field) ? columnFieldNames[field] : field;
}

/** Without these no row can be judged. */
export const neededFields: readonly ColumnFieldName[] = ['nationalId', 'name', 'occupation'];

const surenessWords: Readonly<Record<ColumnCard['sureness'], string>> = {
  certain: say('Yakin'),
  likely: say('Mungkin'),
  unsure: say('Belum yakin'),
};

const becauseWords: Readonly<Record<ColumnCard['because'], string>> = {
  heading: say('dari judul kolom'),
  values: say('dari isi kolom'),
  remembered: say('seperti daftar dinas ini sebelumnya'),
  chosen: say('pilihan Anda'),
  nothing: say('judul dan isinya tidak dikenali'),
};

/** How sure the reading of a column is, and why. */
export function surenessOf(card: Pick<ColumnCard, 'sureness' | 'because'>): string {
  return `${surenessWords[card.sureness]} – ${becauseWords[card.because]}`;
}
