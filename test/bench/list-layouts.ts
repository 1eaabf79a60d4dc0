import type { InventedPerson } from './invent-people.ts';

/** A row as its clerk notes it, slips included. */
export interface NotedRow {
  readonly number: number;
  readonly person: InventedPerson;
  readonly nik: string;
  readonly name: string;
  /** YYYY-MM-DD, or empty */
  readonly birthDate: string;
  readonly occupation: string;
}

/** How an agency's lists look: the four styles of the samples. */
export interface ListLayout {
  /** lines above the first row */
  readonly head: readonly string[];
  line(row: NotedRow): string;
  /** lines under the last row */
  readonly foot: readonly string[];
}

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

const reversed = (date: string, mark: string) => date.split('-').toReversed().join(mark);

function withMonthName(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

function placeAndDate({ birthPlace }: InventedPerson, date: string): string {
  return `"${birthPlace}${date === '' ? '' : `, ${date}`}"`;
}

const social: ListLayout = {
  head: [
    'NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,NO KK,ALAMAT,RT,RW,DESA/KELURAHAN,KECAMATAN,NO HP,PEKERJAAN,PENGHASILAN,DATA SOSIAL,DESIL,TULANG PUNGGUNG',
  ],
  line: ({ number, person: p, nik, name, birthDate, occupation }) =>
    [nik, name, p.birthPlace, birthDate, p.sex, p.mother, p.familyCard]
      .concat([`DK. CONTOH NO. ${number}`, '001', '003', p.village, p.district, p.phone])
      .concat([occupation, '1200000', 'DTSEN', '3', 'YA'])
      .join(','),
  foot: [],
};

const trade: ListLayout = {
  head: [
    'DATA CONTOH',
    'DAFTAR USULAN PESERTA JAMINAN SOSIAL PEKERJA RENTAN',
    '',
    'No,Nama Lengkap,No. KTP,Tempat Lahir,Tgl Lahir,L/P,Alamat,RT,RW,Desa/Kel,Kecamatan,Jenis Dagangan/Pekerjaan,No. Telepon,Nama Ibu,Nomor Kartu Keluarga',
  ],
  line: ({ number, person: p, nik, name, birthDate, occupation }) =>
    [number, name, nik, p.birthPlace, reversed(birthDate, '/')]
      .concat([p.sex === 'L' ? 'Laki-laki' : 'Perempuan', `DK. CONTOH NO. ${number}`])
      .concat(['RT 2', 'RW 7', p.village, p.district, occupation, p.phone, p.mother, p.familyCard])
      .join(','),
  foot: ['', ',,,,,,,,,,"CONTOH, 3 Februari 2026"', ',,,,,,,,,,KEPALA DINAS (DATA CONTOH)'],
};

const transport: ListLayout = {
  head: ['NAMA;NIK;TTL;JK;ALAMAT;KELURAHAN;KECAMATAN;HP;PROFESI'],
  line: ({ number, person: p, nik, name, birthDate, occupation }) =>
    [name, nik, placeAndDate(p, reversed(birthDate, '-')), p.sex]
      .concat([`DK. CONTOH NO. ${number} RT 4 RW 5`, p.village, p.district, p.phone, occupation])
      .join(';'),
  foot: [],
};

const volunteers: ListLayout = {
  head: [
    'NO,NIK,NAMA RELAWAN,"TEMPAT, TANGGAL LAHIR",JENIS KELAMIN,IBU KANDUNG,DESA,KECAMATAN,KETERANGAN',
  ],
  line: ({ number, person: p, nik, name, birthDate, occupation }) =>
    [number, nik, name, placeAndDate(p, birthDate === '' ? '' : withMonthName(birthDate)), p.sex]
      .concat([p.mother, p.village, p.district, occupation])
      .join(','),
  foot: [],
};

/** The agencies that hand in, with their part of all rows in the sample lists. */
export const layouts = [
  { agency: 'dinas-sosial', share: 0.42, layout: social },
  { agency: 'dinas-perdagangan', share: 0.26, layout: trade },
  { agency: 'dinas-perhubungan', share: 0.18, layout: transport },
  { agency: 'bpbd-relawan', share: 0.14, layout: volunteers },
] as const;
