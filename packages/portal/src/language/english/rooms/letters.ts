import type { Catalogue } from '../../catalogue.ts';

export const letters: Catalogue = {
  'Kartu diserahkan dengan berita acara serah terima (BAST) yang ditandatangani; surat memberi tahu keluarga siapa yang dihubungi, tanpa biaya.':
    'Cards are handed over with a signed handover record (BAST); letters tell the family whom to contact, free of charge.',
  'Pengaturan surat': 'Letter settings',
  'Pilih desa/kelurahan untuk melihat kartu dan suratnya.':
    'Choose a village to see its cards and letters.',
  'Kartu dan surat diserahkan oleh desa/kelurahan, kecamatan, dan dinas pengampu.':
    'Cards and letters are handed over by villages, districts and the lead agency.',
  'Belum ada BAST untuk desa/kelurahan ini.': 'No BAST for this village yet.',
  'Kartu dapat diserahkan setelah nomor pesertanya datang dari BPJS Ketenagakerjaan.':
    'Cards can be handed over once their participant numbers have come from BPJS Ketenagakerjaan.',
  'Yang pertama dibuat dari kartu yang menunggu di atas.':
    'The first is made from the cards that wait above.',
  'Tidak ada kartu yang menunggu diserahkan': 'No cards are waiting to be handed over',
  '{waiting} kartu menunggu diserahkan di desa/kelurahan ini': {
    one: '{waiting} card is waiting to be handed over in this village',
    other: '{waiting} cards are waiting to be handed over in this village',
  },
  'Satu BAST memuat paling banyak 40 orang, menurut RW, RT, dan nama.':
    'One BAST holds 40 people at most, by RW, RT and name.',
  'Membuat BAST': 'Making the BAST',
  'Buat BAST': 'Make a BAST',
  'Serah terima kartu (BAST), terbaru di atas': 'Card handover records (BAST), newest first',
  'Isi tanggal sejak BAST dibuat, paling akhir hari ini, misalnya 31-12-2026.':
    'Enter a date since the BAST was made, today at the latest, for instance 31-12-2026.',
  'Unggah pindaian BAST yang sudah ditandatangani.': 'Upload the scan of the signed BAST.',
  'Pilih paling sedikit satu baris yang sudah ada hasilnya.':
    'Choose at least one row that has a result.',
  'Baris {no}: {words}': 'Row {no}: {words}',
  'pilih hubungan keluarganya.': 'choose the family relation.',
  'isi nama penerima.': 'enter the name of the recipient.',
  'pilih mengapa kartunya kembali.': 'choose why the card came back.',
  'Catat hasil penyerahan': 'Record the results of the handover',
  'Simpan hasil penyerahan': 'Save the results',
  'Isi sisanya: diterima peserta': 'Fill in the rest: received by the participant',
  'Tanggal penyerahan': 'Date of the handover',
  'Pindaian BAST yang ditandatangani': 'Scan of the signed BAST',
  'JPEG, PNG, atau PDF, paling besar {largestEvidenceBytes}.{part}':
    'JPEG, PNG or PDF, {largestEvidenceBytes} at most.{part}',
  ' Sudah ada pindaian; tambahkan bila perlu.': ' There already is a scan; add one if needed.',
  'Pindaian ini tidak dapat dipakai. Pilih lagi.': 'This scan cannot be used. Choose again.',
  'Baris {no}: tidak dapat dicatat begitu. Periksa tanggalnya, dan apakah pesertanya sudah meninggal atau barisnya sudah dicatat.':
    'Row {no}: cannot be recorded like that. Check the date, and whether the participant has died or the row is already recorded.',
  'Belum ada hasil': 'No result yet',
  'Hubungan penerima baris {no}': 'Relation of the recipient in row {no}',
  'Nama penerima baris {no}': 'Name of the recipient in row {no}',
  'Mengapa kartu baris {no} kembali': 'Why the card of row {no} came back',
  'Pilih sebabnya': 'Choose the cause',
  'Serah terima kartu {villageName}': 'Card handover {villageName}',
  'Serah terima kartu': 'Card handover',
  'BAST dibuat {madeOn}.': 'BAST made {madeOn}.',
  'Unduh BAST (PDF)': 'Download the BAST (PDF)',
  'Pindaian BAST': 'Scans of the BAST',
  'Nomor kartu (KPJ)': 'Card number (KPJ)',
  Hasil: 'Result',
  'Baris seperti pada BAST': 'Rows as in the BAST',
  'RT/RW belum jelas': 'RT/RW not clear yet',
  'Pengaturan surat dan pesan': 'Settings of letters and messages',
  'Kantor dan nomor yang dihubungi keluarga. Tertulis pada setiap surat dan pesan.':
    'Office and number that families contact. Written on each letter and message.',
  'Keluarga menghubungi {office}': 'Families contact {office}',
  'kantor yang belum diisi': 'an office not filled in yet',
  '; BPJS Ketenagakerjaan {insurerPhone}.': '; BPJS Ketenagakerjaan {insurerPhone}.',
  'Pesan singkat tidak dikirim.': 'Short messages are not sent.',
  'Pesan singkat dikirim sejak {from}.': 'Short messages are sent since {from}.',
  'Isi nama kantor yang dihubungi keluarga.': 'Enter the name of the office that families contact.',
  'Isi nomor telepon kantor itu.': 'Enter the phone number of that office.',
  'Isi nomor BPJS Ketenagakerjaan, misalnya 175.':
    'Enter the number of BPJS Ketenagakerjaan, for instance 175.',
  'Pilih cara pengirimannya.': 'Choose the way of sending.',
  'Pesan singkat belum dapat dikirim: pengelola layanan belum memasang pengirimnya. Pilih "Tidak dikirimi pesan".':
    'Short messages cannot be sent yet: the operator of the service has not set up their sender. Choose "Not sent any message".',
  'Isi tanggal mulai pesan dikirim, misalnya 31-12-2026.':
    'Enter the date from which messages are sent, for instance 31-12-2026.',
  'Isi versi pemberitahuan yang sudah menyebut pesan singkat.':
    'Enter the version of the notice that names short messages.',
  'Pengaturan tersimpan': 'Settings saved',
  'Simpan pengaturan': 'Save settings',
  'Kantor yang dihubungi': 'Office to contact',
  'Telepon kantor': 'Phone of the office',
  'Telepon BPJS Ketenagakerjaan': 'Phone of BPJS Ketenagakerjaan',
  'Cara pengiriman': 'Way of sending',
  'Dikirim sejak': 'Sent since',
  'Sejak pemberitahuan versi': 'Since notice version',
  'Yang menerima pemberitahuan lebih lama tidak dikirimi.':
    'Those who received an older notice are not sent any.',
  'Terkirim: mulai': 'Sent: begins',
  'Terkirim: berakhir': 'Sent: ends',
  'Gagal, dicoba lagi': 'Did not work, tried again',
  'Belum pasti': 'Not certain',
  'Peserta atau keluarganya dikirimi satu pesan saat perlindungan mulai, dan satu lagi saat berakhir.':
    'Participants or their families are sent one message when cover begins, and one more when it ends.',
  'Pesan singkat belum dinyalakan': 'Short messages are not switched on yet',
  'Atur di <link>Pengaturan surat</link>, setelah pemberitahuan privasi menyebutkannya.':
    'Set it under <link>Letter settings</link>, once the privacy notice names them.',
  'Belum ada pesan yang dikirim.': 'No messages sent yet.',
  'Sementara itu, surat per desa/kelurahan diunduh dari Kartu dan surat.':
    'Meanwhile, letters by village can be downloaded from Cards and letters.',
  'Pesan menurut hari, terbaru di atas': 'Messages by day, newest first',
  'tanpa nomor telepon': 'without a phone number',
  'belum menerima pemberitahuan': 'without the notice',
  'datanya dibatasi': 'with restricted data',
  '{told}; beri tahu dengan surat': '{told}; tell them by letter',
  'Surat dan pesan': 'Letters and messages',
  'Unduh surat perlindungan (PDF)': 'Download the letter of cover (PDF)',
  'Belum ada pesan singkat untuk orang ini.': 'No short messages for this person yet.',
  ', nomor berakhir {ending}': ', number ending in {ending}',
  'Surat untuk peserta dan keluarga': 'Letters for participants and families',
  'Satu halaman untuk setiap orang: dilindungi dari apa, sampai kapan, siapa yang dihubungi, dan bahwa semuanya tanpa biaya. Surat untuk yang berakhir memberi tahu bahwa perlindungannya sudah selesai. Tidak memuat NIK. Setiap unduhan tercatat.':
    'One page for each person: what the cover is for, until when, whom to contact, and that all of it is free of charge. The letter for cover that ended says that it is over. Holds no NIK. Each download is recorded.',
  'Unduh surat (PDF)': 'Download letters (PDF)',
};
