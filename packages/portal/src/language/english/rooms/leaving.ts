import type { Catalogue } from '../../catalogue.ts';

export const leaving: Catalogue = {
  'Hanya {agency}. <link>Tampilkan semua dinas</link>':
    'Only {agency}. <link>Show all agencies</link>',
  'Pilih berkas buktinya dahulu.': 'Choose the proof file first.',
  'Tambah bukti': 'Add proof',
  'Simpan bukti': 'Save the proof',
  'Surat kematian, surat pindah, slip upah, atau pernyataan':
    'Death certificate, letter of moving, wage slip, or statement',
  'Hemat dari data ganda': 'Saved by finding duplicates',
  'Iuran yang akan terbayar dua kali bila orang yang sama dalam dua daftar tidak ditemukan: jumlah bulan kali iuran kelompoknya.':
    'Contributions that would be paid twice if the same person in two lists were not found: number of months times the contribution of the group.',
  'Iuran sebulan': 'Contribution a month',
  Hemat: 'Saved',
  'Belum ada data ganda yang ditemukan untuk tahun {year}.': 'No duplicates found for {year} yet.',
  'Angkanya muncul setelah ada usulan yang dinyatakan ganda.':
    'Figures appear once a proposal has been found to be a duplicate.',
  'Per {on}.': 'As of {on}.',
  'Hemat menurut dinas yang usulannya ganda':
    'Saved, by the agency whose proposal was the duplicate',
  'Usulan ganda': 'Duplicate proposal',
  'Yang berlaku': 'In force',
  'Setiap usulan ganda di balik angka ini': 'Each duplicate proposal behind these figures',
  'Pilih orang di tabel untuk': 'Choose people in the table to',
  'menyiapkan penggantinya atau ': 'prepare their substitutes or ',
  'meminta iurannya kembali.': 'ask for their contributions back.',
  'Siapkan pengganti {chosen} orang': {
    one: 'Prepare substitutes for {chosen} person',
    other: 'Prepare substitutes for {chosen} people',
  },
  'Minta pengembalian iuran {chosen} orang': {
    one: 'Ask for the contributions of {chosen} person back',
    other: 'Ask for the contributions of {chosen} people back',
  },
  'Pengganti: {cannotReplace}': 'Substitutes: {cannotReplace}',
  'Pengembalian: {cannotRefund}': 'Refund: {cannotRefund}',
  'pilih paling banyak {mostAtOnce} orang sekaligus.': {
    one: 'choose {mostAtOnce} person at most at once.',
    other: 'choose {mostAtOnce} people at most at once.',
  },
  '{replaced} orang sudah diganti atau disiapkan.': {
    one: '{replaced} person is replaced or prepared already.',
    other: '{replaced} people are replaced or prepared already.',
  },
  '{without} orang tidak punya iuran yang tidak terpakai.': {
    one: '{without} person has no unused contributions.',
    other: '{without} people have no unused contributions.',
  },
  '{count} orang belum ada buktinya; unggah dahulu.': {
    one: '{count} person has no proof yet; upload it first.',
    other: '{count} people have no proof yet; upload it first.',
  },
  'Masih ada dalam tagihan yang belum lunas': 'Still in a bill that is not paid',
  NIK: 'NIK',
  Dicatat: 'Recorded',
  Bukti: 'Proof',
  '{proof} berkas': { one: '{proof} file', other: '{proof} files' },
  Tempatnya: 'The place',
  'Belum diganti': 'Not replaced yet',
  ', belum berlaku': ', not in force yet',
  ', {months} bulan ({rupiah}) pindah kepada penggantinya': {
    by: 'months',
    one: ', {months} month ({rupiah}) pass to the substitute',
    other: ', {months} months ({rupiah}) pass to the substitute',
  },
  Orangnya: 'The person',
  'Lihat data dan iuran': 'See data and contributions',
  'Iuran tidak terpakai {unusedRupiah}': 'Unused contributions {unusedRupiah}',
  'Bulan yang sudah dibayar dan tidak melindungi siapa pun':
    'Months already paid that cover nobody',
  'Iuran tidak terpakai': 'Unused contributions',
  'orang yang datanya sudah dihapus': 'a person whose data has been deleted',
  '{unused} bulan': { one: '{unused} month', other: '{unused} months' },
  'Meninggal, pindah, menjadi penerima upah, mengundurkan diri, atau ganda. Tempatnya diganti, atau iurannya dikembalikan ke kas daerah.':
    'Died, moved away, became a wage earner, resigned, or duplicate. The place is filled, or the contributions go back to the regional treasury.',
  'Belum ada peserta yang dicatat keluar.': 'No participants recorded as having left yet.',
  'Buka orangnya di <link>Calon peserta</link>, lalu pilih "Catat keluar dari program".':
    'Open the person under <link>Prospective participants</link>, then choose "Record leaving the programme".',
  Keluar: 'Left',
  'Tempat belum diganti': 'Place not filled yet',
  'Pilih sebabnya.': 'Choose the cause.',
  'Isi tanggal yang ada, tidak sesudah hari ini dan tidak sebelum orangnya lahir.':
    'Enter an existing date, not later than today and not before the person was born.',
  'Periksa berkas buktinya, lalu unggah lagi.': 'Check the proof file, then upload it again.',
  'Perlindungan berakhir, dan tempatnya dapat diberikan kepada orang lain dengan SK perubahan.':
    'Cover ends, and the place can be given to somebody else by an amended decision letter.',
  'Catat keluar': 'Record leaving',
  'Hari pertama tanpa perlindungan': 'First day without cover',
  'Bukti (boleh menyusul; wajib sebelum diganti atau dikembalikan)':
    'Proof (may follow; required before replacement or refund)',
  'Pilih sumber dana.': 'Choose a funding source.',
  'Isi nomor surat permintaan.': 'Enter the number of the request letter.',
  'Ada orang tanpa bukti atau tanpa iuran yang tidak terpakai dari sumber ini. Muat ulang daftarnya.':
    'Some people have no proof or no unused contributions from this source. Reload the list.',
  'Minta pengembalian iuran': 'Ask for contributions back',
  'Diminta kepada BPJS dengan surat Anda. Bulan yang diminta kembali tidak dapat lagi dipindah kepada pengganti.':
    'Asked from BPJS by your letter. Months asked back can no longer pass to a substitute.',
  'Catat permintaan': 'Record the request',
  'Satu permintaan untuk satu sumber dana.': 'One request for one funding source.',
  '{rupiah}: {nominations} orang, {months} bulan':
    '{rupiah}; people: {nominations}, months: {months}',
  'Isi nomornya; satu bukti setor hanya untuk satu pengembalian.':
    'Enter the number; one deposit slip belongs to one refund only.',
  'Isi tanggal yang tidak sesudah hari ini dan tidak sebelum surat sebelumnya.':
    'Enter a date not later than today and not before the letter before it.',
  'Isi alasan BPJS.': 'Enter the reason given by BPJS.',
  'Isi paling banyak {most}.': 'Enter {most} at most.',
  '{rupiah} (rupiah)': '{rupiah} (rupiah)',
  'Paling banyak {most}.': '{most} at most.',
  'Alasan BPJS': 'Reason given by BPJS',
  'Pengembalian {number}': 'Refund {number}',
  'Kembali ke {funding}': 'Back to {funding}',
  'Masih ditunggu': 'Still awaited',
  'Tidak dikembalikan BPJS': 'Not refunded by BPJS',
  'Nomor {number}, {date}{reason}': 'Number {number}, {date}{reason}',
  '{people} orang, {months} bulan': 'People: {people}, months: {months}',
  'Lihat tagihan': 'See the bill',
  'Iuran yang tidak terpakai diminta kembali kepada BPJS sampai masuk kas daerah.':
    'Unused contributions are asked back from BPJS until they are in the regional treasury.',
  'Belum ada pengembalian yang diminta.': 'No refunds requested yet.',
  'Pilih orang yang iurannya tidak terpakai di <link>Peserta yang keluar</link>.':
    'Choose people with unused contributions under <link>Participants who left</link>.',
  Surat: 'Letter',
  'Permintaan pengembalian, terbaru di atas': 'Requests for refund, newest first',
  'Pilih SK berlaku yang memuat semua orang yang dipilih.':
    'Choose a decision letter in force that holds all people chosen.',
  'Isi bulan dan tahun, misalnya 01-2027.': 'Enter month and year, for instance 01-2027.',
  'Ada orang yang tidak dapat diganti dengan SK ini. Periksa SK dan buktinya.':
    'Some people cannot be replaced by this decision letter. Check the decision letter and their proof.',
  'Siapkan pengganti': 'Prepare substitutes',
  'Penggantian peserta': 'Replacement of participants',
  'Konsep SK perubahan disusun: {leavers} orang dicoret, dan cadangan berikutnya ditambahkan. Bulan yang sudah dibayar pindah kepada penggantinya setelah SK berlaku.':
    {
      one: 'A draft amended decision letter is drawn up: {leavers} person is struck off, and the next on the waiting list are added. Months already paid pass to the substitutes once the decision letter is in force.',
      other:
        'A draft amended decision letter is drawn up: {leavers} people are struck off, and the next on the waiting list are added. Months already paid pass to the substitutes once the decision letter is in force.',
    },
  'Susun SK perubahan': 'Draw up the amended decision letter',
  'Memuat SK': 'Loading decision letters',
  'Pilih SK': 'Choose a decision letter',
  '{name}, nomor {number}': '{name}, number {number}',
  'Judul SK perubahan': 'Title of the amended decision letter',
  'Bulan pertama pengganti': 'First month of the substitutes',
  'Misalnya 01-2027. Kosongkan untuk bulan depan.':
    'For instance 01-2027. Leave empty for next month.',
  'Yang didahulukan di antara cadangan': 'Who goes first on the waiting list',
  'Kosongkan untuk menurut nomor tunggu saja.': 'Leave empty to go by waiting number only.',
  'Belum ada cadangan yang siap mengisi tempatnya':
    'Nobody on the waiting list is ready to fill the places',
  'Tempatnya dikosongkan dalam konsep SK. Tambahkan orang ke konsep itu bila sudah ada yang siap.':
    'The places are emptied in the draft decision letter. Add people to that draft once somebody is ready.',
  'ditambahkan dari cadangan': 'added from the waiting list',
  'Buka konsep SK': 'Open the draft decision letter',
  'Cabut catatan keluar': 'Revoke the record of leaving',
  'Cabut catatan': 'Revoke the record',
  'Bila catatan ini keliru, perlindungannya berjalan terus dan pengembalian yang belum disetujui ditarik. Tidak dapat dicabut setelah ada pengganti, persetujuan BPJS, atau klaim kematiannya.':
    'If this record is wrong, cover goes on and refunds not yet approved are withdrawn. It cannot be revoked once there is a substitute, an approval by BPJS, or a claim for the death.',
  'Catatan keluar ini dapat dicabut setelah <link>rancangan SK perubahannya</link> dibatalkan.':
    'This record of leaving can be revoked once the <link>draft amended decision letter</link> has been cancelled.',
  'usulan ganda baris {row}, {agency}': 'double proposal of row {row}, {agency}',
  'usulan pertama baris {row}, {agency}': 'first proposal of row {row}, {agency}',
  'baris {row}, {months}': 'row {row}, {months}',
};
