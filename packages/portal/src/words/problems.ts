import { type ProblemCode, problemStatus } from '@payung/contract';
import { ApiFault, type Fault } from '../api/request.ts';
import { say } from '../language/say.ts';

/** What happened, and what to do now. */
export interface Sentence {
  readonly what: string;
  readonly remedy: string;
}

/** A sentence for each code of the contract; the type makes a missing one a fault of compilation. */
export const problemSentences: Readonly<Record<ProblemCode, Sentence>> = {
  'token-missing': { what: say('Anda belum masuk.'), remedy: say('Masuk lagi, lalu ulangi.') },
  'token-expired': { what: say('Waktu masuk habis.'), remedy: say('Masuk lagi, lalu lanjutkan.') },
  'token-invalid': {
    what: say('Tanda masuk tidak dikenali layanan.'),
    remedy: say('Keluar, lalu masuk lagi.'),
  },
  'region-suspended': {
    what: say('Layanan untuk daerah ini sedang dihentikan sementara.'),
    remedy: say(
      'Data tetap tersimpan. Bila daerah baru saja diaktifkan, coba lagi; selain itu hubungi admin daerah atau admin pusat.',
    ),
  },
  'not-allowed': {
    what: say('Peran Anda tidak mencakup tindakan ini.'),
    remedy: say('Minta admin daerah melakukannya atau mengubah peran Anda.'),
  },
  'rules-invalid': {
    what: say('Aturan ini belum dapat disimpan karena ada isian yang tidak sesuai.'),
    remedy: say('Perbaiki setiap isian yang ditandai, lalu coba lagi.'),
  },
  'event-refused': {
    what: say(
      'Kejadian ini tidak dapat diklaim: terjadi sebelum terdaftar, belum pernah ada iuran, atau tanggalnya tidak mungkin.',
    ),
    remedy: say(
      'Periksa tanggal kejadian dan kepesertaannya. BPJS Ketenagakerjaan yang memutuskan.',
    ),
  },
  'claim-exists': {
    what: say('Kejadian yang sama sudah ada klaimnya.'),
    remedy: say('Buka klaim yang sudah ada dan lanjutkan di sana.'),
  },
  'papers-missing': {
    what: say('Berkas yang diminta BPJS Ketenagakerjaan belum lengkap.'),
    remedy: say('Lampirkan setiap berkas yang masih kurang, lalu lanjutkan.'),
  },
  'settings-invalid': {
    what: say('Pengaturan ini belum dapat disimpan.'),
    remedy: say('Perbaiki isian yang ditandai, lalu simpan lagi.'),
  },
  'member-invalid': {
    what: say('Pengguna ini belum dapat disimpan.'),
    remedy: say('Perbaiki isian yang ditandai, lalu simpan lagi.'),
  },
  'legal-hold': {
    what: say('Data orang ini belum boleh dihapus karena masih wajib disimpan.'),
    remedy: say(
      'Lihat alasan dan batas waktunya. Tarik dahulu usulan yang masih berlaku bila ada.',
    ),
  },
  'person-restricted': {
    what: say('Pemakaian data orang ini sedang dibatasi.'),
    remedy: say('Minta admin daerah mencabut pembatasan bila keberatan orang itu sudah selesai.'),
  },
  'list-file-removed': {
    what: say('Berkas daftar ini sudah dihapus sesuai ketentuan penyimpanan data.'),
    remedy: say('Hasil setiap baris tetap dapat dilihat pada halaman daftar.'),
  },
  'version-moved': {
    what: say('Data ini sudah diubah orang lain sejak Anda membukanya.'),
    remedy: say(
      'Bandingkan dahulu dengan yang terbaru; isian Anda tetap tersimpan di halaman ini.',
    ),
  },
  'not-found': {
    what: say('Data ini tidak ada, atau milik dinas lain.'),
    remedy: say('Periksa tautannya, atau cari dari halaman Daftar diunggah dan Calon peserta.'),
  },
  'route-unknown': {
    what: say('Layanan tidak mengenal alamat yang diminta halaman ini.'),
    remedy: say('Muat ulang halaman agar memakai versi terbaru.'),
  },
  'method-not-allowed': {
    what: say('Layanan tidak mengenal tindakan yang diminta halaman ini.'),
    remedy: say('Muat ulang halaman agar memakai versi terbaru.'),
  },
  'request-invalid': {
    what: say('Ada isian yang belum dapat dibaca.'),
    remedy: say('Periksa isian yang ditandai, lalu kirim lagi.'),
  },
  'body-too-large': {
    what: say('Berkas atau isian melebihi batas ukuran.'),
    remedy: say('Bagi menjadi beberapa berkas, misalnya per kecamatan, lalu unggah satu per satu.'),
  },
  'body-unreadable': {
    what: say('Kiriman tidak sampai utuh.'),
    remedy: say('Ulangi pengiriman. Jika terjadi lagi, periksa sambungan internet.'),
  },
  'media-type-unsupported': {
    what: say('Jenis berkas ini tidak dapat dibaca.'),
    remedy: say('Simpan daftar sebagai XLSX atau CSV, lalu unggah lagi.'),
  },
  'worker-to-correct': {
    what: say('Usulan belum disimpan karena ada data yang perlu diperbaiki.'),
    remedy: say('Perbaiki isian yang ditandai, lalu kirim lagi.'),
  },
  'worker-ineligible': {
    what: say('Orang ini tidak memenuhi syarat program.'),
    remedy: say('Baca alasannya di bawah ini.'),
  },
  'mapping-invalid': {
    what: say('Pilihan kolom belum dapat dipakai.'),
    remedy: say(
      'Pilih satu kolom untuk NIK, nama, dan jenis pekerjaan; satu isian untuk satu kolom.',
    ),
  },
  'import-not-waiting': {
    what: say('Daftar ini tidak menunggu pilihan kolom.'),
    remedy: say('Lihat keadaannya; bila kolomnya keliru, unggah daftar itu sekali lagi.'),
  },
  'report-not-ready': {
    what: say('Laporan belum siap karena daftar masih diperiksa.'),
    remedy: say('Tunggu sampai semua baris selesai, lalu unduh lagi.'),
  },
  'state-forbids': {
    what: say('Keadaan usulan ini sudah berubah, jadi tindakan tadi tidak berlaku lagi.'),
    remedy: say('Lihat keadaan terbarunya di halaman ini sebelum memutuskan lagi.'),
  },
  'grant-below-use': {
    what: say('Kuota tidak dapat lebih kecil dari tempat yang sudah terpakai.'),
    remedy: say('Isi angka yang sama atau lebih besar dari tempat terpakai.'),
  },
  'idempotency-key-reused': {
    what: say('Kiriman ini memakai tanda kirim dari isian yang lain.'),
    remedy: say('Muat ulang halaman, lalu isi dan kirim lagi.'),
  },
  'too-busy': {
    what: say('Layanan sedang penuh.'),
    remedy: say('Isian Anda tetap ada di halaman ini. Coba lagi sebentar lagi.'),
  },
  'outcome-unknown': {
    what: say('Belum pasti apakah kiriman tadi sudah tersimpan.'),
    remedy: say('Muat ulang halaman dan periksa dahulu; kirim lagi hanya bila belum ada.'),
  },
  'release-behind': {
    what: say(
      'Data ini disimpan oleh versi layanan yang lebih baru daripada yang sedang berjalan.',
    ),
    remedy: say('Tidak ada yang diubah atau hilang. Operator sudah diberi tahu; coba lagi nanti.'),
  },
  'too-many-requests': {
    what: say('Permintaan terlalu sering.'),
    remedy: say('Coba lagi sebentar lagi.'),
  },
  unexpected: {
    what: say('Ada kesalahan pada layanan, bukan pada data Anda.'),
    remedy: say('Coba lagi. Jika terjadi lagi, sampaikan nomor laporan di bawah ini kepada admin.'),
  },
  'region-taken': {
    what: say('Daerah ini sudah terdaftar atau sedang didaftarkan.'),
    remedy: say('Buka daerah itu dari daftar daerah, lalu lanjutkan dari sana.'),
  },
  'place-refused': {
    what: say('Kode ini bukan kabupaten/kota yang dapat didaftarkan.'),
    remedy: say('Baca alasannya, lalu pilih kabupaten/kota penggantinya bila ada.'),
  },
  'region-incomplete': {
    what: say('Masih ada yang belum lengkap untuk langkah ini.'),
    remedy: say('Lengkapi semua yang disebut di bawah ini, lalu lanjutkan.'),
  },
  'region-changed': {
    what: say('Data daerah ini baru saja diubah orang lain.'),
    remedy: say('Muat ulang halaman, periksa perubahannya, lalu simpan lagi.'),
  },
  'self-invited': {
    what: say('Admin pusat tidak dapat menjadi admin daerah.'),
    remedy: say('Isi nama dan alamat e-mail pejabat dari daerah itu sendiri.'),
  },
  'second-person-needed': {
    what: say('Pemohon tidak dapat menyetujui permohonannya sendiri.'),
    remedy: say('Mintalah admin pusat yang lain untuk menyetujuinya.'),
  },
  'case-decided': {
    what: say('Orang lain sudah memutuskan pasangan ini.'),
    remedy: say('Lihat keputusannya. Batalkan keputusan itu dahulu bila keliru.'),
  },
  'case-lapsed': {
    what: say(
      'Pasangan ini tidak perlu diputuskan lagi karena salah satu usulannya sudah berakhir.',
    ),
    remedy: say('Lanjutkan ke kemungkinan ganda berikutnya.'),
  },
  'case-open': {
    what: say('Pasangan ini belum diputuskan, jadi tidak ada keputusan yang dapat dibatalkan.'),
    remedy: say('Putuskan dari halaman ini.'),
  },
  'case-outdated': {
    what: say('Data salah satu usulan berubah sejak keduanya dibandingkan.'),
    remedy: say('Keduanya sudah dibandingkan ulang. Lihat hasilnya, lalu putuskan.'),
  },
  'case-flagged': {
    what: say(
      'Orang ini ada dalam lebih dari 5 kemungkinan ganda, sehingga tidak dapat diputuskan sekaligus.',
    ),
    remedy: say('Buka dan putuskan satu per satu.'),
  },
  'statistics-invalid': {
    what: say('Data statistik desa/kelurahan ini belum dapat dipakai.'),
    remedy: say('Perbaiki semua baris yang ditandai, lalu unggah lagi. Belum ada yang disimpan.'),
  },
  'ceilings-refused': {
    what: say('Kuota atau pagu tidak dapat diubah seperti ini.'),
    remedy: say(
      'Isi angka yang tidak lebih kecil dari yang sudah terpakai, dan bagikan hanya yang ditarik.',
    ),
  },
  'evidence-refused': {
    what: say('Berkas bukti ini tidak dapat diterima.'),
    remedy: say(
      'Lihat alasannya, lalu unggah foto JPEG/PNG atau PDF yang utuh, paling besar 10 MB.',
    ),
  },
  'bill-empty': {
    what: say('Tidak ada orang dalam daftar nominatif tagihan ini.'),
    remedy: say('Lihat siapa yang tidak dimasukkan dan alasannya; batalkan tagihan yang kosong.'),
  },
  'bill-expired': {
    what: say('Kode iuran dari BPJS sudah lewat masa berlakunya.'),
    remedy: say('Minta kode iuran baru ke BPJS lalu catat, atau buat tagihan baru.'),
  },
  'payment-differs': {
    what: say('Jumlah orang atau rupiah tidak sama dengan daftar nominatif tagihan.'),
    remedy: say(
      'Cocokkan kode iuran atau dokumen bayar dengan daftar; kedua angka disebut di sini.',
    ),
  },
  'left-already': {
    what: say('Peserta ini sudah dicatat keluar dengan alasan atau tanggal lain.'),
    remedy: say('Periksa catatannya; bila itu yang keliru, hubungi dinas pengampu.'),
  },
  'replaced-already': {
    what: say('Sudah ada pengganti untuk peserta ini.'),
    remedy: say(
      'Lihat perubahan SK yang disebut di sini; batalkan konsepnya bila ingin memilih ulang.',
    ),
  },
  'refund-too-large': {
    what: say('Pengembalian lebih besar daripada iuran yang dibayar atau yang disetujui.'),
    remedy: say('Isi paling banyak sebesar angka yang disebut di sini.'),
  },
  'card-full': {
    what: say('Kartu kuota tujuan sudah penuh, sehingga tempat tidak dapat dipindahkan.'),
    remedy: say('Tambah kuotanya atau tunggu sampai ada tempat, lalu ulangi.'),
  },
  'sheet-not-waiting': {
    what: say('Lembar verifikasi ini tidak sedang menunggu jawaban Anda.'),
    remedy: say('Muat ulang daftar: orang ini sudah dijawab, atau menunggu tingkat lain.'),
  },
  'sheet-not-returned': {
    what: say('Usulan ini tidak sedang dikembalikan untuk diperbaiki.'),
    remedy: say('Muat ulang halaman untuk melihat keadaannya sekarang.'),
  },
  'sheet-outdated': {
    what: say('Data orang ini sudah berubah, atau usulannya sudah berakhir.'),
    remedy: say('Muat ulang daftar, lalu periksa lagi datanya sebelum menjawab.'),
  },
  'pack-lent': {
    what: say('Daftar desa/kelurahan ini sudah dibawa di perangkat lain.'),
    remedy: say('Akhiri dahulu pinjaman di perangkat itu, lalu ambil lagi di sini.'),
  },
  'work-under-way': {
    what: say('SK ini sedang diproses oleh layanan.'),
    remedy: say('Tunggu beberapa saat, lalu muat ulang halaman.'),
  },
  'determination-empty': {
    what: say('Belum ada orang dalam daftar SK ini.'),
    remedy: say('Kumpulkan atau tambahkan orangnya, lalu ulangi.'),
  },
  'determination-signed': {
    what: say('SK ini sudah ditandatangani.'),
    remedy: say('Muat ulang halaman untuk melihat nomor dan tanggalnya.'),
  },
  'number-used': {
    what: say('Nomor itu sudah dipakai SK lain pada tahun yang sama.'),
    remedy: say('Periksa nomor pada naskah SK, lalu isi lagi.'),
  },
  'list-changed': {
    what: say('Ada orang dalam daftar yang datanya berubah sejak daftar dikunci.'),
    remedy: say('Kembalikan SK menjadi konsep, periksa orang-orang yang disebut, lalu kunci lagi.'),
  },
  'place-determined': {
    what: say('Tempat ini sudah dipakai oleh SK penetapan.'),
    remedy: say('Pindahkan atau hapus orangnya melalui SK perubahan.'),
  },
  'duties-apart': {
    what: say('Pengusul, verifikator, dan penetap harus orang atau kantor yang berbeda.'),
    remedy: say('Mintalah petugas lain untuk menjawabnya.'),
  },
};

const unreachable: Sentence = {
  what: say('Layanan belum dapat dihubungi.'),
  remedy: say('Periksa sambungan internet, lalu coba lagi. Isian di halaman ini tidak hilang.'),
};

const unreadable: Sentence = {
  what: say('Jawaban layanan tidak dapat dibaca oleh halaman ini.'),
  remedy: say('Muat ulang halaman agar memakai versi terbaru.'),
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
      return {
        ...sentence,
        remedy: say('Coba lagi dalam {retryAfterSeconds} detik.', {
          retryAfterSeconds: fault.retryAfterSeconds,
        }),
      };
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
