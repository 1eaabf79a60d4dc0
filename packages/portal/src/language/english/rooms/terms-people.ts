import type { Catalogue } from '../../catalogue.ts';

export const termsPeople: Catalogue = {
  'Orang yang bekerja dengan penghasilan kecil atau tidak tetap, risikonya besar, dan mudah jatuh miskin bila celaka. Mereka bekerja sendiri, tanpa majikan yang mendaftarkannya.':
    'Somebody who works for small or irregular pay, at high risk, and who easily falls into poverty after an accident. They work on their own, without an employer who enrols them.',
  'Inpres 2/2021': 'Inpres 2/2021',
  'Bunyi batasannya dalam Inpres 2/2021 dan peraturan daerah':
    'The wording of the definition in Inpres 2/2021 and in regional regulations',
  'Orang yang sudah diusulkan tetapi belum mempunyai nomor kartu BPJS Ketenagakerjaan. Setelah nomor itu ada dan iuran pertama dibayar, ia disebut peserta.':
    'Somebody who has been proposed but has no card number of BPJS Ketenagakerjaan yet. Once there is one and the first contribution is paid, they are called a participant.',
  'Sebutan dalam portal ini': 'A word of this portal',
  'Nomor Induk Kependudukan: 16 angka, satu untuk satu orang, seumur hidup, dan tidak berubah bila pindah. Angka ke-7 sampai ke-12 memuat tanggal lahir; pada perempuan tanggalnya ditambah 40. Portal hanya menampilkan 4 angka terakhir; setiap kali NIK lengkap dilihat, itu dicatat.':
    'The population number: 16 digits, one for one person, for life, not changed by moving. Digits 7 to 12 hold the birth date; for women 40 is added to the day. The portal shows the last 4 digits only; each look at a whole NIK is recorded.',
  'UU 23/2006 pasal 1, diubah dengan UU 24/2013': 'UU 23/2006 article 1, changed by UU 24/2013',
  'PP 40/2019 pasal 30 dan 33': 'PP 40/2019 articles 30 and 33',
  'Nomor pada kartu keluarga, 16 angka. Berganti bila kartu keluarga baru diterbitkan, jadi tidak dapat menjadi tanda pengenal seseorang. Dipakai untuk melihat siapa yang serumah.':
    'The number on the family card, 16 digits. It changes when a new card is issued, so it cannot identify a person. It is used to see who lives in one household.',
  'Nama gadis ibu. BPJS Ketenagakerjaan memintanya saat pendaftaran untuk memastikan orangnya. Di portal nama ini tertutup bagi yang tidak memerlukannya.':
    'The maiden name of the mother. BPJS Ketenagakerjaan asks for it at enrolment to be sure of the person. In the portal it is closed to those who do not need it.',
  'Formulir pendaftaran BPJS Ketenagakerjaan': 'The enrolment form of BPJS Ketenagakerjaan',
  Dukcapil: 'Dukcapil',
  'Dinas Kependudukan dan Pencatatan Sipil. Hanya Dukcapil yang dapat memastikan bahwa sebuah NIK ada, cocok dengan namanya, dan orangnya masih hidup.':
    'The civil registry office. Only it can be sure that a NIK exists, fits its name, and that the person is alive.',
  'Permendagri 102/2019 tentang pemanfaatan data kependudukan':
    'Permendagri 102/2019 on the use of population data',
  'Sepersepuluh dari semua keluarga menurut kesejahteraan. Desil 1 yang paling miskin, desil 10 yang paling sejahtera. Bantuan sosial biasanya untuk desil 1 sampai 4.':
    'One tenth of all families by welfare. Decile 1 is the poorest, decile 10 the best off. Social aid usually goes to deciles 1 to 4.',
  'Inpres 4/2025 tentang DTSEN': 'Inpres 4/2025 on DTSEN',
  'Pemakaian desil 1 sampai 4': 'The use of deciles 1 to 4',
  DTSEN: 'DTSEN',
  'Data Tunggal Sosial dan Ekonomi Nasional, gabungan DTKS, Regsosek, dan P3KE sejak Februari 2025. Diperbarui kira-kira setiap tiga bulan.':
    'The single national social and economic data, which joined DTKS, Regsosek and P3KE in February 2025. Renewed about every three months.',
  'Inpres 4/2025': 'Inpres 4/2025',
  'Keadaan keluarga yang tidak mampu memenuhi kebutuhan paling dasar. Ini status, bukan pekerjaan: orangnya tetap perlu mempunyai jenis pekerjaan.':
    'A family that cannot meet its most basic needs. This is a status, not an occupation: the person still needs a kind of work.',
  'Inpres 8/2025': 'Inpres 8/2025',
  'Orang yang penghasilannya menanggung keluarga. Sebagian daerah mendahulukannya, dan membatasi satu peserta untuk satu kartu keluarga.':
    'The person whose income carries the family. Some regions put them first, and allow one participant for one family card.',
  'Perwal Pekalongan 19B/2022, sebagai contoh; ikuti peraturan daerah Anda':
    'Perwal Pekalongan 19B/2022, as an example; follow the regulation of your region',
  'BPU dan PU': 'BPU and PU',
  'Bukan penerima upah dan penerima upah. Pekerja rentan didaftarkan sebagai BPU. Orang yang masih aktif sebagai PU didaftarkan oleh pemberi kerjanya, bukan oleh program ini.':
    'Not a wage earner, and a wage earner. Vulnerable workers are enrolled as BPU. Whoever is still active as PU is enrolled by the employer, not by this programme.',
  'Permenaker 1/2025 pasal 2': 'Permenaker 1/2025 article 2',
  'Pasal yang melarang PU aktif menjadi BPU bersubsidi':
    'The article that keeps an active PU from a subsidised BPU',
  'Keterangan bertanggal bahwa seseorang sungguh bekerja, dengan bukti seperti foto atau surat RT. BPJS memeriksanya saat klaim: santunan dapat ditolak bila ternyata orangnya tidak bekerja ketika didaftarkan.':
    'A dated statement that somebody really works, with proof such as a photo or a letter of the RT. BPJS checks it when a claim is made: the benefit can be refused if the person was not working when enrolled.',
  'Permenaker 5/2021': 'Permenaker 5/2021',
};
