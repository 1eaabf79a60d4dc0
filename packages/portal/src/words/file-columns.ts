import { type ExchangeField, exchangeFields, type FileDates, fileDates } from '@payung/domain';

const fields: Readonly<Record<ExchangeField, string>> = {
  no: 'Nomor urut',
  nationalId: 'NIK',
  familyCardNo: 'Nomor KK',
  name: 'Nama',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  sex: 'Jenis kelamin',
  motherMaidenName: 'Nama ibu kandung',
  address: 'Alamat',
  rt: 'RT',
  rw: 'RW',
  rtRw: 'RT/RW',
  village: 'Desa/kelurahan',
  district: 'Kecamatan',
  phone: 'Nomor telepon',
  occupation: 'Pekerjaan',
  occupationCode: 'Kode pekerjaan',
  income: 'Penghasilan',
  agency: 'Dinas pengusul',
  firstMonth: 'Bulan iuran pertama',
  months: 'Jumlah bulan',
  text: 'Kata yang sama di setiap baris',
  cardNo: 'Nomor peserta (KPJ)',
  rupiah: 'Iuran seluruh bulan',
  tariff: 'Iuran satu bulan',
  billingCode: 'Kode iuran',
  membershipType: 'Jenis kepesertaan',
  wadahCode: 'Nomor wadah',
  branch: 'Kantor cabang',
  reference: 'Nomor berkas',
};

/** What a column of a file for somebody outside may hold, to choose from. */
export function fieldOptions<F extends ExchangeField>(
  of: readonly F[],
): readonly { readonly value: F; readonly name: string }[] {
  return of.map((value) => ({ value, name: fields[value] }));
}

export const exchangeFieldOptions = fieldOptions(exchangeFields);

const dates: Readonly<Record<FileDates, string>> = {
  'dd-mm-yyyy': '31-12-1980',
  'dd/mm/yyyy': '31/12/1980',
  'yyyy-mm-dd': '1980-12-31',
  'in-words': '31 Desember 1980',
};
export const dateOptions = fileDates.map((value) => ({ value, name: dates[value] }));

export function isFileDates(value: string): value is FileDates {
  return Object.hasOwn(dates, value);
}
