import { say } from '../../language/say.ts';
import type { TermId } from '../names.ts';
import type { Meaning } from './meaning.ts';

/** Places and rupiah, and how they are spent. */
export const ofMoney = {
  kuota: {
    text: say(
      'Banyaknya orang yang dapat dilindungi dalam satu tahun, untuk daerah, dinas, atau desa/kelurahan. Kuota menghitung orang; yang menghitung rupiah adalah pagu.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('SK atau peraturan kepala daerah tentang kuota tahun berjalan'),
      },
    ],
  },
  cadangan: {
    text: say(
      'Orang yang memenuhi syarat tetapi belum mendapat tempat karena kuotanya penuh. Nomor urutnya tetap, dan ia naik sendiri begitu ada tempat kosong.',
    ),
    basis: [{ standing: 'own', source: say('Cara kerja portal ini') }],
  },
  pagu: {
    text: say(
      'Batas uang yang boleh dibelanjakan dari satu sumber dana dalam satu tahun. Pagu menghitung rupiah; yang menghitung orang adalah kuota.',
    ),
    basis: [{ standing: 'told', source: say('PP 12/2019 tentang pengelolaan keuangan daerah') }],
  },
  realisasi: {
    text: say(
      'Bagian pagu yang sungguh sudah dibayar, dibuktikan dengan SP2D. Yang sudah diminta tetapi belum dibayar disebut komitmen.',
    ),
    basis: [{ standing: 'told', source: say('PP 12/2019 tentang pengelolaan keuangan daerah') }],
  },
  'sumber-dana': {
    text: say(
      'Dari mana iuran dibayar: APBD, APBD perubahan, APBD provinsi, DBHCHT, APBDes, atau sumbangan perusahaan dan perorangan. Setiap bulan setiap orang hanya mempunyai satu sumber dana.',
    ),
    basis: [
      { standing: 'told', source: say('PMK 72/2024 untuk DBHCHT') },
      { standing: 'own', source: say('Satu sumber untuk satu bulan adalah aturan portal ini') },
    ],
  },
  dbhcht: {
    text: say(
      'Dana Bagi Hasil Cukai Hasil Tembakau: bagian daerah dari cukai rokok. Beberapa daerah membayar iuran pekerja rentan dari dana ini.',
    ),
    basis: [{ standing: 'told', source: say('PMK 72/2024') }],
  },
  'kode-iuran': {
    text: say(
      'Nomor dari BPJS Ketenagakerjaan untuk membayar satu tagihan di bank, berlaku sampai tanggal tertentu. Disebut juga kode bayar.',
    ),
    basis: [{ standing: 'unsure', source: say('Banyaknya angka dan lama berlakunya bagi BPU') }],
  },
  spp: {
    text: say(
      'Surat Permintaan Pembayaran: langkah pertama pencairan. Bendahara meminta agar tagihan dibayar dari anggaran.',
    ),
    basis: [{ standing: 'told', source: say('PP 12/2019 pasal 1') }],
  },
  spm: {
    text: say(
      'Surat Perintah Membayar: langkah kedua. Pengguna anggaran menyetujui SPP dan memerintahkan pembayaran.',
    ),
    basis: [{ standing: 'told', source: say('PP 12/2019 pasal 1') }],
  },
  sp2d: {
    text: say(
      'Surat Perintah Pencairan Dana: langkah ketiga, bukti bahwa uang keluar dari kas daerah. Baru dengan SP2D portal menghitung tagihan sebagai terbayar.',
    ),
    basis: [{ standing: 'told', source: say('PP 12/2019 pasal 1') }],
  },
  pengembalian: {
    text: say(
      'Iuran untuk bulan setelah peserta meninggal atau keluar, yang diminta kembali dari BPJS. Untuk pemerintah daerah caranya diatur dalam perjanjian kerja sama.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)'),
      },
    ],
  },
} as const satisfies Partial<Record<TermId, Meaning>>;
