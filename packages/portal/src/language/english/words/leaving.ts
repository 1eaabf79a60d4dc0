import type { Catalogue } from '../../catalogue.ts';

export const wordsLeaving: Catalogue = {
  'Tercatat ganda': 'Recorded twice',
  Digantikan: 'Replaced',
  'dicatat petugas': 'recorded by an officer',
  'dari kabar kematian': 'from news of a death',
  'menurut SK perubahan': 'by an amended decision letter',
  'Pengganti disiapkan': 'Substitute prepared',
  'Sudah digantikan': 'Already replaced',
  'Tempatnya kosong': 'The place is empty',
  'Menunggu bukti': 'Waiting for proof',
  'Menunggu BPJS': 'Waiting for BPJS',
  'Disetujui, menunggu uang masuk': 'Approved, waiting for the money',
  'Diterima di kas daerah': 'Received in the regional treasury',
  'Catat jawaban BPJS: disetujui atau ditolak.': 'Record the answer of BPJS: approved or refused.',
  'Catat bukti setor setelah uangnya masuk kas daerah.':
    'Record the deposit slip once the money is in the regional treasury.',
  'Ajukan lagi dengan surat baru, atau biarkan sebagai catatan.':
    'Ask again with a new letter, or leave it as a record.',
  'Data yang mirip, diputuskan petugas': 'Similar data, decided by an officer',
  'Catat persetujuan': 'Record approval',
  'Nomor surat BPJS': 'Number of the BPJS letter',
  Disetujui: 'Approved',
  'Catat uang masuk': 'Record money received',
  'Nomor bukti setor': 'Number of the deposit slip',
  'Catat penolakan': 'Record refusal',
  'Minta lagi': 'Ask again',
  'Nomor surat permintaan': 'Number of the request letter',
  'Tunggu daftarnya selesai, lalu keluarkan dari daftar itu.':
    'Wait until the list is finished, then take the person out of it.',
  'Keluarkan dari daftarnya sebelum kode iuran terbit.':
    'Take the person out of the list before the billing code is issued.',
  'Batalkan tagihannya dan buat lagi, atau minta kembali iurannya sesudah lunas.':
    'Cancel the bill and make it again, or ask for the contributions back once paid.',
  'Minta kembali iurannya sesudah lunas.': 'Ask for the contributions back once paid.',
};
