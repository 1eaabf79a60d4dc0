import { type ExchangeField, exchangeFields, type FileDates, fileDates } from '@payung/domain';
import { say } from '../language/say.ts';

const fields: Readonly<Record<ExchangeField, string>> = {
  no: say('Nomor urut'),
  nationalId: 'NIK',
  familyCardNo: say('Nomor KK'),
  name: say('Nama'),
  birthPlace: say('Tempat lahir'),
  birthDate: say('Tanggal lahir'),
  sex: say('Jenis kelamin'),
  motherMaidenName: say('Nama ibu kandung'),
  address: say('Alamat'),
  rt: 'RT',
  rw: 'RW',
  rtRw: 'RT/RW',
  village: say('Desa/kelurahan'),
  district: say('Kecamatan'),
  phone: say('Nomor telepon'),
  occupation: say('Pekerjaan'),
  occupationCode: say('Kode pekerjaan'),
  income: say('Penghasilan'),
  agency: say('Dinas pengusul'),
  firstMonth: say('Bulan iuran pertama'),
  months: say('Jumlah bulan'),
  text: say('Kata yang sama di setiap baris'),
  cardNo: say('Nomor peserta (KPJ)'),
  rupiah: say('Iuran seluruh bulan'),
  tariff: say('Iuran satu bulan'),
  billingCode: say('Kode iuran'),
  membershipType: say('Jenis kepesertaan'),
  wadahCode: say('Nomor wadah'),
  branch: say('Kantor cabang'),
  reference: say('Nomor berkas'),
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
  'in-words': say('31 Desember 1980'),
};
export const dateOptions = fileDates.map((value) => ({ value, name: dates[value] }));

export function isFileDates(value: string): value is FileDates {
  return Object.hasOwn(dates, value);
}
