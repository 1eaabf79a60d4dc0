import { type ProblemCode, problemStatus } from '@payung/contract';
import { ApiFault, type Fault } from '../api/request.ts';

/** What happened, and what to do now. */
export interface Sentence {
  readonly what: string;
  readonly remedy: string;
}

/** A sentence for each code of the contract; the type makes a missing one a fault of compilation. */
export const problemSentences: Readonly<Record<ProblemCode, Sentence>> = {
  'token-missing': { what: 'Anda belum masuk.', remedy: 'Masuk lagi, lalu ulangi.' },
  'token-expired': { what: 'Waktu masuk habis.', remedy: 'Masuk lagi, lalu lanjutkan.' },
  'token-invalid': {
    what: 'Tanda masuk tidak dikenali layanan.',
    remedy: 'Keluar, lalu masuk lagi.',
  },
  'region-suspended': {
    what: 'Layanan untuk daerah ini sedang dihentikan sementara.',
    remedy:
      'Data tetap tersimpan. Bila daerah baru saja diaktifkan, coba lagi; selain itu hubungi admin daerah atau admin pusat.',
  },
  'not-allowed': {
    what: 'Peran Anda tidak mencakup tindakan ini.',
    remedy: 'Minta admin daerah melakukannya atau mengubah peran Anda.',
  },
  'rules-invalid': {
    what: 'Aturan ini belum dapat disimpan karena ada isian yang tidak sesuai.',
    remedy: 'Perbaiki setiap isian yang ditandai, lalu coba lagi.',
  },
  'event-refused': {
    what: 'Kejadian ini tidak dapat diklaim: terjadi sebelum terdaftar, belum pernah ada iuran, atau tanggalnya tidak mungkin.',
    remedy: 'Periksa tanggal kejadian dan kepesertaannya. BPJS Ketenagakerjaan yang memutuskan.',
  },
  'claim-exists': {
    what: 'Kejadian yang sama sudah ada klaimnya.',
    remedy: 'Buka klaim yang sudah ada dan lanjutkan di sana.',
  },
  'papers-missing': {
    what: 'Berkas yang diminta BPJS Ketenagakerjaan belum lengkap.',
    remedy: 'Lampirkan setiap berkas yang masih kurang, lalu lanjutkan.',
  },
  'settings-invalid': {
    what: 'Pengaturan ini belum dapat disimpan.',
    remedy: 'Perbaiki isian yang ditandai, lalu simpan lagi.',
  },
  'member-invalid': {
    what: 'Pengguna ini belum dapat disimpan.',
    remedy: 'Perbaiki isian yang ditandai, lalu simpan lagi.',
  },
  'legal-hold': {
    what: 'Data orang ini belum boleh dihapus karena masih wajib disimpan.',
    remedy: 'Lihat alasan dan batas waktunya. Tarik dahulu usulan yang masih berlaku bila ada.',
  },
  'person-restricted': {
    what: 'Pemakaian data orang ini sedang dibatasi.',
    remedy: 'Minta admin daerah mencabut pembatasan bila keberatan orang itu sudah selesai.',
  },
  'list-file-removed': {
    what: 'Berkas daftar ini sudah dihapus sesuai ketentuan penyimpanan data.',
    remedy: 'Hasil setiap baris tetap dapat dilihat pada halaman daftar.',
  },
  'version-moved': {
    what: 'Teks ini sudah diubah orang lain sejak Anda membukanya.',
    remedy: 'Muat ulang halaman, lalu ulangi perubahan Anda.',
  },
  'not-found': {
    what: 'Data ini tidak ada, atau milik dinas lain.',
    remedy: 'Periksa tautannya, atau cari dari halaman Daftar diunggah dan Calon peserta.',
  },
  'route-unknown': {
    what: 'Layanan tidak mengenal alamat yang diminta halaman ini.',
    remedy: 'Muat ulang halaman agar memakai versi terbaru.',
  },
  'method-not-allowed': {
    what: 'Layanan tidak mengenal tindakan yang diminta halaman ini.',
    remedy: 'Muat ulang halaman agar memakai versi terbaru.',
  },
  'request-invalid': {
    what: 'Ada isian yang belum dapat dibaca.',
    remedy: 'Periksa isian yang ditandai, lalu kirim lagi.',
  },
  'body-too-large': {
    what: 'Berkas atau isian melebihi batas ukuran.',
    remedy: 'Bagi menjadi beberapa berkas, misalnya per kecamatan, lalu unggah satu per satu.',
  },
  'body-unreadable': {
    what: 'Kiriman tidak sampai utuh.',
    remedy: 'Ulangi pengiriman. Jika terjadi lagi, periksa sambungan internet.',
  },
  'media-type-unsupported': {
    what: 'Jenis berkas ini tidak dapat dibaca.',
    remedy: 'Simpan daftar sebagai XLSX atau CSV, lalu unggah lagi.',
  },
  'worker-to-correct': {
    what: 'Usulan belum disimpan karena ada data yang perlu diperbaiki.',
    remedy: 'Perbaiki isian yang ditandai, lalu kirim lagi.',
  },
  'worker-ineligible': {
    what: 'Orang ini tidak memenuhi syarat program.',
    remedy: 'Baca alasannya di bawah ini.',
  },
  'mapping-invalid': {
    what: 'Pilihan kolom belum dapat dipakai.',
    remedy: 'Pilih satu kolom untuk NIK, nama, dan jenis pekerjaan; satu isian untuk satu kolom.',
  },
  'import-not-waiting': {
    what: 'Daftar ini tidak menunggu pilihan kolom.',
    remedy: 'Lihat keadaannya; bila kolomnya keliru, unggah daftar itu sekali lagi.',
  },
  'report-not-ready': {
    what: 'Laporan belum siap karena daftar masih diperiksa.',
    remedy: 'Tunggu sampai semua baris selesai, lalu unduh lagi.',
  },
  'state-forbids': {
    what: 'Keadaan usulan ini sudah berubah, jadi tindakan tadi tidak berlaku lagi.',
    remedy: 'Lihat keadaan terbarunya di halaman ini sebelum memutuskan lagi.',
  },
  'grant-below-use': {
    what: 'Kuota tidak dapat lebih kecil dari tempat yang sudah terpakai.',
    remedy: 'Isi angka yang sama atau lebih besar dari tempat terpakai.',
  },
  'idempotency-key-reused': {
    what: 'Kiriman ini memakai tanda kirim dari isian yang lain.',
    remedy: 'Muat ulang halaman, lalu isi dan kirim lagi.',
  },
  'too-busy': {
    what: 'Layanan sedang penuh.',
    remedy: 'Isian Anda tetap ada di halaman ini. Coba lagi sebentar lagi.',
  },
  'too-many-requests': {
    what: 'Permintaan terlalu sering.',
    remedy: 'Coba lagi sebentar lagi.',
  },
  unexpected: {
    what: 'Ada kesalahan pada layanan, bukan pada data Anda.',
    remedy: 'Coba lagi. Jika terjadi lagi, sampaikan nomor laporan di bawah ini kepada admin.',
  },
  'region-taken': {
    what: 'Daerah ini sudah terdaftar atau sedang didaftarkan.',
    remedy: 'Buka daerah itu dari daftar daerah, lalu lanjutkan dari sana.',
  },
  'place-refused': {
    what: 'Kode ini bukan kabupaten/kota yang dapat didaftarkan.',
    remedy: 'Baca alasannya, lalu pilih kabupaten/kota penggantinya bila ada.',
  },
  'region-incomplete': {
    what: 'Masih ada yang belum lengkap untuk langkah ini.',
    remedy: 'Lengkapi semua yang disebut di bawah ini, lalu lanjutkan.',
  },
  'region-changed': {
    what: 'Data daerah ini baru saja diubah orang lain.',
    remedy: 'Muat ulang halaman, periksa perubahannya, lalu simpan lagi.',
  },
  'self-invited': {
    what: 'Admin pusat tidak dapat menjadi admin daerah.',
    remedy: 'Isi nama dan alamat e-mail pejabat dari daerah itu sendiri.',
  },
  'second-person-needed': {
    what: 'Pemohon tidak dapat menyetujui permohonannya sendiri.',
    remedy: 'Mintalah admin pusat yang lain untuk menyetujuinya.',
  },
  'case-decided': {
    what: 'Orang lain sudah memutuskan pasangan ini.',
    remedy: 'Lihat keputusannya. Batalkan keputusan itu dahulu bila keliru.',
  },
  'case-lapsed': {
    what: 'Pasangan ini tidak perlu diputuskan lagi karena salah satu usulannya sudah berakhir.',
    remedy: 'Lanjutkan ke kemungkinan ganda berikutnya.',
  },
  'case-open': {
    what: 'Pasangan ini belum diputuskan, jadi tidak ada keputusan yang dapat dibatalkan.',
    remedy: 'Putuskan dari halaman ini.',
  },
  'case-outdated': {
    what: 'Data salah satu usulan berubah sejak keduanya dibandingkan.',
    remedy: 'Keduanya sudah dibandingkan ulang. Lihat hasilnya, lalu putuskan.',
  },
  'case-flagged': {
    what: 'Orang ini ada dalam lebih dari 5 kemungkinan ganda, sehingga tidak dapat diputuskan sekaligus.',
    remedy: 'Buka dan putuskan satu per satu.',
  },
  'statistics-invalid': {
    what: 'Data statistik desa/kelurahan ini belum dapat dipakai.',
    remedy: 'Perbaiki semua baris yang ditandai, lalu unggah lagi. Belum ada yang disimpan.',
  },
  'ceilings-refused': {
    what: 'Kuota atau pagu tidak dapat diubah seperti ini.',
    remedy:
      'Isi angka yang tidak lebih kecil dari yang sudah terpakai, dan bagikan hanya yang ditarik.',
  },
  'evidence-refused': {
    what: 'Berkas bukti ini tidak dapat diterima.',
    remedy: 'Lihat alasannya, lalu unggah foto JPEG/PNG atau PDF yang utuh, paling besar 10 MB.',
  },
  'bill-empty': {
    what: 'Tidak ada orang dalam daftar nominatif tagihan ini.',
    remedy: 'Lihat siapa yang tidak dimasukkan dan alasannya; batalkan tagihan yang kosong.',
  },
  'bill-expired': {
    what: 'Kode iuran dari BPJS sudah lewat masa berlakunya.',
    remedy: 'Minta kode iuran baru ke BPJS lalu catat, atau buat tagihan baru.',
  },
  'payment-differs': {
    what: 'Jumlah orang atau rupiah tidak sama dengan daftar nominatif tagihan.',
    remedy: 'Cocokkan kode iuran atau dokumen bayar dengan daftar; kedua angka disebut di sini.',
  },
  'left-already': {
    what: 'Peserta ini sudah dicatat keluar dengan alasan atau tanggal lain.',
    remedy: 'Periksa catatannya; bila itu yang keliru, hubungi dinas pengampu.',
  },
  'replaced-already': {
    what: 'Sudah ada pengganti untuk peserta ini.',
    remedy: 'Lihat perubahan SK yang disebut di sini; batalkan konsepnya bila ingin memilih ulang.',
  },
  'refund-too-large': {
    what: 'Pengembalian lebih besar daripada iuran yang dibayar atau yang disetujui.',
    remedy: 'Isi paling banyak sebesar angka yang disebut di sini.',
  },
  'card-full': {
    what: 'Kartu kuota tujuan sudah penuh, sehingga tempat tidak dapat dipindahkan.',
    remedy: 'Tambah kuotanya atau tunggu sampai ada tempat, lalu ulangi.',
  },
  'sheet-not-waiting': {
    what: 'Lembar verifikasi ini tidak sedang menunggu jawaban Anda.',
    remedy: 'Muat ulang daftar: orang ini sudah dijawab, atau menunggu tingkat lain.',
  },
  'sheet-not-returned': {
    what: 'Usulan ini tidak sedang dikembalikan untuk diperbaiki.',
    remedy: 'Muat ulang halaman untuk melihat keadaannya sekarang.',
  },
  'sheet-outdated': {
    what: 'Data orang ini sudah berubah, atau usulannya sudah berakhir.',
    remedy: 'Muat ulang daftar, lalu periksa lagi datanya sebelum menjawab.',
  },
  'work-under-way': {
    what: 'SK ini sedang diproses oleh layanan.',
    remedy: 'Tunggu beberapa saat, lalu muat ulang halaman.',
  },
  'determination-empty': {
    what: 'Belum ada orang dalam daftar SK ini.',
    remedy: 'Kumpulkan atau tambahkan orangnya, lalu ulangi.',
  },
  'determination-signed': {
    what: 'SK ini sudah ditandatangani.',
    remedy: 'Muat ulang halaman untuk melihat nomor dan tanggalnya.',
  },
  'number-used': {
    what: 'Nomor itu sudah dipakai SK lain pada tahun yang sama.',
    remedy: 'Periksa nomor pada naskah SK, lalu isi lagi.',
  },
  'list-changed': {
    what: 'Ada orang dalam daftar yang datanya berubah sejak daftar dikunci.',
    remedy: 'Kembalikan SK menjadi konsep, periksa orang-orang yang disebut, lalu kunci lagi.',
  },
  'place-determined': {
    what: 'Tempat ini sudah dipakai oleh SK penetapan.',
    remedy: 'Pindahkan atau hapus orangnya melalui SK perubahan.',
  },
  'duties-apart': {
    what: 'Pengusul, verifikator, dan penetap harus orang atau kantor yang berbeda.',
    remedy: 'Mintalah petugas lain untuk menjawabnya.',
  },
};

