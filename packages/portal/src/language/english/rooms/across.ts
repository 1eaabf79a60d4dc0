import type { Catalogue } from '../../catalogue.ts';

export const across: Catalogue = {
  'Nomor perkara': 'Case number',
  'Ditemukan dari': 'Found at',
  Bulan: 'Months',
  'Orang di daerah ini': 'Person in this region',
  'Kemungkinan perlindungan ganda': 'Possible double cover',
  'Belum ada perkara.': 'No cases yet.',
  'Perkara muncul saat penetapan atau pembayaran menemukan orang yang sama.':
    'Cases appear when a decision letter or a payment finds the same person.',
  'Perkara, terbaru di atas': 'Cases, newest first',
  'Lihat orang<hidden> pada perkara {number}</hidden>':
    'See the person<hidden> of case {number}</hidden>',
  'Menemukan orang yang mungkin sudah dilindungi daerah lain, tanpa memperlihatkan data orang kepada daerah mana pun.':
    "Finds people who may already be covered by another region, without showing any region somebody's data.",
  'Hanya saat penetapan dan pembayaran': 'Only at decision and payment',
  'Saat orang diusulkan tidak ada yang diperiksa ke daerah lain. Yang dibandingkan kode tersandi, bukan NIK; jawabannya hanya nomor perkara, lalu meja pusat mempertemukan kedua daerah.':
    'Nothing is checked with other regions when people are proposed. What is compared are keyed codes, not NIK; the answer is only a case number, and then the central desk brings the two regions together.',
  Perjanjian: 'Agreement',
  'Daerah ini belum ikut. Catat perjanjian yang sudah ditandatangani; pemeriksaan berjalan hanya dengan daerah yang juga menandatanganinya.':
    'This region does not take part yet. Record the agreement that was signed; the check only runs with regions that signed it too.',
  'Nomor {number}': 'Number {number}',
  ', ditandatangani {signatory}.': ', signed by {signatory}.',
  ', alasan: {reason}. Semua kode daerah ini sudah dihapus dari pemeriksaan.':
    ', reason: {reason}. All codes of this region have been deleted from the check.',
  'Cabut keikutsertaan': 'Revoke participation',
  Mencabut: 'Revoking',
  'Semua kode daerah ini dihapus dari pemeriksaan, dan perkara yang terbuka tidak berlaku lagi. Setelah itu perlindungan ganda dengan daerah lain tidak ditemukan.':
    'All codes of this region are deleted from the check, and open cases no longer apply. After that, double cover with other regions is not found.',
  'Pembandingan data mirip': 'Comparison of similar data',
  'Belum ada. Meja pusat mengusulkannya, dan berjalan setelah kedua daerah memulai.':
    'None yet. The central desk proposes it, and it runs once both regions have started.',
  '{started}, berlaku sampai {expiresAt}': '{started}, valid until {expiresAt}',
  ', {cases} perkara': { one: ', {cases} case', other: ', {cases} cases' },
  Memulai: 'Starting',
  'Mulai dari daerah ini': 'Start from this region',
  'Dimulai kedua daerah': 'Started by both regions',
  'Dimulai daerah ini, menunggu daerah lain': 'Started by this region, waiting for the other one',
  'Dimulai daerah lain, menunggu daerah ini': 'Started by the other region, waiting for this one',
  'Belum dimulai': 'Not started yet',
  'Catat perjanjian': 'Record the agreement',
  Menyimpan: 'Saving',
  'Nomor perjanjian': 'Number of the agreement',
  'Tanggal ditandatangani': 'Date of signature',
  'Pejabat yang menandatangani': 'Official who signed',
  'Isi nomor perjanjiannya.': 'Enter the number of the agreement.',
  'Isi tanggalnya, misalnya 31-12-2026.': 'Enter the date, for instance 31-12-2026.',
  'Tanggalnya belum tiba; isi tanggal penandatanganan.':
    'That date has not come yet; enter the date of signature.',
  'Isi nama atau jabatan penanda tangan.': 'Enter the name or office of the signatory.',
};
