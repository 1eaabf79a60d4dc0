import type { Catalogue } from '../../catalogue.ts';

export const termsCover: Catalogue = {
  JKK: 'JKK',
  'Jaminan Kecelakaan Kerja: perlindungan bila celaka saat bekerja, termasuk di jalan ke dan dari tempat kerja. Pengobatan ditanggung sesuai kebutuhan medis; bila meninggal karena kecelakaan kerja, ahli waris menerima santunan yang lebih besar daripada JKM.':
    'Work accident insurance: cover for accidents at work, on the way there and back too. Treatment is paid as medically needed; after a death by a work accident the heirs receive more than under JKM.',
  'PP 44/2015 pasal 1 dan 25, diubah dengan PP 82/2019':
    'PP 44/2015 articles 1 and 25, changed by PP 82/2019',
  JKM: 'JKM',
  'Jaminan Kematian: santunan Rp42.000.000 bila peserta meninggal bukan karena kecelakaan kerja. Sebelum tiga bulan kepesertaan hanya biaya pemakaman Rp10.000.000 yang dibayar.':
    'Death insurance: Rp42.000.000 when a participant dies for a reason other than a work accident. Before three months of membership only the burial cost of Rp10.000.000 is paid.',
  'PP 44/2015 pasal 1, diubah dengan PP 82/2019': 'PP 44/2015 article 1, changed by PP 82/2019',
  'Pasal dan cara menghitung tiga bulan dalam Permenaker 1/2025':
    'The article and the counting of three months in Permenaker 1/2025',
  'Pembayaran bulanan untuk satu orang. Paling rendah Rp16.800: JKK Rp10.000 dan JKM Rp6.800. Dalam program ini pemerintah daerah atau penyumbang yang membayar, bukan pekerjanya.':
    'The monthly payment for one person. The lowest is Rp16.800: JKK Rp10.000 and JKM Rp6.800. In this programme the region or a donor pays, not the worker.',
  'PP 44/2015 lampiran II': 'PP 44/2015 annex II',
  'Potongan 50% menurut PP 50/2025 tidak berlaku untuk iuran dari APBN atau APBD':
    'The cut of 50% by PP 50/2025 does not hold for contributions from APBN or APBD',
  'Bulan iuran': 'Contribution months',
  'Banyaknya bulan yang iurannya sungguh dibayar. Menentukan santunan kematian penuh (tiga bulan) dan beasiswa (tiga tahun).':
    'How many months were really paid for. They decide on the full death benefit (three months) and on scholarships (three years).',
  'PP 82/2019': 'PP 82/2019',
  'Apakah bulan itu harus berturut-turut': 'Whether these months must follow one another',
  'Masa tenggang': 'Grace period',
  'Paling lama tiga bulan setelah bulan terakhir yang dibayar. Selama itu tunggakan masih dapat dibayar. Belum tentu kejadian pada bulan itu dijamin, karena itu portal menulis RISIKO.':
    'At most three months after the last paid month. Until then arrears can still be paid. Whether what happens in these months is covered is not certain, so the portal writes RISIKO.',
  'Pedoman kepesertaan BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)':
    'Membership guideline of BPJS Ketenagakerjaan (Perdir 22/PERDIR.02/072022)',
  'Jaminan atas kejadian pada bulan yang belum dibayar': 'Cover for what happens in unpaid months',
  'Bulan yang seharusnya dibayar tetapi belum. Lebih dari tiga bulan berturut-turut berarti kepesertaan berakhir; mendaftar lagi dihitung sebagai kepesertaan baru, dengan umur dan pekerjaan diperiksa ulang.':
    'Months that should be paid and are not. More than three in a row end the membership; enrolling again counts as a new one, with age and work checked anew.',
  'Permintaan santunan kepada BPJS Ketenagakerjaan. Daerah membantu keluarga melengkapi berkas; BPJS yang memutuskan dan membayar. Hak klaim hilang setelah 5 tahun. Kecelakaan kerja dilaporkan dalam 2 × 24 jam.':
    'A request for benefits to BPJS Ketenagakerjaan. The region helps families to complete the papers; BPJS decides and pays. The right to claim ends after 5 years. A work accident is reported within 2 × 24 hours.',
  'PP 82/2019 pasal 26': 'PP 82/2019 article 26',
  'Akibat lapor lewat 2 × 24 jam bagi BPU': 'What a report after 2 × 24 hours means for BPU',
  'Ahli waris': 'Heirs',
  'Yang berhak menerima santunan: janda, duda, atau anak. Bila tidak ada: keturunan sedarah ke atas dan ke bawah sampai derajat kedua, lalu saudara kandung, mertua, dan orang yang ditunjuk dalam wasiat.':
    'Who has a right to the benefit: widow, widower or child. If there is none: relatives by blood up and down to the second degree, then siblings, parents-in-law, and the person named in a will.',
  'PP 44/2015 pasal 37 dan 40': 'PP 44/2015 articles 37 and 40',
  Santunan: 'Cash benefit',
  'Uang yang dibayar BPJS Ketenagakerjaan kepada peserta atau ahli waris, paling lama 3 hari kerja setelah berkas lengkap untuk kematian. Terlambat berarti denda 1% untuk setiap hari.':
    'Money that BPJS Ketenagakerjaan pays to a participant or the heirs, for a death within 3 working days of complete papers. Each day late costs it 1%.',
  'PP 44/2015 pasal 40': 'PP 44/2015 article 40',
  Beasiswa: 'Scholarship',
  'Biaya pendidikan untuk paling banyak dua anak, dari taman kanak-kanak sampai sarjana, diajukan setiap tahun, paling banyak Rp174.000.000 untuk keduanya. Pada JKM baru ada setelah tiga tahun iuran.':
    'Costs of education for at most two children, from kindergarten to a degree, asked for each year, at most Rp174.000.000 for both. Under JKM only after three years of contributions.',
  'Apakah tiga tahun itu harus tanpa putus': 'Whether the three years must be without a break',
  STMB: 'STMB',
  'Santunan sementara tidak mampu bekerja: pengganti upah selama dokter menyatakan belum dapat bekerja, penuh selama 12 bulan, lalu setengahnya sampai sembuh.':
    'Benefit while unable to work: it replaces the wage as long as a doctor says so, in full for 12 months, then half until recovered.',
  'PP 82/2019 lampiran III': 'PP 82/2019 annex III',
  KPJ: 'KPJ',
  'Kartu Peserta Jamsostek: nomor peserta BPJS Ketenagakerjaan, biasanya 11 angka, diberikan setelah iuran pertama dibayar.':
    'The participant card: its number at BPJS Ketenagakerjaan, usually 11 digits, given after the first contribution is paid.',
  'Banyaknya angka dalam nomor itu': 'How many digits this number has',
  'Rutin dan insidentil': 'Routine and incidental',
  'Rutin dilindungi 12 bulan dalam satu tahun; insidentil hanya 1 sampai 3 bulan, jadi jarang sampai pada santunan kematian penuh.':
    'Routine means cover for 12 months of a year; incidental for 1 to 3 months only, so it rarely reaches the full death benefit.',
  'Kebijakan Kota Pekalongan 2024': 'Policy of Kota Pekalongan 2024',
  'Batasannya dalam peraturan daerah': 'How the regional regulation defines it',
  'Cakupan (UCJ)': 'Coverage (UCJ)',
  'Universal Coverage Jamsostek: pekerja yang terlindungi dibagi semua pekerja yang seharusnya terlindungi. Angkanya bergantung pada pembaginya, karena itu sumber pembagi selalu disebut.':
    'Universal Coverage Jamsostek: workers who are covered divided by all who should be. The figure depends on its denominator, so the source of that is always named.',
  'Inpres 2/2021 dan Permendagri 15/2024': 'Inpres 2/2021 and Permendagri 15/2024',
  'Sumber resmi pembaginya': 'The official source of the denominator',
};
