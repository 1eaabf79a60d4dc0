import type { Catalogue } from '../../catalogue.ts';

export const auditor: Catalogue = {
  'Isi tanggal, paling akhir hari ini.': 'Enter a date, today at the latest.',
  'Isi jumlah sampel, 0 sampai 500.': 'Enter the sample size, 0 to 500.',
  'Isi kata kunci undian, paling panjang 60 huruf.': 'Enter the draw word, 60 letters at most.',
  'Mulai uji': 'Start the test',
  Meminta: 'Requesting',
  'Seperti diketahui pada akhir tanggal': 'As known at the end of',
  'Sampel (orang)': 'Sample (people)',
  'Untuk diperiksa berkasnya.': 'For checking their papers.',
  'Kata kunci undian': 'Draw word',
  'Kata yang sama mengundi orang yang sama.': 'The same word draws the same people.',
  'Uji bayar': 'Payment test',
  'Uji bayar per {asOf}': 'Payment test as of {asOf}',
  'Menurut yang tercatat sampai {known}.': 'By what was recorded until {known}.',
  'Unduh temuan ({format})': 'Download findings ({format})',
  'Sedang diuji': 'Being tested',
  '{people} orang sudah diperiksa. Halaman ini diperbarui sendiri.': {
    one: '{people} person checked so far. This page updates by itself.',
    other: '{people} people checked so far. This page updates by itself.',
  },
  'Rupiah berisiko': 'Rupiah at risk',
  'Orang berisiko': 'People at risk',
  'Bulan berisiko': 'Months at risk',
  'Dibayar seluruhnya': 'Paid in all',
  'Bulan dibayar': 'Months paid',
  'SK, pembayaran, BPJS': 'Decision letter, payment, BPJS',
  Orang: 'People',
  'Penyandingan tiga arah': 'Three-way comparison',
  'Setiap orang dihitung satu kali': 'Each person is counted once',
  Temuan: 'Findings',
  'Rupiah berisiko menurut temuan': 'Rupiah at risk by finding',
  'Tidak ada temuan: setiap bulan yang dibayar ada SK-nya dan tercatat di BPJS.':
    'No findings: each month paid has its decision letter and is recorded at BPJS.',
  'Yang terberat di atas; satu bulan dihitung satu kali':
    'Heaviest first; each month is counted once',
  'Keadaan per': 'State on',
  Uji: 'Test',
  'Orang dibayar': 'People paid',
  'SK, pembayaran, dan catatan BPJS Ketenagakerjaan disandingkan, seperti diketahui pada satu tanggal.':
    'Decision letters, payments and the records of BPJS Ketenagakerjaan are put side by side, as known on one date.',
  'Uji yang sudah diminta': 'Tests requested',
  'Belum ada uji.': 'No tests yet.',
  'Isi tanggal di atas, lalu tekan Mulai uji. Hasilnya tetap tersimpan.':
    'Enter a date above, then press Start the test. The result is kept.',
  'Terbaru di atas': 'Newest first',
  'Temuan per orang': 'Findings by person',
  'Menurut orang': 'By person',
  'sampai {lastMonth}, {months} bulan': {
    by: 'months',
    one: 'until {lastMonth}, {months} month',
    other: 'until {lastMonth}, {months} months',
  },
  'Data sudah dihapus': 'Data deleted',
  'Desa belum jelas': 'Village not clear yet',
  Nomor: 'Number',
  'Sampel untuk diperiksa berkasnya': 'Sample for checking papers',
  'Diundi dengan kata kunci "{seed}": pemeriksa lain mengundi orang yang sama.':
    'Drawn with the word "{seed}": another auditor draws the same people.',
  'Belum ada orang yang dibayar untuk diundi.':
    'Nobody has been paid for yet, so there is nobody to draw.',
  '{sample} orang': { one: '{sample} person', other: '{sample} people' },
};
