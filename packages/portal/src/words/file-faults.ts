import { formatBytes, formatNumber } from '../format.ts';
import type { Sentence } from './problems.ts';

/** A fault or warning as the service sends it: a code, and members that depend on the code. */
export interface Coded {
  readonly code: string;
  readonly [member: string]: unknown;
}

const foreignKinds: Readonly<Record<string, string>> = {
  pdf: 'berkas PDF',
  image: 'gambar',
  html: 'halaman web',
  xml: 'berkas XML',
  rtf: 'dokumen RTF',
  xls: 'Excel lama (XLS)',
  doc: 'dokumen Word lama',
  docx: 'dokumen Word',
  pptx: 'presentasi',
  ods: 'lembar kerja ODS',
  xlsb: 'Excel biner (XLSB)',
  zip: 'berkas ZIP',
  archive: 'arsip termampat',
  binary: 'berkas program atau data biner',
};

/** Why a list as a whole is not taken in: a sentence for each code of the file reader and of the service. */
export const fileFaultSentences: Readonly<Record<string, (fault: Coded) => Sentence>> = {
  'empty-file': () => ({
    what: 'Berkas kosong.',
    remedy: 'Pastikan daftar sudah disimpan, lalu unggah lagi.',
  }),
  'not-a-list': (fault) => ({
    what: `Isi berkas ini adalah ${kindOf(fault)}, bukan XLSX atau CSV.`,
    remedy: 'Buka daftarnya di Excel, pilih Simpan Sebagai, jenis XLSX, lalu unggah lagi.',
  }),
  encrypted: () => ({
    what: 'Berkas dikunci kata sandi.',
    remedy: 'Hapus kata sandinya di Excel, lalu unggah lagi.',
  }),
  'broken-workbook': () => ({
    what: 'Berkas Excel ini rusak atau tidak terunduh utuh.',
    remedy: 'Buka di Excel, simpan dengan nama baru, lalu unggah lagi.',
  }),
  'zip-bomb': () => ({
    what: 'Isi berkas mengembang jauh melebihi ukurannya, sehingga tidak dibuka.',
    remedy: 'Salin baris-baris daftar ke berkas Excel baru, lalu unggah berkas itu.',
  }),
  'too-many-columns': (fault) => ({
    what: `Daftar berisi ${count(fault, 'columns')} kolom, batasnya 500.`,
    remedy: 'Hapus kolom kosong di sebelah kanan, simpan, lalu unggah lagi.',
  }),
  'too-many-lines': (fault) => ({
    what: `Daftar lebih panjang dari ${count(fault, 'limit')} baris.`,
    remedy: 'Bagi menjadi beberapa berkas, misalnya per kecamatan.',
  }),
  'too-large': (fault) => ({
    what: `Berkas ${bytes(fault, 'bytes')}, batasnya ${bytes(fault, 'limit')}.`,
    remedy: 'Bagi menjadi beberapa berkas, misalnya per kecamatan.',
  }),
  'no-header': () => ({
    what: 'Baris judul kolom tidak ditemukan.',
    remedy: 'Tambahkan satu baris judul, misalnya NIK, Nama, Pekerjaan, Desa, di atas data.',
  }),
  'no-rows': () => ({
    what: 'Tidak ada baris yang berisi orang.',
    remedy: 'Isi daftarnya di bawah baris judul kolom, lalu unggah lagi.',
  }),
  'header-only': (fault) => ({
    what: `Berkas hanya berisi judul kolom di baris ${count(fault, 'headerRow')}.`,
    remedy: 'Isi daftarnya di bawah baris itu, lalu unggah lagi.',
  }),
  'unknown-sheet': (fault) => ({
    what: 'Lembar yang dipilih tidak ada di berkas.',
    remedy: `Pilih salah satu lembar ini: ${list(fault, 'sheets')}.`,
  }),
  stopped: () => ({
    what: 'Pemeriksaan daftar ini berhenti sesudah beberapa kali dicoba.',
    remedy:
      'Unggah daftar itu sekali lagi; baris yang sudah diperiksa tidak tercatat dua kali. Jika berhenti lagi, hubungi admin daerah.',
  }),
  'never-uploaded': () => ({
    what: 'Berkas daftar ini tidak pernah sampai.',
    remedy: 'Periksa sambungan internet, lalu unggah lagi.',
  }),
  'mostly-double': (fault) => ({
    what: `Sudah diusulkan: ${count(fault, 'doubles')} dari ${count(fault, 'rows')} baris, jadi pemeriksaan berhenti dan bertanya dahulu.`,
    remedy:
      'Mungkin ini daftar dinas lain atau daftar tahun lalu. Bila memang daftar yang dimaksud, lanjutkan pemeriksaannya.',
  }),
  'file-removed': () => ({
    what: 'Berkas daftar ini sudah dihapus sesuai masa simpan data.',
    remedy: 'Unggah berkasnya lagi bila masih perlu dibandingkan.',
  }),
  'columns-uncertain': () => ({
    what: 'Kolom nama tidak dikenali.',
    remedy: 'Beri judul Nama pada kolom itu, atau unggah sebagai daftar dan pilih kolomnya.',
  }),
  'choose-sheet': () => ({
    what: 'Berkas berisi beberapa lembar, dan belum jelas mana daftarnya.',
    remedy: 'Simpan lembar daftarnya sebagai berkas sendiri, lalu pilih lagi.',
  }),
  'choose-header': () => ({
    what: 'Baris judul kolom tidak dapat dipastikan.',
    remedy: 'Hapus baris di atas judul kolom, lalu pilih berkas itu lagi.',
  }),
  'quota-missing': () => ({
    what: 'Dinas ini belum mempunyai kartu kuota.',
    remedy: 'Minta admin daerah menetapkan kuotanya, lalu unggah daftar itu sekali lagi.',
  }),
};