const unreachable: Sentence = {
  what: 'Layanan belum dapat dihubungi.',
  remedy: 'Periksa sambungan internet, lalu coba lagi. Isian di halaman ini tidak hilang.',
};

const unreadable: Sentence = {
  what: 'Jawaban layanan tidak dapat dibaca oleh halaman ini.',
  remedy: 'Muat ulang halaman agar memakai versi terbaru.',
};

/** The sentence for anything that was thrown, also for what no rule foresaw. */
export function sentenceFor(error: unknown): Sentence {
  return error instanceof ApiFault ? sentenceForFault(error.fault) : problemSentences.unexpected;
}

function sentenceForFault(fault: Fault): Sentence {
  switch (fault.kind) {
    case 'unreachable':
      return unreachable;
    case 'unreadable':
      return fault.status >= 500 ? problemSentences['too-busy'] : unreadable;
    case 'problem': {
      const sentence = sentenceForCode(fault.problem.code);
      if (fault.retryAfterSeconds === null) return sentence;
      return { ...sentence, remedy: `Coba lagi dalam ${fault.retryAfterSeconds} detik.` };
    }
  }
}

/** The sentence for a code that came as a part of an answer, e.g. for one of many cases. */
export function sentenceForCode(code: string): Sentence {
  return isProblemCode(code) ? problemSentences[code] : problemSentences.unexpected;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemStatus, code);
}

/** The number under which the service's record of a failure is found; null for what is no failure of it. */
export function reportNumberOf(error: unknown): string | null {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return null;
  const { status, correlationId } = error.fault.problem;
  return status >= 500 ? correlationId : null;
}

/** Whether somebody else was faster: nothing went wrong, things stand differently now. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return false;
  return error.fault.problem.status === 409;
}

/** Whether this is the service's own answer with that code. */
export function isCode(error: unknown, code: ProblemCode): boolean {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return false;
  return error.fault.problem.code === code;
}
