import type { ProblemCode } from '@payung/contract';
import { say } from '../language/say.ts';
import type { Sentence } from './sentence.ts';
import { stepProblems } from './step-problems.ts';

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
  ...stepProblems,
};
