import type { ColumnCard } from '@payung/contract';

/** What a column can hold, in the order of the choice; the composites say several things in one cell. */
export const columnFieldNames = {
  nationalId: 'NIK',
  name: 'Nama lengkap',
  occupation: 'Jenis pekerjaan',
  village: 'Desa/kelurahan',
  district: 'Kecamatan',
  birthDate: 'Tanggal lahir',
  birthPlace: 'Tempat lahir',
  birthPlaceAndDate: 'Tempat dan tanggal lahir (satu sel)',
  sex: 'Jenis kelamin',
  motherMaidenName: 'Nama ibu kandung',
  familyCardNo: 'Nomor KK',
  address: 'Alamat',
  fullAddress: 'Alamat lengkap (satu sel)',
  rt: 'RT',
  rw: 'RW',
  rtRw: 'RT/RW (satu sel)',
  phone: 'Nomor telepon',
  income: 'Penghasilan sebulan',
  socialDataset: 'Data sosial (DTSEN, P3KE)',
  welfareDecile: 'Desil',
  isBreadwinner: 'Tulang punggung keluarga',
  note: 'Keterangan',
  ignored: 'Diabaikan',
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
  certain: 'Yakin',
  likely: 'Mungkin',
  unsure: 'Belum yakin',
};

const becauseWords: Readonly<Record<ColumnCard['because'], string>> = {
  heading: 'dari judul kolom',
  values: 'dari isi kolom',
  remembered: 'seperti daftar dinas ini sebelumnya',
  chosen: 'pilihan Anda',
  nothing: 'judul dan isinya tidak dikenali',
};

/** How sure the reading of a column is, and why. */
export function surenessOf(card: Pick<ColumnCard, 'sureness' | 'because'>): string {
  return `${surenessWords[card.sureness]} – ${becauseWords[card.because]}`;
}
