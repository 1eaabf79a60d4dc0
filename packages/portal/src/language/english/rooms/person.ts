import type { Catalogue } from '../../catalogue.ts';

export const person: Catalogue = {
  'Menunggu verifikasi, lalu penetapan dengan SK.':
    'Waits for verification, then for the decision letter (SK).',
  'Buka verifikasi': 'Open verification',
  'Menunggu tempat sebagai cadangan nomor {number}; naik sendiri bila ada tempat kosong.':
    'Waits for a place as number {number} on the waiting list; moves up by itself when there is a place.',
  'Lihat kartu kuota': 'See the quota card',
  'Tempat ditawarkan kepada dinas pengusul; terima atau batalkan usulannya.':
    'A place is offered to the proposing agency; accept it or cancel the proposal.',
  'Jawab tawaran': 'Answer the offer',
  'Orang ini sudah diusulkan lebih dahulu; usulan ini tidak memakai kuota.':
    'This person was proposed before; this proposal takes no quota.',
  'Mungkin orang yang sama dengan usulan lain; menunggu keputusan.':
    'Possibly the same person as in another proposal; waits for a decision.',
  'Lihat kemungkinan ganda': 'See the possible duplicate',
  'Datanya perlu ditinjau sebelum usulan dapat dilanjutkan.':
    'The data needs review before the proposal can go on.',
  'Lihat alasannya': 'See the reason',
  'Sudah ditetapkan dengan SK; perlindungan mengikuti iuran yang dibayar.':
    'Fixed by a decision letter (SK); cover follows the contributions paid.',
  'Buka SK penetapan': 'Open the decision letter',
  'Usulan ini sudah berakhir; orang ini dapat diusulkan lagi bila memenuhi syarat.':
    'This proposal has ended; the person can be proposed again if eligible.',
  'Usulkan lagi': 'Propose again',
  Perjalanan: 'Timeline',
  Tampilkan: 'Show',
  semua: 'all',
  'Belum ada kejadian semacam ini.': 'Nothing of this kind happened yet.',
  'Buka tagihan': 'Open the bill',
  'Lihat NIK lengkap': 'See the full NIK',
  'NIK lengkap disembunyikan lagi.': 'The full NIK is hidden again.',
  'Disembunyikan dalam {left} detik': {
    one: 'Hidden in {left} second',
    other: 'Hidden in {left} seconds',
  },
  Sembunyikan: 'Hide',
  'Pilih alasannya.': 'Choose a reason.',
  'Nama Anda dan alasannya dicatat di jejak. NIK ditampilkan selama 60 detik, lalu disembunyikan lagi.':
    'Your name and the reason are recorded in the change log. The NIK is shown for 60 seconds, then hidden again.',
  'Tampilkan NIK': 'Show the NIK',
  L: 'P',
  'Iuran lunas': 'Contribution paid',
  R: 'R',
  T: 'N',
  'Tidak terlindungi': 'Not covered',
  'Belum tiba': 'Not yet',
  'Perlindungan tahun {year}': 'Cover in {year}',
  'Arti huruf': 'What the letters mean',
  'Pemakaian data orang ini dibatasi.': "Use of this person's data is restricted.",
  Diurungkan: 'Undone',
  'Pembatasan diurungkan.': 'The restriction was undone.',
  'Batalkan usulan': 'Cancel the proposal',
  'Tempatnya kembali ke kuota dan ditawarkan kepada cadangan berikutnya. Riwayatnya tetap tersimpan.':
    'The place goes back to the quota and is offered to the next on the waiting list. The history is kept.',
  'Usulan ini tidak dilanjutkan. Tempatnya ditawarkan kepada cadangan berikutnya, dan riwayatnya tetap tersimpan.':
    'This proposal does not go on. The place is offered to the next on the waiting list, and the history is kept.',
  'Jejak orang ini': 'Log of this person',
  'Riwayat perubahan': 'History of changes',
  'Siapa melihat orang ini': 'Who looked at this person',
  'Perubahan yang paling awal tidak tercatat menurut orang.':
    'The earliest changes were not recorded by person.',
  'Belum ada yang membuka data lengkap orang ini.':
    'Nobody has opened the full data of this person yet.',
  'Daftar dan halaman hanya menampilkan 4 angka akhir NIK, jadi tidak dihitung di sini.':
    'Lists and pages only show the last 4 digits of the NIK, so they do not count here.',
  'Isi data yang benar; tanggal seperti 31-12-1980.':
    'Enter the correct data; dates like 31-12-1980.',
  'Betulkan data': 'Correct data',
  'Simpan pembetulan': 'Save the correction',
  'Isi yang benar': 'Correct content',
  'Data diri': 'Personal data',
  'Belum lengkap untuk BPJS Ketenagakerjaan': 'Incomplete for BPJS Ketenagakerjaan',
  'Belum ada {field}. Usulan tetap berlaku; data ini dapat menyusul.':
    'Missing: {field}. The proposal stays in force; this data may follow.',
  'Diusulkan {nominatedAt} untuk tahun {schemeYear}': 'Proposed {nominatedAt} for {schemeYear}',
  ', satu per satu.': ', singly.',
  ', dari {row}.': ', from {row}.',
  ', alasan: {endedWhy}': ', reason: {endedWhy}',
  Gugur: 'Lapsed',
  'Tempat untuk orang ini ditawarkan kepada dinas Anda.':
    'A place for this person is offered to your agency.',
  'Jika diterima, usulan dinas Anda yang berlaku dan memakai kuota.':
    "If accepted, your agency's proposal is in force and takes quota.",
  'Terima tempat': 'Accept the place',
  '{age} tahun · {occupationName} · NIK {nationalIdEnding}': {
    by: 'age',
    one: '{age} year · {occupationName} · NIK {nationalIdEnding}',
    other: '{age} years · {occupationName} · NIK {nationalIdEnding}',
  },
  Cetak: 'Print',
  'Batasi pemakaian data': 'Restrict the use of data',
  'Data orang ini tidak dipakai lagi sampai pembatasan dicabut; usulannya tidak dapat dilanjutkan.':
    'The data of this person is not used until the restriction is lifted; proposals cannot go on.',
  'Batasi pemakaian': 'Restrict use',
  Membatasi: 'Restricting',
  'Cabut pembatasan': 'Lift the restriction',
  'Data orang ini dapat dipakai lagi, dan usulannya dapat dilanjutkan.':
    'The data of this person can be used again, and proposals can go on.',
  'Hapus data orang ini': 'Delete the data of this person',
  'Semua data pribadinya dihapus, juga dari berkas daftar yang memuatnya. Jumlah usulan tetap dihitung. Tidak dapat diurungkan.':
    'All personal data is deleted, also from list files that hold it. The number of proposals still counts. It cannot be undone.',
  'Hapus data': 'Delete the data',
  Menghapus: 'Deleting',
  'Hak atas data': 'Rights to data',
  'Pemakaian data dibatasi': 'Use of data is restricted',
  'Sejak {since}: {reason}': 'Since {since}: {reason}',
  'Data ini belum boleh dihapus': 'This data may not be deleted yet',
  Menyiapkan: 'Preparing',
  'Unduh semua data orang ini': 'Download all data of this person',
  'Setiap unduhan dan perubahan tercatat di jejak.':
    'Each download and change is recorded in the change log.',
  'Verifikasi selesai; menunggu penetapan dengan SK.':
    'Verification is done; waits for the decision.',
  'Dikembalikan saat verifikasi; setelah datanya dibetulkan, diperiksa lagi.':
    'Returned by verification; checked again once the data were corrected.',
  'Verifikasi menolak usulan ini; alasannya ada di sana.':
    'Verification refused this proposal; the reason stands there.',
  'Menunggu pemeriksaan oleh {who}, lalu penetapan dengan SK.':
    'Waits to be checked by {who}, then for the decision.',
};
