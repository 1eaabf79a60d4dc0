import type { Catalogue } from '../../catalogue.ts';

export const users: Catalogue = {
  'Kecamatan {name}': 'District {name}',
  'Kecamatan {districtCode}': 'District {districtCode}',
  'Cari {label}': 'Search {label}',
  'Hanya {shownAtOnce} pertama ditampilkan, ketik namanya untuk mempersempit.':
    'Only the first {shownAtOnce} are shown; type a name to narrow down.',
  'Alamat e-mail tidak lengkap. Contoh: wulan@kuduskab.go.id.':
    'The e-mail address is incomplete. Example: wulan@kuduskab.go.id.',
  'Isi nama pengguna.': 'Enter the name of the user.',
  'Alamat e-mail ini belum dapat diundang; mungkin sudah menjadi pengguna daerah ini.':
    'This e-mail address cannot be invited; it may already belong to a user of this region.',
  'Undang pengguna': 'Invite a user',
  'Undangan dikirim ke alamat e-mailnya; tautannya berlaku 72 jam dan hanya sekali.':
    'The invitation is sent to the e-mail address; its link is valid for 72 hours and once only.',
  'Kirim undangan': 'Send the invitation',
  'Isi nama sistem.': 'Enter the name of the system.',
  'Pilih paling sedikit satu dinas.': 'Choose at least one agency.',
  'Isi hari pertama, misalnya 01-12-2026.': 'Enter the first day, for instance 01-12-2026.',
  'Hari terakhir tidak boleh sebelum hari pertama.': 'The last day must not be before the first.',
  'Daftarkan sistem': 'Register a system',
  'Sistem milik dinas mengirim usulan sendiri, dengan hak seperti petugas dinas itu.':
    'A system of an agency sends proposals by itself, with the rights of an officer of that agency.',
  'Kunci ini hanya ditampilkan sekali': 'This key is shown only once',
  'Simpan di pengaturan sistem dinas sekarang juga. Jika hilang, cabut sistem ini dan daftarkan yang baru.':
    "Save it in the settings of the agency's system right now. If it is lost, revoke this system and register a new one.",
  'ID klien': 'Client ID',
  Kunci: 'Key',
  'Salin kunci': 'Copy the key',
  'Kunci tersalin.': 'Key copied.',
  'Selesai, kunci sudah disimpan': 'Done, the key is saved',
  'Nama sistem': 'Name of the system',
  'Hari pertama': 'First day',
  'Hari terakhir': 'Last day',
  'Kosong berarti tanpa batas.': 'Empty means no limit.',
  'Tautan kata sandi dikirim': 'Password link sent',
  'Tautan berlaku 1 jam. Kata sandi yang lama tetap berlaku sampai yang baru dipilih.':
    'The link is valid for 1 hour. The old password stays valid until a new one is chosen.',
  'Semua sesi diakhiri': 'All sessions ended',
  'Pengguna ini keluar dari semua perangkat paling lambat dalam 15 menit.':
    'This user is signed out of all devices within 15 minutes.',
  Akun: 'Account',
  'Kirim tautan kata sandi baru': 'Send a link for a new password',
  'Keluarkan dari semua perangkat': 'Sign out of all devices',
  'Keluarkan dari daerah ini': 'Remove from this region',
  'Cabut kunci sistem ini': 'Revoke the key of this system',
  'Cabut kunci': 'Revoke the key',
  'Keluarkan pengguna': 'Remove the user',
  '{member} tidak dapat bekerja di daerah ini lagi paling lambat dalam 60 detik. Semua yang pernah dikerjakan tetap tercatat atas namanya.':
    '{member} can no longer work in this region within 60 seconds. Everything done so far stays recorded under that name.',
  'Pengguna ini tidak ada di daerah ini.': 'This user is not in this region.',
  'Sistem dinas, masuk dengan kunci sendiri':
    'A system of an agency, signs in with a key of its own',
  'Ini akun Anda': 'This is your account',
  'Peran Anda sendiri hanya dapat diubah admin daerah yang lain.':
    'Your own role can only be changed by another region admin.',
  'Tugas tersimpan': 'Tasks saved',
  'Simpan tugas': 'Save tasks',
  'Isi hari pertama tugas, misalnya 01-12-2026.':
    'Enter the first day of the task, for instance 01-12-2026.',
  'Hari terakhir tidak ada di kalender. Isi seperti 31-12-2026.':
    'The last day is not in the calendar. Enter it like 31-12-2026.',
  'Plt. dan Plh. perlu hari terakhir.': 'Plt. and Plh. need a last day.',
  'Isi nomor surat perintah Plt. atau Plh.': 'Enter the number of the order for the Plt. or Plh.',
  'Pilih paling sedikit satu wilayah.': 'Choose at least one area.',
  'Hari pertama tugas belum dapat diterima.': 'The first day of the task cannot be accepted yet.',
  'Nomor surat perintah belum dapat diterima.': 'The number of the order cannot be accepted yet.',
  'Pejabat yang digantikan bukan pengguna daerah ini.':
    'The official being replaced is not a user of this region.',
  'Daerah ini perlu paling sedikit satu admin tanpa hari terakhir.':
    'This region needs at least one admin without a last day.',
  'Tugas {position}': 'Task {position}',
  Peran: 'Role',
  'Hapus tugas ini': 'Remove this task',
  'Kosong berarti semua dinas.': 'Empty means all agencies.',
  'Pejabat tetap': 'Permanent official',
  'Plt., jabatan kosong': 'Plt., the office is vacant',
  'Plh., pejabat berhalangan': 'Plh., the official is absent',
  'Nomor surat perintah': 'Number of the order',
  'Jabatan kosong atau bukan pengguna': 'The office is vacant or not a user',
  'Tambah tugas': 'Add a task',
  'Semua yang bekerja di daerah ini. Perubahan peran berlaku dalam 60 detik.':
    'Everybody who works in this region. Changes of roles take effect within 60 seconds.',
  'Tidak ada pengguna yang cocok dengan pencarian dan saringan ini.':
    'No user matches this search and these filters.',
  'Cari nama atau e-mail': 'Search by name or e-mail',
  'Semua peran': 'All roles',
  'Masih bekerja': 'Still working',
  'Sudah dikeluarkan': 'Removed',
  '{members} pengguna, menurut nama': {
    one: '{members} user, by name',
    other: '{members} users, by name',
  },
  'Sistem dinas': 'System of an agency',
  'Tanpa alamat e-mail': 'Without an e-mail address',
  'Tidak bertugas hari ini': 'No task today',
};
