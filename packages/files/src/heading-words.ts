import { SHOWN_COLUMNS, SHOWN_HEADING_CHARACTERS } from './limits.ts';
import type { ColumnField } from './list-types.ts';
import { masked } from './masked.ts';

/** Headings that name a field outright, written without anything but letters and digits. */
const exactHeadings: Readonly<Partial<Record<ColumnField, string>>> = {
  nationalId:
    'NIK NONIK NOMORNIK NOKTP NOMORKTP NOKTPEL NOEKTP KTP NIKKTP KTPNIK NOKTPNIK NIKNOKTP NOMORINDUKKEPENDUDUKAN NOINDUKKEPENDUDUKAN NIKSESUAIKTP NOIDENTITAS NOMORIDENTITAS NATIONALID NIKPESERTA NIKPEKERJA',
  name: 'NAMA NAMALENGKAP NAMAPESERTA NAMACALONPESERTA NAMALENGKAPSESUAIKTP NAMASESUAIKTP NAMALENGKAPSESUAIKTPEL NAMAPEKERJA NAMAPENERIMA NAMATENAGAKERJA NAMARELAWAN NAMAWARGA NAMAKTP NAMADIKTP NAMALENGKAPPESERTA NAME FULLNAME NAMALENGKAPKTP NAMAPELAKUUSAHA NAMAPEMILIKUSAHA',
  birthPlace: 'TEMPATLAHIR TMPLAHIR TMPTLAHIR TPTLAHIR KOTALAHIR TEMPATKELAHIRAN BIRTHPLACE',
  birthDate:
    'TANGGALLAHIR TGLLAHIR TGLLHR TANGGALKELAHIRAN TGLKELAHIRAN DOB BIRTHDATE DATEOFBIRTH TGGLLAHIR',
  birthPlaceAndDate:
    'TTL TEMPATTANGGALLAHIR TEMPATTGLLAHIR TEMPATTGLLHR TMPTGLLAHIR TMPTTGLLAHIR TEMPATDANTANGGALLAHIR TEMPATDANTGLLAHIR TEMPATTANGGALKELAHIRAN KELAHIRAN',
  sex: 'JENISKELAMIN JK LP PL JNSKELAMIN JNSKEL JENKEL KELAMIN JENKELAMIN JENISKELAMINLP JENISKELAMINPL JKLP GENDER SEX',
  motherMaidenName:
    'NAMAIBU NAMAIBUKANDUNG IBUKANDUNG NAMAGADISIBUKANDUNG NAMAGADISIBU NMIBUKANDUNG IBU NMIBU MOTHERMAIDENNAME',
  familyCardNo:
    'NOKK NOMORKK KK NOMORKARTUKELUARGA NOKARTUKELUARGA NKK KARTUKELUARGA NOMORKKKELUARGA FAMILYCARDNO',
  address:
    'ALAMAT ALAMATLENGKAP ALAMATRUMAH ALAMATKTP ALAMATSESUAIKTP ALAMATDOMISILI ALAMATTINGGAL JALAN ALAMATTEMPATTINGGAL ADDRESS DUKUH DUSUN ALAMATDUSUN',
  rt: 'RT NORT',
  rw: 'RW NORW',
  rtRw: 'RTRW RTDANRW',
  village:
    'DESA KELURAHAN KEL DESAKELURAHAN KELURAHANDESA DESAKEL KELDESA NAMADESA NAMAKELURAHAN NAMADESAKELURAHAN VILLAGE DESAKELURAHANDOMISILI',
  district: 'KECAMATAN KEC NAMAKECAMATAN DISTRICT KECAMATANDOMISILI',
  phone:
    'HP NOHP NOMORHP TELP NOTELP TELEPON NOTELEPON NOMORTELEPON NOTELPHP NOHPWA NOWA WA NOMORWA HPWA NOHANDPHONE HANDPHONE NOMORHANDPHONE KONTAK NOKONTAK TELPHP NOTLP TLP NOPONSEL PONSEL NOHPTELP PHONE WHATSAPP',
  occupation:
    'PEKERJAAN PROFESI JENISPEKERJAAN JENISDAGANGANPEKERJAAN JENISPEKERJAANDAGANGAN JENISDAGANGAN JENISPROFESI PEKERJAANPROFESI PROFESIPEKERJAAN JENISUSAHA MATAPENCAHARIAN OCCUPATION JENISUSAHAPEKERJAAN PEKERJAANUSAHA',
  income:
    'PENGHASILAN PENDAPATAN PENGHASILANPERBULAN PENDAPATANPERBULAN PENGHASILANBULAN UPAH GAJI PENGHASILANRP INCOME UPAHPERBULAN',
  socialDataset:
    'DATASOSIAL DTKS DTSEN P3KE DTKSDTSEN DTKSP3KE SUMBERDATA STATUSDTKS STATUSDTSEN SOCIALDATASET',
  welfareDecile: 'DESIL DESILDTSEN DESILKESEJAHTERAAN DESILP3KE DECILE',
  isBreadwinner:
    'TULANGPUNGGUNG TULANGPUNGGUNGKELUARGA PENCARINAFKAH PENCARINAFKAHUTAMA BREADWINNER',
  note: 'KETERANGAN KET CATATAN NOTE KETERANGANLAIN',
  ignored:
    'NO NOMOR NOURUT NOMORURUT URUT NOMER UMUR USIA AGAMA EMAIL STATUS STATUSPERKAWINAN PENDIDIKAN FOTO TANDATANGAN TTD PARAF KODEPOS HASIL ALASAN TINDAKAN DATACONTOH NOREKENING REKENING NAMABANK KABUPATEN KOTA KABUPATENKOTA PROVINSI NAMAAYAH NAMASUAMI NAMAISTRI NAMAPASANGAN NAMAKEPALAKELUARGA KEPALAKELUARGA NAMAUSAHA NAMATOKO NAMAPASAR NAMAPANGGILAN NAMAOPD NAMAAHLIWARIS AHLIWARIS NIKIBU NIKAHLIWARIS NOKPJ KPJ KEWARGANEGARAAN GOLONGANDARAH',
};

