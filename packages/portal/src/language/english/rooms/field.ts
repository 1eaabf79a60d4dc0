import type { Catalogue } from '../../catalogue.ts';

export const field: Catalogue = {
  'Jawaban sah setelah terkirim.': 'Answers count once they are sent.',
  'Tanpa sinyal jawaban tersimpan terkunci di perangkat ini dan dikirim otomatis.':
    'Without a signal answers are kept locked on this device and sent by themselves.',
  'Apakah orang ini benar tinggal di sini dan bekerja seperti tertulis?':
    'Does this person really live here and work as written?',
  'Benar tinggal di sini': 'Lives here, correct',
  'Jawaban tersimpan di perangkat ini.': 'The answer is kept on this device.',
  '{open} jawaban perlu dilihat': {
    one: '{open} answer to be looked at',
    other: '{open} answers to be looked at',
  },
  'Masuk dengan akun Anda untuk membandingkannya.': 'Sign in with your account to compare them.',
  'Memuat perbandingan': 'Loading the comparison',
  'Pakai jawaban saya': 'Use my answer',
  'Biarkan yang tercatat di server': 'Leave what the server has',
  'Jam perangkat Anda berbeda dari jam layanan.':
    'The clock of your device differs from that of the service.',
  'Menurut perangkat: {deviceAt}. Menurut layanan: {madeAt}.':
    'By the device: {deviceAt}. By the service: {madeAt}.',
  'Tandai sudah dibaca': 'Mark as read',
  'Simpan jawaban tanpa {photos} foto': {
    one: 'Save the answer without {photos} photo',
    other: 'Save the answer without {photos} photos',
  },
  'Perbandingan jawaban': 'Comparison of answers',
  Sebelum: 'Before',
  Server: 'Server',
  Anda: 'You',
  Oleh: 'By',
  'Lihat semua {people} orang': { one: 'See {people} person', other: 'See all {people} people' },
  'RT {rt} / RW {rw}': 'RT {rt} / RW {rw}',
  'Belum terkirim': 'Not sent yet',
  'Pilih apa yang Anda temui.': 'Choose what you found.',
  'Tulis keterangannya, paling sedikit 3 huruf.': 'Write a remark, at least 3 letters.',
  'Kata kunci paling sedikit 10 huruf. Gunakan beberapa kata yang mudah Anda ingat.':
    'A passphrase has at least 10 letters. Use several words that you remember easily.',
  'Kata kunci tidak boleh angka saja. Gunakan beberapa kata.':
    'A passphrase must not be digits only. Use several words.',
  'Kata kunci ini terlalu mudah. Gunakan beberapa kata.':
    'This passphrase is too easy. Use several words.',
  Lapangan: 'In the field',
  Beranda: 'Home',
  'Orangnya benar, tetapi tinggal di tempat lain': 'The person is correct but lives elsewhere',
  'Datanya perlu dibetulkan': 'The data needs correction',
  'Semua jawaban sudah terkirim.': 'All answers have been sent.',
  'Mengirim {waiting} jawaban.': {
    one: 'Sending {waiting} answer.',
    other: 'Sending {waiting} answers.',
  },
  'Tanpa sinyal. {waiting} jawaban menunggu dikirim.': {
    one: 'No signal. {waiting} answer waits to be sent.',
    other: 'No signal. {waiting} answers wait to be sent.',
  },
  '{waiting} jawaban menunggu. Masuk dengan akun Anda untuk mengirimnya.': {
    one: '{waiting} answer waits. Sign in with your account to send them.',
    other: '{waiting} answers wait. Sign in with your account to send them.',
  },
  '{waiting} jawaban belum diterima layanan dan dicoba lagi sebentar lagi.': {
    one: '{waiting} answer was not received by the service and will be tried again shortly.',
    other: '{waiting} answers were not received by the service and will be tried again shortly.',
  },
  '{waiting} jawaban menunggu dikirim.': {
    one: '{waiting} answer waits to be sent.',
    other: '{waiting} answers wait to be sent.',
  },
  'Jawaban ini dibuat sesudah pinjaman daftar berakhir.':
    'This answer was made after the loan of the list had ended.',
  'Orang ini diusulkan oleh kantor Anda, jadi kantor lain yang memeriksa.':
    'This person was proposed by your office, so another office checks.',
  'Orang ini tidak ada dalam daftar yang dipinjamkan.':
    'This person is not in the list that was lent.',
  'Sudah dibandingkan': 'Already compared',
  'Pinjaman daftar dicabut sebelum jawaban ini terkirim. Jawaban disimpan sebagai saran untuk dilihat kantor Anda.':
    'The loan of the list was revoked before this answer was sent. The answer is kept as a suggestion for your office.',
  'Jawaban ini tidak diterima layanan.': 'This answer was not accepted by the service.',
  'Orang ini sudah dijawab orang lain. Jawaban Anda disimpan sebagai saran.':
    'Somebody else has answered for this person. Your answer is kept as a suggestion.',
  'Data orang ini berubah sesudah daftar diambil. Jawaban Anda disimpan sebagai saran.':
    'The data of this person changed after the list was taken. Your answer is kept as a suggestion.',
  'Orang ini tidak lagi di wilayah Anda. Jawaban Anda disimpan sebagai saran.':
    'This person is no longer in your area. Your answer is kept as a suggestion.',
  'Penyimpanan perangkat penuh. Jawaban ini belum tersimpan.':
    'The storage of the device is full. This answer is not kept yet.',
  'Hapus foto atau aplikasi yang tidak dipakai, lalu simpan lagi.':
    'Delete photos or apps that are not used, then save again.',
  'Peramban ini tidak mengizinkan penyimpanan.': 'This browser does not allow storage.',
  'Tutup jendela samaran, atau izinkan penyimpanan untuk alamat ini, lalu muat ulang.':
    'Close the private window, or allow storage for this address, then reload.',
  'Perangkat ini tidak dapat menyimpan.': 'This device cannot keep anything.',
  'Muat ulang halaman. Bila tetap begitu, pakai peramban atau perangkat lain.':
    'Reload the page. If it stays like that, use another browser or device.',
  'Daftar tidak dapat dibawa di perangkat ini sebelum penyimpanannya diizinkan.':
    'Lists cannot be carried on this device before storage is allowed.',
  'Versi baru siap': 'A new version is ready',
  'Muat ulang': 'Reload',
  'Jawaban ini rusak di perangkat dan tidak dapat dibaca layanan.':
    'This answer was damaged on the device and the service cannot read it.',
  'Jawaban lain sudah tercatat di bawah nomor jawaban ini.':
    'Another answer is already recorded under the number of this one.',
  'Keterangannya tidak diterima layanan.': 'The service does not take its words.',
  'Isian yang perlu dibetulkan tidak diterima layanan.':
    'The service does not take the entries to be corrected.',
  'Fotonya tidak diterima layanan.': 'The service does not take its photos.',
  'Isian ini belum disimpan sebagai jawaban.': 'What was entered here is not saved as an answer.',
  'Isian terakhir Anda dipulihkan. Periksa, lalu tekan Simpan jawaban.':
    'Your last entries were brought back. Check them, then press Save answer.',
  'Belum disimpan': 'Not saved',
  '{unreadable} jawaban di perangkat ini ditulis oleh versi lain.': {
    one: '{unreadable} answer on this device was written by another version.',
    other: '{unreadable} answers on this device were written by another version.',
  },
  'Jawaban itu tetap tersimpan. Muat ulang halaman ini di tempat yang bersinyal, dan jangan hapus data peramban.':
    'It stays here. Reload this page where there is a signal, and do not delete the data of the browser.',
  'Jam perangkat ini terlambat {minutes} menit dari jam layanan.': {
    one: 'The clock of this device is {minutes} minute behind that of the service.',
    other: 'The clock of this device is {minutes} minutes behind that of the service.',
  },
  'Jam perangkat ini lebih cepat {minutes} menit dari jam layanan.': {
    one: 'The clock of this device is {minutes} minute ahead of that of the service.',
    other: 'The clock of this device is {minutes} minutes ahead of that of the service.',
  },
  'Yang berlaku jam layanan, dan jawaban Anda tetap diterima. Atur jam perangkat ke otomatis.':
    'The time of the service counts, and your answers are taken all the same. Set the clock of the device to automatic.',
  'Pilih kelurahan/desanya.': 'Choose the village.',
  'Kedua kata kunci tidak sama. Ketik lagi.': 'The two passphrases differ. Type again.',
  'Ambil daftar': 'Take the list',
  'Ambil daftar ke perangkat ini': 'Take a list onto this device',
  'Mengambil daftar': 'Taking the list',
  'Pilih kelurahan/desa': 'Choose a village',
  'RT (bila hanya sebagian)': 'RT (if only a part)',
  'RW (bila hanya sebagian)': 'RW (if only a part)',
  'Kata kunci baru untuk daftar ini': 'New passphrase for this list',
  'Paling sedikit 10 huruf, misalnya tiga kata. Tanpa kata kunci ini daftar tidak dapat dibuka, juga oleh pencuri.':
    'At least 10 letters, for instance three words. Without this passphrase the list cannot be opened, by a thief neither.',
  'Ketik lagi kata kunci': 'Type the passphrase again',
  'Berlaku 7 hari, paling banyak 500 orang. Yang dibawa: nama, alamat, usia, pekerjaan, dan 4 angka akhir NIK. Pinjaman ini tercatat. Bila perangkat hilang, segera akhiri pinjamannya dari komputer mana pun.':
    'Valid for 7 days, 500 people at most. Carried are name, address, age, occupation and the last 4 digits of the NIK. This loan is recorded. If the device is lost, end its loan at once from any computer.',
  '{people} orang, dapat dikerjakan sampai {expiresAt}.': {
    by: 'people',
    one: '{people} person, can be worked on until {expiresAt}.',
    other: '{people} people, can be worked on until {expiresAt}.',
  },
  'Isi daftar ini dihapus sesudah lima kata kunci yang salah.':
    'The content of this list was deleted after five wrong passphrases.',
  'Jawaban yang belum terkirim tetap aman dan dikirim begitu Anda masuk.':
    'Answers not sent yet stay safe and are sent as soon as you sign in.',
  'Pinjaman daftar ini sudah diakhiri, jadi isinya dihapus.':
    'The loan of this list was ended, so its content was deleted.',
  'Jawaban yang dibuat sebelumnya tetap dikirim.': 'Answers made before are still sent.',
  'Waktu pinjaman daftar ini habis, jadi isinya dihapus.':
    'The loan of this list ran out, so its content was deleted.',
  'Jawaban yang dibuat sebelumnya tetap dikirim. Ambil lagi daftarnya untuk sisanya.':
    'Answers made before are still sent. Take the list again for the rest.',
  'Daftar ini sudah dikembalikan.': 'This list has been returned.',
  'Jam perangkat ini mundur, jadi daftar tidak dapat dibuka.':
    'The clock of this device went back, so the list cannot be opened.',
  'Atur tanggal dan jam perangkat ke otomatis, lalu muat ulang halaman ini.':
    'Set date and time of the device to automatic, then reload this page.',
  'Kata kunci daftar ini': 'Passphrase of this list',
  'Buka daftar': 'Open the list',
  'Kata kunci salah. Tinggal {tries} kali sebelum isi daftar dihapus dari perangkat ini.': {
    one: 'Wrong passphrase. {tries} more try before the content of the list is deleted from this device.',
    other:
      'Wrong passphrase. {tries} more tries before the content of the list is deleted from this device.',
  },
  '{waits} jawaban belum terkirim.': {
    one: '{waits} answer not sent yet.',
    other: '{waits} answers not sent yet.',
  },
  'Kirim dahulu jawabannya, lalu kembalikan daftarnya.':
    'Send the answers first, then return the list.',
  'Kembalikan daftar': 'Return the list',
  'Kerja lapangan – Payung': 'Field work – Payung',
  'Orang {place} dari {total}': 'Person {place} of {total}',
  'Lewati dahulu': 'Skip for now',
  'Tidak tercatat': 'Not recorded',
  Usia: 'Age',
  'berakhir {nationalIdEnding}': 'ending in {nationalIdEnding}',
  'Jawaban Anda: {verificationAnswer}': 'Your answer: {verificationAnswer}',
  'Tersimpan di perangkat ini, belum terkirim. Jawaban sah setelah terkirim.':
    'Kept on this device, not sent yet. Answers count once they are sent.',
  '{refusedPhotos} foto tidak diterima layanan. Jawabannya tetap berlaku.': {
    one: '{refusedPhotos} photo was not accepted by the service. The answer still counts.',
    other: '{refusedPhotos} photos were not accepted by the service. The answer still counts.',
  },
  'Lanjut ke orang berikutnya': 'Go on to the next person',
  'Berkas ini bukan foto yang dapat dibaca. Ambil fotonya lagi.':
    'This file is no photo that can be read. Take the photo again.',
  'Sudah {mostFieldPhotos} foto.': {
    one: 'Already {mostFieldPhotos} photo.',
    other: 'Already {mostFieldPhotos} photos.',
  },
  'Ambil foto (bila perlu)': 'Take a photo (if needed)',
  'Ambil foto lagi': 'Take another photo',
  'Foto rumah atau tempat kerja. Jangan memotret KTP-el.':
    'Photo of the house or the place of work. Do not photograph the KTP-el.',
  'Foto {i}, {bytes}': 'Photo {i}, {bytes}',
  'Hapus{i}': 'Delete{i}',
  ' foto {i}': ' photo {i}',
  'Kunci daftar': 'Lock the list',
  'Isi daftar ini rusak dan tidak dapat dibaca.':
    'The content of this list is damaged and cannot be read.',
  'Jawaban yang sudah tersimpan tetap dikirim. Akhiri pinjamannya, lalu ambil lagi daftarnya.':
    'Answers already kept are still sent. End the loan, then take the list again.',
  'Semua orang di {name} sudah diperiksa.': 'Everybody in {name} has been checked.',
  'Semua jawaban sudah terkirim. Kunci daftar ini, lalu kembalikan.':
    'All answers have been sent. Lock this list, then return it.',
  'Jawaban menjadi sah setelah terkirim. Buka halaman ini lagi di tempat yang bersinyal.':
    'Answers count once they are sent. Open this page again where there is a signal.',
  'Apa yang Anda temui?': 'What did you find?',
  'Jangan tulis NIK.': 'Do not write a NIK.',
  '{done} dari {total} selesai, {unsent} belum terkirim':
    '{done} of {total} done, {unsent} not sent yet',
  'Jawab lagi': 'Answer again',
  '{waiting} jawaban menunggu. Akun atau peran Anda sekarang tidak dapat mengirimnya.': {
    one: '{waiting} answer waits. Your account or role at present cannot send it.',
    other: '{waiting} answers wait. Your account or role at present cannot send them.',
  },
  Kemajuan: 'Progress',
  'Kirim sekarang': 'Send now',
  'Belum ada jawaban.': 'No answers yet.',
  'Kerja lapangan': 'Field work',
  'Daftar lapangan dipinjamkan kepada petugas kelurahan/desa dan kecamatan.':
    'Field lists are lent to village and district officers.',
  'Periksa orang dari rumah ke rumah dan tulis usulan, juga tanpa sinyal.':
    'Check people from house to house and write proposals, also without a signal.',
  '{count} daftar ada di perangkat ini.': {
    one: '{count} list is on this device.',
    other: '{count} lists are on this device.',
  },
  'Anda belum masuk. Yang ada di atas tetap dapat dikerjakan.':
    'You have not signed in. What stands above can still be worked on.',
  'Masuk untuk mengambil daftar.': 'Sign in to take a list.',
  'Masuk memerlukan sinyal, juga untuk mengirim jawaban yang menunggu.':
    'Signing in needs a signal, also for sending answers that wait.',
  'Pinjaman di perangkat lain': 'Loans on other devices',
  'Memuat pinjaman': 'Loading loans',
  'Tidak ada daftar yang sedang dipinjam di perangkat lain.':
    'No list is lent to another device at present.',
  '{people} orang, diambil {lentAt}, berlaku sampai {expiresAt}.': {
    by: 'people',
    one: '{people} person, taken {lentAt}, valid until {expiresAt}.',
    other: '{people} people, taken {lentAt}, valid until {expiresAt}.',
  },
  'Akhiri pinjaman ini': 'End this loan',
  'Jawaban yang dibuat sebelumnya masih diterima sebagai saran. Lakukan bila perangkat hilang.':
    'Answers made before are still taken as suggestions. Do this if a device is lost.',
  'Saran dari lapangan': 'Suggestions from the field',
  'Jawab sesuai saran': 'Answer as suggested',
  'Kesampingkan saran': 'Set the suggestion aside',
  'Layanan tidak mengenal pinjaman daftar ini, jadi jawaban belum diterima. Jawaban tetap tersimpan di perangkat ini. Masuk ke daerah daftar ini lalu kirim lagi, atau tanyakan ke dinas pengampu.':
    'The service does not know the loan of this list, so the answer was not taken. It stays on this device. Sign in to the region of this list and send it again, or ask the lead agency.',
  'Kirim lagi': 'Send again',
  'Waktu pinjaman daftar {village} sudah habis': 'The loan of the list of {village} is over',
  'Berlaku sampai {until}. {taken} jawaban lain dari daftar ini sudah tercatat; jawaban ini belum pernah diterima layanan.':
    {
      by: 'taken',
      one: 'Valid until {until}. {taken} other answer from this list is on record; the service never took this one.',
      other:
        'Valid until {until}. {taken} other answers from this list are on record; the service never took this one.',
    },
  'Bila tetap tidak diterima sesudah dikirim lagi: ambil lagi daftarnya, jawab orang itu sekali lagi, lalu hapus jawaban ini.':
    'If it is still not taken once sent again: take the list once more, answer for that person again, then delete this answer.',
  'Hapus jawaban ini dari perangkat': 'Delete this answer from the device',
  'Jawaban ini dan fotonya yang belum terkirim dihapus dari perangkat ini dan tidak dapat dikembalikan.':
    'This answer and those of its photos that were not sent are deleted from this device and cannot be brought back.',
  'Hapus jawaban dan fotonya': 'Delete the answer and its photos',
};
