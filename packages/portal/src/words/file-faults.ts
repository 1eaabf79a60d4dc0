import { formatBytes, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import type { Sentence } from './sentence.ts';

/** A fault or warning as the service sends it: a code, and members that depend on the code. */
export interface Coded {
  readonly code: string;
  readonly [member: string]: unknown;
}

const foreignKinds: Readonly<Record<string, string>> = {
  pdf: say('berkas PDF'),
  image: say('gambar'),
  html: say('halaman web'),
  xml: say('berkas XML'),
  rtf: say('dokumen RTF'),
  xls: say('Excel lama (XLS)'),
  doc: say('dokumen Word lama'),
  docx: say('dokumen Word'),
  pptx: say('presentasi'),
  ods: say('lembar kerja ODS'),
  xlsb: say('Excel biner (XLSB)'),
  zip: say('berkas ZIP'),
  archive: say('arsip termampat'),
  binary: say('berkas program atau data biner'),
};

/** Why a list as a whole is not taken in: a sentence for each code of the file reader and of the service. */
export const fileFaultSentences: Readonly<Record<string, (fault: Coded) => Sentence>> = {
  'empty-file': () => ({
    what: say('Berkas kosong.'),
    remedy: say('Pastikan daftar sudah disimpan, lalu unggah lagi.'),
  }),
  'not-a-list': (fault) => ({
    what: say('Isi berkas ini adalah {fault}, bukan XLSX atau CSV.', { fault: kindOf(fault) }),
    remedy: say('Buka daftarnya di Excel, pilih Simpan Sebagai, jenis XLSX, lalu unggah lagi.'),
  }),
  encrypted: () => ({
    what: say('Berkas dikunci kata sandi.'),
    remedy: say('Hapus kata sandinya di Excel, lalu unggah lagi.'),
  }),
  'broken-workbook': () => ({
    what: say('Berkas Excel ini rusak atau tidak terunduh utuh.'),
    remedy: say('Buka di Excel, simpan dengan nama baru, lalu unggah lagi.'),
  }),
  'zip-bomb': () => ({
    what: say('Isi berkas mengembang jauh melebihi ukurannya, sehingga tidak dibuka.'),
    remedy: say('Salin baris-baris daftar ke berkas Excel baru, lalu unggah berkas itu.'),
  }),
  'too-many-columns': (fault) => ({
    what: say('Daftar berisi {fault} kolom, batasnya 500.', { fault: count(fault, 'columns') }),
    remedy: say('Hapus kolom kosong di sebelah kanan, simpan, lalu unggah lagi.'),
  }),
  'too-many-lines': (fault) => ({
    what: say('Daftar lebih panjang dari {fault} baris.', { fault: count(fault, 'limit') }),
    remedy: say('Bagi menjadi beberapa berkas, misalnya per kecamatan.'),
  }),
  'too-large': (fault) => ({
    what: say('Berkas {fault}, batasnya {fault2}.', {
      fault: bytes(fault, 'bytes'),
      fault2: bytes(fault, 'limit'),
    }),
    remedy: say('Bagi menjadi beberapa berkas, misalnya per kecamatan.'),
  }),
  'no-header': () => ({
    what: say('Baris judul kolom tidak ditemukan.'),
    remedy: say('Tambahkan satu baris judul, misalnya NIK, Nama, Pekerjaan, Desa, di atas data.'),
  }),
  'no-rows': () => ({
    what: say('Tidak ada baris yang berisi orang.'),
    remedy: say('Isi daftarnya di bawah baris judul kolom, lalu unggah lagi.'),
  }),
  'header-only': (fault) => ({
    what: say('Berkas hanya berisi judul kolom di baris {fault}.', {
      fault: count(fault, 'headerRow'),
    }),
    remedy: say('Isi daftarnya di bawah baris itu, lalu unggah lagi.'),
  }),
  'unknown-sheet': (fault) => ({
    what: say('Lembar yang dipilih tidak ada di berkas.'),
    remedy: say('Pilih salah satu lembar ini: {fault}.', { fault: list(fault, 'sheets') }),
  }),
  stopped: () => ({
    what: say('Pemeriksaan daftar ini berhenti sesudah beberapa kali dicoba.'),
    remedy: say(
      'Unggah daftar itu sekali lagi; baris yang sudah diperiksa tidak tercatat dua kali. Jika berhenti lagi, hubungi admin daerah.',
    ),
  }),
  'never-uploaded': () => ({
    what: say('Berkas daftar ini tidak pernah sampai.'),
    remedy: say('Periksa sambungan internet, lalu unggah lagi.'),
  }),
  'parts-differ': () => ({
    what: say('Bagian-bagian berkas ini tidak cocok satu sama lain.'),
    remedy: say('Unggah daftar itu sekali lagi dari awal. Belum ada baris yang diperiksa.'),
  }),
  'mostly-double': (fault) => ({
    what: say(
      'Sudah diusulkan: {fault} dari {fault2} baris, jadi pemeriksaan berhenti dan bertanya dahulu.',
      { fault: count(fault, 'doubles'), fault2: count(fault, 'rows') },
    ),
    remedy: say(
      'Mungkin ini daftar dinas lain atau daftar tahun lalu. Bila memang daftar yang dimaksud, lanjutkan pemeriksaannya.',
    ),
  }),
  'file-removed': () => ({
    what: say('Berkas daftar ini sudah dihapus sesuai masa simpan data.'),
    remedy: say('Unggah berkasnya lagi bila masih perlu dibandingkan.'),
  }),
  'columns-uncertain': () => ({
    what: say('Kolom nama tidak dikenali.'),
    remedy: say('Beri judul Nama pada kolom itu, atau unggah sebagai daftar dan pilih kolomnya.'),
  }),
  'choose-sheet': () => ({
    what: say('Berkas berisi beberapa lembar, dan belum jelas mana daftarnya.'),
    remedy: say('Simpan lembar daftarnya sebagai berkas sendiri, lalu pilih lagi.'),
  }),
  'choose-header': () => ({
    what: say('Baris judul kolom tidak dapat dipastikan.'),
    remedy: say('Hapus baris di atas judul kolom, lalu pilih berkas itu lagi.'),
  }),
  'quota-missing': () => ({
    what: say('Dinas ini belum mempunyai kartu kuota.'),
    remedy: say('Minta admin daerah menetapkan kuotanya, lalu unggah daftar itu sekali lagi.'),
  }),
};

/** What deserves a look although the list can be read. */
export const listWarningSentences: Readonly<Record<string, (warning: Coded) => Sentence>> = {
  'two-columns-for-field': () => ({
    what: say('Dua kolom terbaca sebagai isian yang sama.'),
    remedy: say('Pilih salah satu; kolom yang lain diabaikan.'),
  }),
  'final-zero-unusual': () => ({
    what: say('Banyak NIK berakhiran 0. Mungkin Excel membulatkan angka terakhirnya.'),
    remedy: say('Bandingkan beberapa NIK dengan KTP-el; simpan kolom NIK sebagai teks.'),
  }),
  'hidden-rows': (warning) => ({
    what: say('{warning} baris tersembunyi ikut dibaca.', { warning: count(warning, 'rows') }),
    remedy: say('Hapus baris itu dari berkas bila tidak dimaksudkan.'),
  }),
  'hidden-sheets': (warning) => ({
    what: say('Lembar tersembunyi tidak dibaca: {warning}.', { warning: list(warning, 'sheets') }),
    remedy: say('Tampilkan lembar itu di Excel bila isinya perlu diunggah.'),
  }),
  'merged-cells': (warning) => ({
    what: say('Ada {warning} sel gabungan; isinya dibaca di sel pertama.', {
      warning: count(warning, 'areas'),
    }),
    remedy: say('Periksa baris yang kosong di pratinjau.'),
  }),
  formulas: (warning) => ({
    what: say('{warning} sel berisi rumus; yang dibaca nilai terakhirnya.', {
      warning: count(warning, 'cells'),
    }),
    remedy: say('Periksa nilainya di pratinjau.'),
  }),
  'longer-than-header': (warning) => ({
    what: say(
      '{warning} baris berisi lebih banyak sel daripada judulnya, mulai baris {warning2}.',
      { warning: count(warning, 'rows'), warning2: count(warning, 'firstRow') },
    ),
    remedy: say('Periksa tanda koma atau titik koma di dalam sel pada baris itu.'),
  }),
};

const unforeseen: Sentence = {
  what: say('Berkas tidak dapat dibaca.'),
  remedy: say('Simpan ulang sebagai XLSX di Excel, lalu unggah lagi.'),
};

const unforeseenWarning: Sentence = {
  what: say('Ada bagian berkas yang perlu dilihat.'),
  remedy: say('Bandingkan pratinjau dengan berkas Anda.'),
};

export function explainFault(fault: Coded): Sentence {
  return fileFaultSentences[fault.code]?.(fault) ?? unforeseen;
}

export function explainWarning(warning: Coded): Sentence {
  return listWarningSentences[warning.code]?.(warning) ?? unforeseenWarning;
}

/** A fault where it is one, else something to look at: for what comes in one list of both. */
export function explainRemark(remark: Coded): Sentence {
  return listWarningSentences[remark.code]?.(remark) ?? explainFault(remark);
}

function kindOf(fault: Coded): string {
  return foreignKinds[String(fault.kind)] ?? say('jenis lain');
}

function count(fault: Coded, member: string): string {
  const value = fault[member];
  return typeof value === 'number' ? formatNumber(value) : say('beberapa');
}

function bytes(fault: Coded, member: string): string {
  const value = fault[member];
  return typeof value === 'number' ? formatBytes(value) : say('terlalu besar');
}

function list(fault: Coded, member: string): string {
  const value = fault[member];
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}
