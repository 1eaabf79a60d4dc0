import type { Catalogue } from '../../catalogue.ts';

export const termsMoney: Catalogue = {
  'Banyaknya orang yang dapat dilindungi dalam satu tahun, untuk daerah, dinas, atau desa/kelurahan. Kuota menghitung orang; yang menghitung rupiah adalah pagu.':
    'How many people can be covered in a year, for the region, an agency or a village. Quota counts people; the ceiling counts rupiah.',
  'SK atau peraturan kepala daerah tentang kuota tahun berjalan':
    "The decision or regulation of the head of the region on this year's quota",
  'Orang yang memenuhi syarat tetapi belum mendapat tempat karena kuotanya penuh. Nomor urutnya tetap, dan ia naik sendiri begitu ada tempat kosong.':
    'Somebody who qualifies but has no place yet as the quota is full. Their number stays, and they move up by themselves once a place is free.',
  'Cara kerja portal ini': 'How this portal works',
  'Batas uang yang boleh dibelanjakan dari satu sumber dana dalam satu tahun. Pagu menghitung rupiah; yang menghitung orang adalah kuota.':
    'The most that may be spent from one source of money in a year. The ceiling counts rupiah; quota counts people.',
  'PP 12/2019 tentang pengelolaan keuangan daerah': 'PP 12/2019 on regional finance',
  'Bagian pagu yang sungguh sudah dibayar, dibuktikan dengan SP2D. Yang sudah diminta tetapi belum dibayar disebut komitmen.':
    'The part of the ceiling that was really paid, proven by an SP2D. What was asked for and not paid yet is called commitment.',
  'Dari mana iuran dibayar: APBD, APBD perubahan, APBD provinsi, DBHCHT, APBDes, atau sumbangan perusahaan dan perorangan. Setiap bulan setiap orang hanya mempunyai satu sumber dana.':
    'Where contributions are paid from: APBD, changed APBD, provincial APBD, DBHCHT, APBDes, or gifts of companies and people. Each month of each person has exactly one source.',
  'PMK 72/2024 untuk DBHCHT': 'PMK 72/2024 for DBHCHT',
  'Satu sumber untuk satu bulan adalah aturan portal ini':
    'One source for one month is a rule of this portal',
  DBHCHT: 'DBHCHT',
  'Dana Bagi Hasil Cukai Hasil Tembakau: bagian daerah dari cukai rokok. Beberapa daerah membayar iuran pekerja rentan dari dana ini.':
    "The region's share of the excise on tobacco. Some regions pay contributions of vulnerable workers from it.",
  'PMK 72/2024': 'PMK 72/2024',
  'Nomor dari BPJS Ketenagakerjaan untuk membayar satu tagihan di bank, berlaku sampai tanggal tertentu. Disebut juga kode bayar.':
    'A number of BPJS Ketenagakerjaan to pay one bill at a bank, good until a certain day. Also called payment code.',
  'Banyaknya angka dan lama berlakunya bagi BPU': 'Its length and how long it holds for BPU',
  SPP: 'SPP',
  'Surat Permintaan Pembayaran: langkah pertama pencairan. Bendahara meminta agar tagihan dibayar dari anggaran.':
    'Request for payment: the first step. The treasurer asks for the bill to be paid from the budget.',
  'PP 12/2019 pasal 1': 'PP 12/2019 article 1',
  SPM: 'SPM',
  'Surat Perintah Membayar: langkah kedua. Pengguna anggaran menyetujui SPP dan memerintahkan pembayaran.':
    'Order to pay: the second step. The budget holder agrees to the SPP and orders the payment.',
  SP2D: 'SP2D',
  'Surat Perintah Pencairan Dana: langkah ketiga, bukti bahwa uang keluar dari kas daerah. Baru dengan SP2D portal menghitung tagihan sebagai terbayar.':
    'Order to release money: the third step, proof that money left the regional treasury. Only with an SP2D does the portal count a bill as paid.',
  'Iuran untuk bulan setelah peserta meninggal atau keluar, yang diminta kembali dari BPJS. Untuk pemerintah daerah caranya diatur dalam perjanjian kerja sama.':
    'Contributions for months after a participant died or left, asked back from BPJS. For regions the way is set in the cooperation agreement.',
};
