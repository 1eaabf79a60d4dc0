import { say } from '../../language/say.ts';
import type { TermId } from '../names.ts';
import type { Meaning } from './meaning.ts';

/** Who is protected, and what is known of them. */
export const ofPeople = {
  'pekerja-rentan': {
    text: say(
      'Orang yang bekerja dengan penghasilan kecil atau tidak tetap, risikonya besar, dan mudah jatuh miskin bila celaka. Mereka bekerja sendiri, tanpa majikan yang mendaftarkannya.',
    ),
    basis: [
      { standing: 'told', source: say('Inpres 2/2021') },
      {
        standing: 'unsure',
        source: say('Bunyi batasannya dalam Inpres 2/2021 dan peraturan daerah'),
      },
    ],
  },
  'calon-peserta': {
    text: say(
      'Orang yang sudah diusulkan tetapi belum mempunyai nomor kartu BPJS Ketenagakerjaan. Setelah nomor itu ada dan iuran pertama dibayar, ia disebut peserta.',
    ),
    basis: [{ standing: 'own', source: say('Sebutan dalam portal ini') }],
  },
  nik: {
    text: say(
      'Nomor Induk Kependudukan: 16 angka, satu untuk satu orang, seumur hidup, dan tidak berubah bila pindah. Angka ke-7 sampai ke-12 memuat tanggal lahir; pada perempuan tanggalnya ditambah 40. Portal hanya menampilkan 4 angka terakhir; setiap kali NIK lengkap dilihat, itu dicatat.',
    ),
    basis: [
      { standing: 'read', source: say('UU 23/2006 pasal 1, diubah dengan UU 24/2013') },
      { standing: 'read', source: say('PP 40/2019 pasal 30 dan 33') },
    ],
  },
  'nomor-kk': {
    text: say(
      'Nomor pada kartu keluarga, 16 angka. Berganti bila kartu keluarga baru diterbitkan, jadi tidak dapat menjadi tanda pengenal seseorang. Dipakai untuk melihat siapa yang serumah.',
    ),
    basis: [{ standing: 'read', source: say('UU 23/2006 pasal 1, diubah dengan UU 24/2013') }],
  },
  'nama-ibu-kandung': {
    text: say(
      'Nama gadis ibu. BPJS Ketenagakerjaan memintanya saat pendaftaran untuk memastikan orangnya. Di portal nama ini tertutup bagi yang tidak memerlukannya.',
    ),
    basis: [{ standing: 'told', source: say('Formulir pendaftaran BPJS Ketenagakerjaan') }],
  },
  dukcapil: {
    text: say(
      'Dinas Kependudukan dan Pencatatan Sipil. Hanya Dukcapil yang dapat memastikan bahwa sebuah NIK ada, cocok dengan namanya, dan orangnya masih hidup.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Permendagri 102/2019 tentang pemanfaatan data kependudukan'),
      },
    ],
  },
  desil: {
    text: say(
      'Sepersepuluh dari semua keluarga menurut kesejahteraan. Desil 1 yang paling miskin, desil 10 yang paling sejahtera. Bantuan sosial biasanya untuk desil 1 sampai 4.',
    ),
    basis: [
      { standing: 'read', source: say('Inpres 4/2025 tentang DTSEN') },
      { standing: 'told', source: say('Pemakaian desil 1 sampai 4') },
    ],
  },
  dtsen: {
    text: say(
      'Data Tunggal Sosial dan Ekonomi Nasional, gabungan DTKS, Regsosek, dan P3KE sejak Februari 2025. Diperbarui kira-kira setiap tiga bulan.',
    ),
    basis: [{ standing: 'read', source: say('Inpres 4/2025') }],
  },
  'miskin-ekstrem': {
    text: say(
      'Keadaan keluarga yang tidak mampu memenuhi kebutuhan paling dasar. Ini status, bukan pekerjaan: orangnya tetap perlu mempunyai jenis pekerjaan.',
    ),
    basis: [{ standing: 'read', source: say('Inpres 8/2025') }],
  },
  'tulang-punggung': {
    text: say(
      'Orang yang penghasilannya menanggung keluarga. Sebagian daerah mendahulukannya, dan membatasi satu peserta untuk satu kartu keluarga.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Perwal Pekalongan 19B/2022, sebagai contoh; ikuti peraturan daerah Anda'),
      },
    ],
  },
  bpu: {
    text: say(
      'Bukan penerima upah dan penerima upah. Pekerja rentan didaftarkan sebagai BPU. Orang yang masih aktif sebagai PU didaftarkan oleh pemberi kerjanya, bukan oleh program ini.',
    ),
    basis: [
      { standing: 'read', source: say('Permenaker 1/2025 pasal 2') },
      { standing: 'unsure', source: say('Pasal yang melarang PU aktif menjadi BPU bersubsidi') },
    ],
  },
  'aktif-bekerja': {
    text: say(
      'Keterangan bertanggal bahwa seseorang sungguh bekerja, dengan bukti seperti foto atau surat RT. BPJS memeriksanya saat klaim: santunan dapat ditolak bila ternyata orangnya tidak bekerja ketika didaftarkan.',
    ),
    basis: [{ standing: 'told', source: say('Permenaker 5/2021') }],
  },
} as const satisfies Partial<Record<TermId, Meaning>>;
