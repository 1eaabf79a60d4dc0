import type { Catalogue } from '../../catalogue.ts';

export const wordsVerification: Catalogue = {
  'Verifikasi kelurahan/desa': 'Village verification',
  'Di desa': 'In the village',
  'Validasi kecamatan': 'District validation',
  'Di kecamatan': 'In the district',
  'Pemeriksaan dinas pengampu': 'Check by the lead agency',
  'Di dinas': 'At the agency',
  'Pemeriksaan BPJS Ketenagakerjaan': 'Check by BPJS Ketenagakerjaan',
  'Di BPJS': 'At BPJS',
  Benar: 'Correct',
  'Orangnya ada, datanya benar, dan pekerjaannya sesuai. Diteruskan ke tingkat berikutnya.':
    'The person exists, the data is correct, and the occupation fits. Goes on to the next level.',
  'Benar, tinggal di tempat lain': 'Correct, lives elsewhere',
  'Orang dan pekerjaannya benar, tetapi tempat tinggalnya bukan yang tertulis di KTP-el.':
    'Person and occupation are correct, but the place of living is not the one on the KTP-el.',
  'Kembalikan untuk perbaikan': 'Return for correction',
  'Dinas pengusul membetulkan isian yang ditandai, lalu Anda memeriksanya lagi.':
    'The proposing agency corrects the marked fields, then you check again.',
  Tolak: 'Refuse',
  'Usulan ini berakhir bila penolakan sudah cukup, dan tempatnya kembali ke kuota.':
    'This proposal ends once there are enough refusals, and its place goes back to the quota.',
  Dikembalikan: 'Returned',
  'Pindah dari wilayah ini': 'Moved out of this area',
  'Tidak lagi bekerja': 'No longer working',
  'Penerima upah dari pemberi kerja': 'Wage earner of an employer',
  'Tidak dikenal di wilayah ini': 'Not known in this area',
  'Alasan lain': 'Other reason',
  Menunggu: 'Waiting',
  'Selesai diperiksa': 'Checked',
  'Usulan berakhir': 'Proposal ended',
  'Menunggu {who}': 'Waiting for {who}',
  Semua: 'All',
  'Pemeriksaan dimulai': 'Check begun',
  Dijawab: 'Answered',
  'Dikirim lagi oleh dinas pengusul': 'Sent again by the proposing agency',
  'Pemeriksaan berakhir': 'Check ended',
  'RT {rt}': 'RT {rt}',
  'RW {rw}': 'RW {rw}',
  '{count} orang dijawab benar': {
    one: '{count} person answered as correct',
    other: '{count} people answered as correct',
  },
};
