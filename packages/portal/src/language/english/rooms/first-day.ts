import type { Catalogue } from '../../catalogue.ts';

export const firstDay: Catalogue = {
  'Unggah satu daftar pekerja contoh': 'Upload a list of invented workers',
  'Templatnya dapat diunduh di halaman itu. Hasil setiap baris langsung terlihat.':
    'The template can be downloaded there. The result of each row shows at once.',
  'Perbaiki baris yang salah': 'Put wrong rows right',
  'Buka daftar Anda, lalu perbaiki semua yang serupa sekaligus, tanpa kembali ke Excel.':
    'Open your list, then repair all alike at once, without going back to Excel.',
  'Usulkan seorang pekerja': 'Propose a worker',
  'Untuk yang tidak ada dalam daftar: hasilnya terlihat seketika.':
    'For somebody who is on no list: the result shows at once.',
  'Putuskan satu pasangan yang mungkin ganda': 'Decide on one possible duplicate',
  'Bandingkan keduanya, lalu pilih. Keputusan dapat diurungkan dengan tombol u.':
    'Compare the two, then choose. The u key takes a decision back.',
  'Buka halaman satu orang': 'Open the page of one person',
  'Di sana tertulis langkah berikutnya, riwayat, dan bulan yang terlindungi.':
    'It tells the next step, the history, and the months covered.',
  'Baca aturan yang berlaku': 'Read the rules in force',
  'Siapa yang boleh dilindungi ditentukan di sini, dengan dasar hukumnya.':
    'Who can be covered is decided here, with the legal basis.',
  'Undang satu pengguna contoh': 'Invite one invented colleague',
  'Setiap orang masuk dengan akunnya sendiri dan melihat bagiannya saja.':
    'Everybody signs in with an account of their own and sees their own part.',
  'Susun satu konsep SK': 'Draft a decision letter',
  'Pilih yang sudah lolos pemeriksaan; daftarnya baru beku setelah dikirim.':
    'Choose those who passed the checks; the list is frozen once it is sent.',
  'Buka satu SK dan periksa daftarnya': 'Open a decision letter and check its list',
  'Setiap nama membawa alasan mengapa ia boleh ditetapkan.':
    'Each name comes with why it may stand there.',
  'Catat tanda tangan, atau kembalikan konsepnya': 'Record the signature, or give the draft back',
  'Setelah ditandatangani, nama di dalamnya hanya berubah lewat SK perubahan.':
    'Once signed, its names change by an amending letter only.',
  'Jawab pemeriksaan satu orang': 'Answer the check of one person',
  'Pastikan orangnya, tempat tinggalnya, dan pekerjaannya, lalu simpan jawabannya.':
    'Make sure of the person, the home and the work, then save the answer.',
  'Lihat siapa yang memenuhi syarat': 'See who qualifies',
  'Setiap syarat dijelaskan baris demi baris, dengan yang masih kurang.':
    'Each criterion is explained line by line, with what is missing.',
  'Lihat isian yang masih kurang': 'See which details are missing',
  'Yang kurang hari ini menahan SK bulan depan.':
    "What is missing today holds up next month's decision letter.",
  'Buat lembar untuk dibawa ke lapangan': 'Make a sheet to take into the field',
  'Dicetak, diisi di rumah warga, lalu dimasukkan menurut nomor baris.':
    'Printed, filled in at the door, then entered by line numbers.',
  'Bawa satu daftar ke lapangan': 'Take a list into the field',
  'Daftarnya terkunci di ponsel Anda dan dapat dijawab tanpa sinyal.':
    'The list is locked on your phone and can be answered without a signal.',
  'Catat siapa yang sungguh bekerja': 'Record who is really at work',
  'Pernyataan dengan bukti ini yang diperiksa BPJS saat klaim.':
    'BPJS checks this statement and its proof when a claim is made.',
  'Periksa sumber dana dan pagunya': 'Check the sources of money and their ceilings',
  'Tagihan hanya dapat dibuat selama pagunya cukup.':
    'A bill can be made only while the ceiling allows it.',
  'Buat satu tagihan': 'Make a bill',
  'Jumlahnya dihitung dari orang dan bulan; pengecualiannya disebut satu per satu.':
    'Its sum is worked out from people and months; exceptions are named one by one.',
  'Catat kode iuran atau surat pencairannya': 'Record the billing code or a treasury paper',
  'Baru dengan SP2D dan bukti bayar sebuah bulan terhitung terlindungi.':
    'Only with SP2D and proof of payment does a month count as covered.',
  'Lihat yang menunggak': 'See who is in arrears',
  'Lebih dari tiga bulan tanpa iuran mengakhiri kepesertaan.':
    'More than three months without a contribution end the membership.',
  'Lihat angka hari ini': "See today's figures",
  'Setiap angka menyebut tanggal dan sumber pembaginya.':
    'Each figure names its day and the source of its denominator.',
  'Lihat rencana kuota dan pagu': 'See the plan of quota and money',
  'Di sana terlihat siapa mendapat berapa tempat, dan dengan rumus apa.':
    'It shows who gets how many places, and by which formula.',
  'Lihat daftar yang menunggu dicek awal': 'See lists that wait for an early check',
  'Yang pasti ditolak ditemukan sebelum SK, bukan sesudahnya.':
    'Those who would surely be refused are found before the decision letter, not after it.',
  'Lihat berkas pendaftaran': 'See the enrolment files',
  'Hasilnya dibawa kembali sebagai berkas: nomor kartu, atau alasan ditolak.':
    'The result comes back as a file: a card number, or why it was refused.',
  'Lihat keluarga yang menunggu': 'See the families who wait',
  'Setiap klaim membawa batas waktunya; yang lewat ada di atas.':
    'Each claim carries its deadlines; those passed stand on top.',
  'Hitung perkiraan santunan': 'Work out an estimate of benefits',
  'Setiap langkah hitungan menyebut pasalnya, juga tanpa nama siapa pun.':
    'Each step names its article, also without anybody named.',
  'Lihat kartu yang belum diserahkan': 'See cards that were not handed over yet',
  'Keluarga yang tidak tahu dirinya terlindungi tidak akan mengajukan klaim.':
    'A family that does not know it is covered will make no claim.',
  'Baca siapa melakukan apa': 'Read who did what',
  'Membacanya pun tercatat.': 'Reading it is recorded too.',
  'Periksa bahwa jejaknya utuh': 'Check that the trail is whole',
  'Satu catatan yang diubah atau hilang akan terlihat.':
    'A single entry that was changed or is missing would show.',
  'Lihat keadaan pada satu hari yang lalu': 'See how things stood on a day in the past',
  'Dihitung dari jejaknya, bukan dari data hari ini.':
    "Worked out from the trail, not from today's data.",
  'Uji pembayaran terhadap SK': 'Hold payments against decision letters',
  'Yang dibayar tanpa SK, dan sebaliknya, muncul dengan rupiahnya.':
    'What was paid without a letter, and the other way round, shows with its rupiah.',
  'Buka satu daerah dan lihat sampai di mana ia': 'Open a region and see how far it is',
  'Setiap tahap menyebut surat yang masih ditunggu. Data orang tidak terlihat dari sini.':
    'Each stage names the letter still waited for. No data of people can be seen from here.',
  'Lihat apakah layanannya sehat': 'See whether the service is well',
  'Yang perlu ditindak ada di atas, dengan daerah yang terkena.':
    'What needs an act stands on top, with the regions concerned.',
  'Lihat pemakaian bulan ini': "See this month's usage",
  'Biaya setiap daerah dihitung dari pemakaiannya sendiri.':
    'The cost of each region is worked out from its own usage.',
  'Lihat siapa yang pernah melihat ke dalam daerah': 'See who has looked into a region',
  'Akses darurat memerlukan alasan, orang kedua, dan berakhir sendiri.':
    'A look in need takes a reason and a second person, and ends by itself.',
  'Lihat orang yang dilindungi dua daerah': 'See people covered by two regions',
  'Ditemukan tanpa nama dan tanpa NIK keluar dari daerahnya.':
    'They are found without a name or a NIK leaving the region.',
  'Hari pertama Anda': 'Your first day',
  '{done} dari {all} langkah selesai': {
    by: 'all',
    one: '{done} of {all} step done',
    other: '{done} of {all} steps done',
  },
  'Semua langkah selesai. Panduan ini tetap ada di menu akun.':
    'All steps are done. This guide stays in the account menu.',
  'Berikutnya: {what}.': 'Next: {what}.',
  'Mulai langkah ini': 'Begin this step',
  'Lihat semua langkah': 'See all steps',
  'Sembunyikan panduan': 'Hide the guide',
  'Panduan tampil lagi di beranda.': 'The guide is on home again.',
  '{done} dari {all} langkah selesai. Semua orang di sini rekaan: cobalah sungguh-sungguh, tidak ada yang terkena akibatnya.':
    {
      by: 'all',
      one: '{done} of {all} step done. Everybody here is invented: try it for real, nobody is affected.',
      other:
        '{done} of {all} steps done. Everybody here is invented: try it for real, nobody is affected.',
    },
  'Tampilkan di beranda': 'Show it on home',
  'Belum ada panduan untuk peran ini.': 'There is no guide for this role yet.',
  'Langkah tercentang dengan sendirinya setelah Anda sungguh mengerjakannya. Catatannya ada di perangkat ini saja.':
    'Steps are ticked off by themselves once you have really done them. The record stays on this device alone.',
  'Belum dikerjakan': 'Not done yet',
  'Panduan hari pertama': 'Guide of the first day',
};
