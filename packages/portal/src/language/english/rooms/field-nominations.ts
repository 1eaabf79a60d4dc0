import type { Catalogue } from '../../catalogue.ts';

export const fieldNominations: Catalogue = {
  'Tidak ada sinyal di tempat orangnya? {field}': 'No signal where the person is? {field}',
  'Tulis di Kerja lapangan': 'Write it in Field work',
  'Usulan tanpa sinyal': 'Proposals without a signal',
  'Tidak ada usulan yang menunggu.': 'No proposals wait.',
  '{written} usulan belum diterima layanan. Buka untuk mengirimnya.': {
    one: '{written} proposal has not been taken by the service. Open to send it.',
    other: '{written} proposals have not been taken by the service. Open to send them.',
  },
  'Jam perangkat ini mundur, jadi usulan tidak dapat dibuka.':
    'The clock of this device runs behind, so the proposals cannot be opened.',
  'Kata kunci usulan': 'Passphrase of the proposals',
  'Buka usulan': 'Open proposals',
  'Kata kunci salah. Tinggal {left} kali sebelum harus menunggu 15 menit.': {
    one: 'Wrong passphrase. {left} try is left before 15 minutes of waiting.',
    other: 'Wrong passphrase. {left} tries are left before 15 minutes of waiting.',
  },
  'Kata kunci salah {tries} kali. Coba lagi pukul {until}. Usulan tetap tersimpan.': {
    by: 'tries',
    one: 'Wrong passphrase {tries} time. Try again at {until}. The proposals stay.',
    other: 'Wrong passphrase {tries} times. Try again at {until}. The proposals stay.',
  },
  'Lupa kata kunci': 'Passphrase forgotten',
  'Hapus usulan di perangkat ini?': 'Delete the proposals on this device?',
  'Hapus dan mulai lagi': 'Delete and begin anew',
  'Tanpa kata kuncinya tidak seorang pun dapat membaca usulan ini. {written} usulan yang belum diterima layanan ikut hilang dan harus ditulis lagi.':
    {
      one: 'Without the passphrase nobody can read these proposals. {written} that the service has not taken is lost and has to be written again.',
      other:
        'Without the passphrase nobody can read these proposals. {written} that the service has not taken are lost and have to be written again.',
    },
  'Tidak ada usulan yang menunggu dikirim.': 'No proposals wait to be sent.',
  'Mengirim {waiting} usulan.': {
    one: 'Sending {waiting} proposal.',
    other: 'Sending {waiting} proposals.',
  },
  'Tanpa sinyal. {waiting} usulan menunggu dikirim.': {
    one: 'No signal. {waiting} proposal waits to be sent.',
    other: 'No signal. {waiting} proposals wait to be sent.',
  },
  '{waiting} usulan menunggu. Masuk dengan akun Anda untuk mengirimnya.': {
    one: '{waiting} proposal waits. Sign in with your account to send it.',
    other: '{waiting} proposals wait. Sign in with your account to send them.',
  },
  '{waiting} usulan menunggu dikirim.': {
    one: '{waiting} proposal waits to be sent.',
    other: '{waiting} proposals wait to be sent.',
  },
  'Usulkan orang tanpa sinyal': 'Propose people without a signal',
  'Siapkan perangkat ini selagi ada sinyal. Usulan ditulis tersegel di perangkat dan dikirim setelah ada sinyal.':
    'Make this device ready while there is a signal. Proposals are written sealed on the device and sent once there is a signal.',
  'Siapkan perangkat ini': 'Make this device ready',
  'Kata kunci baru untuk usulan': 'New passphrase for proposals',
  'Paling sedikit 10 huruf, misalnya tiga kata. Tanpa kata kunci ini usulan yang belum terkirim tidak dapat dibaca siapa pun.':
    'At least 10 letters, such as three words. Without this passphrase nobody can read proposals that were not sent.',
  'Ketik lagi kata kunci usulan': 'Type the passphrase for proposals again',
  'Tulis usulan': 'Write a proposal',
  'Kunci usulan': 'Lock proposals',
  'Usulan ini milik akun lain.': 'These proposals are those of another account.',
  'Usulan ini ditulis untuk daerah atau peran Anda yang lain.':
    'These proposals were written for another region or role of yours.',
  'Usulan tetap tersimpan. Masuk dengan akun, daerah, dan peran itu untuk mengirimnya.':
    'The proposals stay. Sign in with that account, region and role to send them.',
  'Usulan di perangkat ini rusak dan tidak dapat dibaca.':
    'The proposals on this device are broken and cannot be read.',
  'Muat ulang halaman ini. Bila tetap begitu, tulis lagi usulannya di Usulkan satu orang.':
    'Load this page again. If it stays so, write the proposals again under Propose one person.',
  'Lanjutkan isian': 'Go on with this form',
  '{refused} usulan belum diterima layanan': {
    one: '{refused} proposal was not taken by the service',
    other: '{refused} proposals were not taken by the service',
  },
  Perbaiki: 'Correct',
  'Kirim lagi apa adanya': 'Send again as it is',
  Buang: 'Throw away',
  'Buang usulan ini?': 'Throw this proposal away?',
  'Buang usulan': 'Throw away the proposal',
  Membuang: 'Throwing away',
  'Layanan tidak menyimpannya. Isinya hilang dari perangkat ini.':
    'The service has not kept it. What it says is gone from this device.',
  'Menunggu dikirim': 'Waiting to be sent',
  '{agency}, ditulis {at}': '{agency}, written {at}',
  'Diterima layanan': 'Taken by the service',
  'Sudah dibaca, hapus dari perangkat': 'Read, remove from this device',
  'Perbaiki usulan': 'Correct the proposal',
  'Batalkan isian ini': 'Throw this form away',
  'Isian tersimpan tersegel di perangkat ini. Usulan sah, dan tempat atau nomor cadangannya ditentukan, setelah terkirim.':
    'The form is kept sealed on this device. A proposal counts, and its place or waiting number is settled, once it is sent.',
  'Usulan tersimpan di perangkat ini.': 'The proposal is kept on this device.',
};
