import { workWords } from './name-words.ts';
import type { Note } from './note-person.ts';

/** How one agency's list looks. */
export interface AgencyLayout {
  readonly agency: string;
  /** part of all rows */
  readonly share: number;
  readonly separator: ',' | ';' | '\t';
  readonly head: readonly (readonly string[])[];
  cells(note: Note, number: number): readonly string[];
  readonly foot: readonly (readonly string[])[];
}

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );
const shortMonths = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

const parts = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
};
const reversed = (date: string, mark: string) => date.split('-').toReversed().join(mark);

function withMonth(date: string, names: readonly string[], mark: string): string {
  if (date === '') return '';
  const { year, month, day } = parts(date);
  return [Number(day), names[Number(month) - 1], year].join(mark);
}

const placeAndDate = (place: string, date: string) => (date === '' ? place : `${place}, ${date}`);
const three = (value: number) => String(value).padStart(3, '0');
const work = (number: number) => workWords[number % workWords.length] ?? '';
const titleCase = (text: string) =>
  text.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
const international = (phone: string) => phone.replace(/^0/, '+62');
const grouped = (phone: string) => phone.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
const row = (text: string) => text.split('|');

/** The first four look like the sample lists, the others like lists of other offices. */
export const agencyLayouts: readonly AgencyLayout[] = [
  {
    agency: 'dinas-sosial',
    share: 0.3,
    separator: ',',
    head: [
      row(
        'NIK|NAMA|TEMPAT LAHIR|TANGGAL LAHIR|JENIS KELAMIN|NAMA IBU KANDUNG|NO KK|ALAMAT|RT|RW|DESA/KELURAHAN|KECAMATAN|NO HP|PEKERJAAN',
      ),
    ],
    cells: (n, at) => [
      ...[n.nik, n.name, n.person.birthPlace, n.birthDate, n.person.sex, n.mother, n.familyCard],
      ...[n.street, three(n.rt), three(n.rw), n.village, n.district, n.phone, work(at)],
    ],
    foot: [],
  },
  {
    agency: 'dinas-perdagangan',
    share: 0.2,
    separator: ',',
    head: [
      ['DATA CONTOH'],
      ['DAFTAR USULAN PESERTA JAMINAN SOSIAL PEKERJA RENTAN'],
      [''],
      row(
        'No|Nama Lengkap|No. KTP|Tempat Lahir|Tgl Lahir|L/P|Alamat|RT|RW|Desa/Kel|Kecamatan|Jenis Dagangan/Pekerjaan|No. Telepon|Nama Ibu|Nomor Kartu Keluarga',
      ),
    ],
    cells: (n, at) => [
      ...[String(at), n.name, n.nik, n.person.birthPlace, reversed(n.birthDate, '/')],
      ...[n.person.sex === 'L' ? 'Laki-laki' : 'Perempuan', n.street, `RT ${n.rt}`, `RW ${n.rw}`],
      ...[n.village, n.district, work(at), grouped(n.phone), n.mother, n.familyCard],
    ],
    foot: [[''], row('||||||||||CONTOH, 3 Februari 2026'), row('||||||||||KEPALA DINAS')],
  },
  {
    agency: 'dinas-perhubungan',
    share: 0.14,
    separator: ';',
    head: [row('NAMA|NIK|TTL|JK|ALAMAT|KELURAHAN|KECAMATAN|HP|PROFESI')],
    cells: (n, at) => [
      ...[n.name, n.nik, placeAndDate(n.person.birthPlace, reversed(n.birthDate, '-'))],
      ...[n.person.sex, `${n.street} RT ${n.rt} RW ${n.rw}`, n.village, n.district],
      ...[international(n.phone), work(at)],
    ],
    foot: [],
  },
  {
    agency: 'bpbd-relawan',
    share: 0.1,
    separator: ',',
    head: [
      row(
        'NO|NIK|NAMA RELAWAN|TEMPAT, TANGGAL LAHIR|JENIS KELAMIN|IBU KANDUNG|DESA|KECAMATAN|KETERANGAN',
      ),
    ],
    cells: (n, at) => [
      ...[String(at), n.nik, n.name],
      placeAndDate(n.person.birthPlace, withMonth(n.birthDate, months, ' ')),
      ...[n.person.sex, n.mother, n.village, n.district, work(at)],
    ],
    foot: [],
  },
  {
    agency: 'kecamatan-rekap',
    share: 0.1,
    separator: ';',
    head: [
      ['REKAPITULASI PEKERJA RENTAN (DATA CONTOH)'],
      row(
        'No.|No. KK|NIK|Nama|Jenis Kelamin|Tempat/Tgl Lahir|Nama Ibu|Alamat|RT/RW|Desa|Pekerjaan',
      ),
    ],
    cells: (n, at) => [
      ...[`${at}.`, n.familyCard, n.nik, titleCase(n.name), n.person.sex === 'L' ? 'LK' : 'PR'],
      placeAndDate(titleCase(n.person.birthPlace), reversed(n.birthDate, '.')),
      ...[titleCase(n.mother), titleCase(n.street), `${three(n.rt)}/${three(n.rw)}`],
      ...[titleCase(n.village), titleCase(work(at))],
    ],
    foot: [[''], row(';;Mengetahui'.replaceAll(';', '|')), row('||Camat')],
  },
  {
    agency: 'dinas-perikanan',
    share: 0.1,
    separator: '\t',
    head: [
      row('Nama Nelayan|Nomor KTP|Tgl. Lahir|L/P|Nama Gadis Ibu Kandung|No. WA|Alamat Lengkap|Ket'),
    ],
    cells: (n) => [
      ...[n.name, n.nik, withMonth(n.birthDate, shortMonths, '-'), n.person.sex, n.mother, n.phone],
      `${n.street} RT ${three(n.rt)}/RW ${three(n.rw)} DESA ${n.village} KEC. ${n.district}`,
      '',
    ],
    foot: [],
  },
  {
    agency: 'baznas-marbot',
    share: 0.06,
    separator: ';',
    head: [row('nama_lengkap|nik|tgl_lahir|jenis_kelamin|desa|kecamatan|no_hp|pekerjaan')],
    cells: (n, at) => [
      ...[n.name.toLowerCase(), n.nik, reversed(n.birthDate, '/'), n.person.sex.toLowerCase()],
      ...[n.village.toLowerCase(), n.district.toLowerCase(), n.phone, work(at).toLowerCase()],
    ],
    foot: [],
  },
];
