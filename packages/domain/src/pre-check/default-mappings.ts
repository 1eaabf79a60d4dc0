import { type PreCheckColumn, type PreCheckField, PreCheckMapping } from './pre-check.ts';

function column(
  heading: string,
  field: PreCheckField,
  more: Partial<Pick<PreCheckColumn, 'otherwise' | 'codes'>> = {},
): PreCheckColumn {
  return { heading, field, otherwise: '', codes: {}, ...more };
}

const sexes = { MALE: 'L', FEMALE: 'P' };

const nikHeadings = [
  'NIK',
  'NO NIK',
  'NOMOR NIK',
  'NO KTP',
  'NOMOR KTP',
  'NO IDENTITAS',
  'NOMOR IDENTITAS',
  'NOMOR INDUK KEPENDUDUKAN',
];
const answerHeadings = [
  'HASIL',
  'STATUS',
  'HASIL CEK',
  'HASIL PADAN',
  'HASIL PEMADANAN',
  'STATUS PADAN',
  'STATUS NIK',
  'STATUS KEPESERTAAN',
  'KETERANGAN',
  'KET',
];

/**
 * The columns that a branch is believed to ask for (domain-rules 4.2: its official template is not known, hence every
 * region edits them for its branch), and the words that branches answer by (4.7).
 */
const insurer: PreCheckMapping = PreCheckMapping.parse({
  recipient: 'bpjs-ketenagakerjaan',
  kind: 'insurer',
  name: 'Kantor cabang BPJS Ketenagakerjaan',
  columns: [
    column('NO', 'no'),
    column('NIK', 'nationalId'),
    column('NAMA', 'name'),
    column('TEMPAT LAHIR', 'birthPlace'),
    column('TANGGAL LAHIR', 'birthDate'),
    column('JENIS KELAMIN', 'sex', { codes: sexes }),
    column('NAMA IBU KANDUNG', 'motherMaidenName'),
    column('ALAMAT', 'address'),
    column('RT/RW', 'rtRw'),
    column('KELURAHAN/DESA', 'village'),
    column('KECAMATAN', 'district'),
    column('KODE POS', 'text'),
    column('NO HP', 'phone'),
    column('EMAIL', 'text'),
    column('PEKERJAAN', 'occupation'),
    column('KODE PEKERJAAN', 'occupationCode'),
    column('LOKASI KERJA', 'text'),
    column('JAM KERJA', 'text'),
    column('PENGHASILAN', 'text', { otherwise: '1000000' }),
    column('PROGRAM', 'text', { otherwise: 'JKK,JKM' }),
    column('BULAN IURAN AWAL', 'firstMonth'),
    column('JUMLAH BULAN', 'months'),
  ],
  dates: 'dd-mm-yyyy',
  answers: {
    nationalId: nikHeadings,
    answer: answerHeadings,
    means: {
      OK: ['OK', 'LAYAK', 'VALID', 'SESUAI', 'DAPAT DIDAFTARKAN', 'DITERIMA', 'BELUM TERDAFTAR'],
      NOT_FOUND: ['NIK TIDAK DITEMUKAN', 'TIDAK DITEMUKAN', 'NIK TIDAK VALID', 'TIDAK VALID'],
      MISMATCH: ['TIDAK PADAN', 'TIDAK SESUAI', 'NAMA TIDAK SESUAI', 'TANGGAL LAHIR TIDAK SESUAI'],
      DECEASED: ['MENINGGAL', 'MENINGGAL DUNIA', 'SUDAH MENINGGAL'],
      ACTIVE_PU: ['AKTIF PU', 'PU AKTIF', 'PPU AKTIF', 'AKTIF PPU', 'PENERIMA UPAH'],
      ACTIVE_BPU: ['AKTIF BPU', 'BPU AKTIF', 'BPU MANDIRI', 'PESERTA MANDIRI', 'AKTIF MANDIRI'],
      OTHER: ['DITOLAK', 'TIDAK LAYAK', 'USIA TIDAK MEMENUHI', 'TIDAK BEKERJA'],
    },
  },
});

/** The population registry is sent no more than it compares by. */
const populationRegistry: PreCheckMapping = PreCheckMapping.parse({
  recipient: 'dukcapil',
  kind: 'population-registry',
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  columns: [
    column('NO', 'no'),
    column('NIK', 'nationalId'),
    column('NAMA LENGKAP', 'name'),
    column('TEMPAT LAHIR', 'birthPlace'),
    column('TANGGAL LAHIR', 'birthDate'),
    column('JENIS KELAMIN', 'sex', { codes: sexes }),
  ],
  dates: 'dd-mm-yyyy',
  answers: {
    nationalId: nikHeadings,
    answer: answerHeadings,
    means: {
      OK: ['OK', 'PADAN', 'SESUAI', 'VALID', 'DITEMUKAN', 'AKTIF'],
      NOT_FOUND: ['TIDAK DITEMUKAN', 'NIK TIDAK DITEMUKAN', 'TIDAK ADA', 'TIDAK TERDAFTAR'],
      MISMATCH: ['TIDAK PADAN', 'TIDAK SESUAI', 'NAMA TIDAK SESUAI', 'TANGGAL LAHIR TIDAK SESUAI'],
      DECEASED: ['MENINGGAL', 'MENINGGAL DUNIA', 'SUDAH MENINGGAL', 'AKTA KEMATIAN'],
      OTHER: ['GANDA', 'PINDAH', 'NONAKTIF', 'DIBLOKIR'],
    },
  },
});

/** What a region begins with; each can be changed, and further branches added. */
export const defaultPreCheckMappings: readonly PreCheckMapping[] = [insurer, populationRegistry];