/** What deserves a look although the list can be read. */
export const listWarningSentences: Readonly<Record<string, (warning: Coded) => Sentence>> = {
  'two-columns-for-field': () => ({
    what: 'Dua kolom terbaca sebagai isian yang sama.',
    remedy: 'Pilih salah satu; kolom yang lain diabaikan.',
  }),
  'final-zero-unusual': () => ({
    what: 'Banyak NIK berakhiran 0. Mungkin Excel membulatkan angka terakhirnya.',
    remedy: 'Bandingkan beberapa NIK dengan KTP-el; simpan kolom NIK sebagai teks.',
  }),
  'hidden-rows': (warning) => ({
    what: `${count(warning, 'rows')} baris tersembunyi ikut dibaca.`,
    remedy: 'Hapus baris itu dari berkas bila tidak dimaksudkan.',
  }),
  'hidden-sheets': (warning) => ({
    what: `Lembar tersembunyi tidak dibaca: ${list(warning, 'sheets')}.`,
    remedy: 'Tampilkan lembar itu di Excel bila isinya perlu diunggah.',
  }),
  'merged-cells': (warning) => ({
    what: `Ada ${count(warning, 'areas')} sel gabungan; isinya dibaca di sel pertama.`,
    remedy: 'Periksa baris yang kosong di pratinjau.',
  }),
  formulas: (warning) => ({
    what: `${count(warning, 'cells')} sel berisi rumus; yang dibaca nilai terakhirnya.`,
    remedy: 'Periksa nilainya di pratinjau.',
  }),
  'longer-than-header': (warning) => ({
    what: `${count(warning, 'rows')} baris berisi lebih banyak sel daripada judulnya, mulai baris ${count(warning, 'firstRow')}.`,
    remedy: 'Periksa tanda koma atau titik koma di dalam sel pada baris itu.',
  }),
};

const unforeseen: Sentence = {
  what: 'Berkas tidak dapat dibaca.',
  remedy: 'Simpan ulang sebagai XLSX di Excel, lalu unggah lagi.',
};

const unforeseenWarning: Sentence = {
  what: 'Ada bagian berkas yang perlu dilihat.',
  remedy: 'Bandingkan pratinjau dengan berkas Anda.',
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
  return foreignKinds[String(fault.kind)] ?? 'jenis lain';
}

function count(fault: Coded, member: string): string {
  const value = fault[member];
  return typeof value === 'number' ? formatNumber(value) : 'beberapa';
}

function bytes(fault: Coded, member: string): string {
  const value = fault[member];
  return typeof value === 'number' ? formatBytes(value) : 'terlalu besar';
}

function list(fault: Coded, member: string): string {
  const value = fault[member];
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}
