import { say } from '../../language/say.ts';
import type { TermId } from '../names.ts';
import type { Meaning } from './meaning.ts';

/** The way from a proposal to a card, and who answers for the data. */
export const ofProcess = {
  opd: {
    text: say(
      'Organisasi Perangkat Daerah, yaitu dinas, badan, atau kantor. Setiap OPD mengusulkan pekerja dari bidangnya; satu OPD memimpin program.',
    ),
    basis: [{ standing: 'told', source: say('UU 23/2014 tentang pemerintahan daerah') }],
  },
  'dasar-hukum': {
    text: say(
      'Peraturan tempat sebuah aturan berpijak: Perda, Perwal atau Perbup, dan SK. Setiap aturan di portal menyebut dasar hukum dan tanggal mulai berlakunya.',
    ),
    basis: [{ standing: 'own', source: say('Lihat halaman Peraturan') }],
  },
  usulan: {
    text: say(
      'Permintaan satu dinas agar satu orang dilindungi dalam satu tahun program. Orang yang sama hanya dapat memegang satu tempat, siapa pun yang mengusulkan lebih dulu.',
    ),
    basis: [{ standing: 'own', source: say('Cara kerja portal ini') }],
  },
  ganda: {
    text: say(
      'Orang yang sama diusulkan dua kali, oleh dinas yang sama atau dinas lain. Hanya satu usulan yang memakai kuota. Bila datanya mirip tetapi tidak sama, manusia yang memutuskan.',
    ),
    basis: [{ standing: 'own', source: say('Satu NIK, satu perlindungan bersubsidi') }],
  },
  verifikasi: {
    text: say(
      'Verifikasi dilakukan di desa/kelurahan: apakah orangnya ada, tinggal di sana, dan bekerja. Validasi dilakukan di kecamatan: apakah hasil verifikasi lengkap dan benar.',
    ),
    basis: [{ standing: 'told', source: say('Petunjuk pelaksanaan program di daerah') }],
  },
  'cek-awal': {
    text: say(
      'Daftar dikirim ke cabang BPJS atau Dukcapil sebelum SK ditetapkan, supaya orang yang pasti ditolak tidak masuk SK.',
    ),
    basis: [{ standing: 'own', source: say('Cara kerja portal ini') }],
  },
  'sk-penetapan': {
    text: say(
      'Surat keputusan kepala daerah yang menetapkan nama-nama yang dilindungi. Setelah ditandatangani daftarnya beku; perubahan memerlukan SK perubahan.',
    ),
    basis: [{ standing: 'told', source: say('UU 30/2014 tentang administrasi pemerintahan') }],
  },
  penggantian: {
    text: say(
      'Orang lain mengambil tempat peserta yang meninggal, pindah, atau keluar, untuk bulan yang tersisa, dengan SK perubahan.',
    ),
    basis: [{ standing: 'unsure', source: say('Aturan penggantian di tengah tahun') }],
  },
  wadah: {
    text: say(
      'Tempat pencatatan kelompok peserta di cabang BPJS Ketenagakerjaan, dengan kode jenis: SG dari pemerintah, SD dari APBDes, SA desa dari APBD, SL desa dari dana lain, SC perusahaan, SB bank.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)'),
      },
    ],
  },
  pks: {
    text: say(
      'Perjanjian Kerja Sama antara pemerintah daerah dan BPJS Ketenagakerjaan. Memuat antara lain tanggal mulai, cara membayar, dan pengembalian iuran.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)'),
      },
    ],
  },
  sptjm: {
    text: say(
      'Surat pernyataan tanggung jawab mutlak pengusul, dan berita acara serah terima kartu.',
    ),
    basis: [{ standing: 'unsure', source: say('Apakah keduanya wajib dalam program ini') }],
  },
  rekonsiliasi: {
    text: say(
      'Mencocokkan daftar daerah dengan daftar BPJS Ketenagakerjaan: siapa yang diterima, siapa yang ditolak, dan apa yang dibayar.',
    ),
    basis: [{ standing: 'told', source: say('Kebiasaan monitoring dan evaluasi bulanan') }],
  },
  pengendali: {
    text: say(
      'Pengendali menentukan untuk apa data pribadi dipakai: pemerintah daerah. Prosesor mengolahnya atas perintah pengendali: penyelenggara Payung.',
    ),
    basis: [
      { standing: 'read', source: say('UU 27/2022 tentang Pelindungan Data Pribadi') },
      { standing: 'own', source: say('Pembagian peran ini adalah tafsiran kami') },
    ],
  },
  kebocoran: {
    text: say(
      'Data pribadi terbuka, hilang, atau berubah tanpa hak. Orang yang terkena dan lembaga pengawas diberi tahu secara tertulis paling lambat 3 × 24 jam.',
    ),
    basis: [{ standing: 'read', source: say('UU 27/2022 pasal 46') }],
  },
} as const satisfies Partial<Record<TermId, Meaning>>;
