import { say } from '../../language/say.ts';
import type { TermId } from '../names.ts';
import type { Meaning } from './meaning.ts';

/** What somebody is protected against, how long, and what is paid. */
export const ofCover = {
  jkk: {
    text: say(
      'Jaminan Kecelakaan Kerja: perlindungan bila celaka saat bekerja, termasuk di jalan ke dan dari tempat kerja. Pengobatan ditanggung sesuai kebutuhan medis; bila meninggal karena kecelakaan kerja, ahli waris menerima santunan yang lebih besar daripada JKM.',
    ),
    basis: [
      { standing: 'read', source: say('PP 44/2015 pasal 1 dan 25, diubah dengan PP 82/2019') },
    ],
  },
  jkm: {
    text: say(
      'Jaminan Kematian: santunan Rp42.000.000 bila peserta meninggal bukan karena kecelakaan kerja. Sebelum tiga bulan kepesertaan hanya biaya pemakaman Rp10.000.000 yang dibayar.',
    ),
    basis: [
      { standing: 'read', source: say('PP 44/2015 pasal 1, diubah dengan PP 82/2019') },
      {
        standing: 'unsure',
        source: say('Pasal dan cara menghitung tiga bulan dalam Permenaker 1/2025'),
      },
    ],
  },
  iuran: {
    text: say(
      'Pembayaran bulanan untuk satu orang. Paling rendah Rp16.800: JKK Rp10.000 dan JKM Rp6.800. Dalam program ini pemerintah daerah atau penyumbang yang membayar, bukan pekerjanya.',
    ),
    basis: [
      { standing: 'read', source: say('PP 44/2015 lampiran II') },
      {
        standing: 'read',
        source: say(
          'Potongan 50% menurut PP 50/2025 tidak berlaku untuk iuran dari APBN atau APBD',
        ),
      },
    ],
  },
  'masa-iur': {
    text: say(
      'Banyaknya bulan yang iurannya sungguh dibayar. Menentukan santunan kematian penuh (tiga bulan) dan beasiswa (tiga tahun).',
    ),
    basis: [
      { standing: 'read', source: say('PP 82/2019') },
      { standing: 'unsure', source: say('Apakah bulan itu harus berturut-turut') },
    ],
  },
  'masa-tenggang': {
    text: say(
      'Paling lama tiga bulan setelah bulan terakhir yang dibayar. Selama itu tunggakan masih dapat dibayar. Belum tentu kejadian pada bulan itu dijamin, karena itu portal menulis RISIKO.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)'),
      },
      { standing: 'unsure', source: say('Jaminan atas kejadian pada bulan yang belum dibayar') },
    ],
  },
  tunggakan: {
    text: say(
      'Bulan yang seharusnya dibayar tetapi belum. Lebih dari tiga bulan berturut-turut berarti kepesertaan berakhir; mendaftar lagi dihitung sebagai kepesertaan baru, dengan umur dan pekerjaan diperiksa ulang.',
    ),
    basis: [
      {
        standing: 'told',
        source: say('Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)'),
      },
    ],
  },
  klaim: {
    text: say(
      'Permintaan santunan kepada BPJS Ketenagakerjaan. Daerah membantu keluarga melengkapi berkas; BPJS yang memutuskan dan membayar. Hak klaim hilang setelah 5 tahun. Kecelakaan kerja dilaporkan dalam 2 × 24 jam.',
    ),
    basis: [
      { standing: 'told', source: say('PP 82/2019 pasal 26') },
      { standing: 'unsure', source: say('Akibat lapor lewat 2 × 24 jam bagi BPU') },
    ],
  },
  'ahli-waris': {
    text: say(
      'Yang berhak menerima santunan: janda, duda, atau anak. Bila tidak ada: keturunan sedarah ke atas dan ke bawah sampai derajat kedua, lalu saudara kandung, mertua, dan orang yang ditunjuk dalam wasiat.',
    ),
    basis: [{ standing: 'read', source: say('PP 44/2015 pasal 37 dan 40') }],
  },
  santunan: {
    text: say(
      'Uang yang dibayar BPJS Ketenagakerjaan kepada peserta atau ahli waris, paling lama 3 hari kerja setelah berkas lengkap untuk kematian. Terlambat berarti denda 1% untuk setiap hari.',
    ),
    basis: [{ standing: 'read', source: say('PP 44/2015 pasal 40') }],
  },
  beasiswa: {
    text: say(
      'Biaya pendidikan untuk paling banyak dua anak, dari taman kanak-kanak sampai sarjana, diajukan setiap tahun, paling banyak Rp174.000.000 untuk keduanya. Pada JKM baru ada setelah tiga tahun iuran.',
    ),
    basis: [
      { standing: 'read', source: say('PP 82/2019') },
      { standing: 'unsure', source: say('Apakah tiga tahun itu harus tanpa putus') },
    ],
  },
  stmb: {
    text: say(
      'Santunan sementara tidak mampu bekerja: pengganti upah selama dokter menyatakan belum dapat bekerja, penuh selama 12 bulan, lalu setengahnya sampai sembuh.',
    ),
    basis: [{ standing: 'told', source: say('PP 82/2019 lampiran III') }],
  },
  kpj: {
    text: say(
      'Kartu Peserta Jamsostek: nomor peserta BPJS Ketenagakerjaan, biasanya 11 angka, diberikan setelah iuran pertama dibayar.',
    ),
    basis: [{ standing: 'unsure', source: say('Banyaknya angka dalam nomor itu') }],
  },
  'rutin-insidentil': {
    text: say(
      'Rutin dilindungi 12 bulan dalam satu tahun; insidentil hanya 1 sampai 3 bulan, jadi jarang sampai pada santunan kematian penuh.',
    ),
    basis: [
      { standing: 'told', source: say('Kebijakan Kota Pekalongan 2024') },
      { standing: 'unsure', source: say('Batasannya dalam peraturan daerah') },
    ],
  },
  cakupan: {
    text: say(
      'Universal Coverage Jamsostek: pekerja yang terlindungi dibagi semua pekerja yang seharusnya terlindungi. Angkanya bergantung pada pembaginya, karena itu sumber pembagi selalu disebut.',
    ),
    basis: [
      { standing: 'told', source: say('Inpres 2/2021 dan Permendagri 15/2024') },
      { standing: 'unsure', source: say('Sumber resmi pembaginya') },
    ],
  },
} as const satisfies Partial<Record<TermId, Meaning>>;
