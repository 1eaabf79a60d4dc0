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
  kejadian: 'events',
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
};