const byExactHeading: ReadonlyMap<string, ColumnField> = new Map(
  fieldNames().flatMap((field) =>
    (exactHeadings[field] ?? '').split(' ').map((word): [string, ColumnField] => [word, field]),
  ),
);

function fieldNames(): ColumnField[] {
  // Object.keys forgets the key type that the record above is checked against
  return Object.keys(exactHeadings) as ColumnField[];
}

/** Words that suggest a field; the first that fits counts. Tested on words in capitals, one space apart. */
const suggestions: readonly (readonly [RegExp, ColumnField])[] = [
  [
    /\b(?:AHLI WARIS|SUAMI|ISTRI|AYAH|ANAK|KEPALA KELUARGA|PANGGILAN|BANK|REKENING|(?<!(?:PELAKU|PEMILIK) )USAHA)\b/,
    'ignored',
  ],
  [/\bIBU\b/, 'motherMaidenName'],
  [/\b(?:TEMPAT|TMPT?|TPT)\b.*\b(?:TGL|TANGGAL|TTL)\b/, 'birthPlaceAndDate'],
  [/\bTTL\b/, 'birthPlaceAndDate'],
  [/\b(?:TGL|TANGGAL)\b.*\b(?:LAHIR|LHR)\b/, 'birthDate'],
  [/\b(?:TEMPAT|KOTA)\b.*\bLAHIR\b/, 'birthPlace'],
  [/\b(?:KK|KARTU KELUARGA)\b/, 'familyCardNo'],
  [/\b(?:NIK|KTP|KEPENDUDUKAN)\b/, 'nationalId'],
  [/\bKELAMIN\b/, 'sex'],
  [/\b(?:HP|WA|TELP|TELEPON|HANDPHONE|PONSEL|WHATSAPP)\b/, 'phone'],
  [/\b(?:PEKERJAAN|PROFESI|DAGANGAN)\b/, 'occupation'],
  [/\b(?:PENGHASILAN|PENDAPATAN)\b/, 'income'],
  [/\bDESIL\b/, 'welfareDecile'],
  [/\b(?:TULANG PUNGGUNG|PENCARI NAFKAH)\b/, 'isBreadwinner'],
  [/\b(?:DTKS|DTSEN|P3KE)\b/, 'socialDataset'],
  [/\bRT\b.*\bRW\b/, 'rtRw'],
  [/\b(?:DESA|KELURAHAN)\b/, 'village'],
  [/\bKECAMATAN\b/, 'district'],
  [/\bALAMAT\b/, 'address'],
  [/^(?:NAMA|NM)\b/, 'name'],
  [/\b(?:KETERANGAN|CATATAN)\b/, 'note'],
];

export interface HeadingReading {
  readonly field: ColumnField;
  readonly exact: boolean;
}

/** What a heading says about its column; null when it says nothing. Long cells are no headings. */
export function readHeading(heading: string): HeadingReading | null {
  if (heading.length > 120) return null;
  const words = headingWords(heading);
  if (words === '') return null;
  for (const form of [words, headingWords(heading.replace(/\([^()]{0,60}\)/g, ' '))]) {
    const field = byExactHeading.get(form.replaceAll(' ', ''));
    if (field !== undefined) return { field, exact: true };
  }
  for (const [pattern, field] of suggestions) {
    if (pattern.test(words)) return { field, exact: false };
  }
  return null;
}

/** A heading as capitals and digits, one space apart. */
export function headingWords(heading: string): string {
  return heading
    .slice(0, 200)
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** Columns that a report adds to a list; a corrected report has them behind the user's own. */
export const reportHeadings = ['HASIL', 'ALASAN', 'TINDAKAN'] as const;
/** Column that marks invented people. */
export const demoHeading = 'DATA CONTOH';

/**
 * The key under which a mapping is remembered: the same headings in the same order give the same key, and a
 * corrected report that of the list it reports on. Headings as shown give the same key as those in the file.
 */
export function layoutKeyOf(headings: readonly string[]): string {
  const words = headings
    .slice(0, SHOWN_COLUMNS)
    .map((heading) => headingWords(masked(heading, SHOWN_HEADING_CHARACTERS)));
  const added = new Set<string | undefined>(['', demoHeading, ...reportHeadings]);
  while (words.length > 0 && added.has(words.at(-1))) words.pop();
  return words.join('|').slice(0, 2_000);
}
