import type { ProblemCode } from '@payung/contract';
import { say } from '../language/say.ts';
import type { Sentence } from './sentence.ts';

/** What keeps a step from being taken, from comparing two people until they are paid for. */
export const stepProblems = {
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
  'months-billed-again': {
    what: say('Orang dalam tagihan ini sudah ditagih lagi untuk bulan yang sama.'),
    remedy: say(
      'Cari tagihan lain untuk bulan yang sama. Bila belum dibayar, batalkan dahulu, lalu buka kembali tagihan ini.',
    ),
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
} satisfies Partial<Record<ProblemCode, Sentence>>;
