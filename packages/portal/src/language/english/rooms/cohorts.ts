import type { Catalogue } from '../../catalogue.ts';

export const cohorts: Catalogue = {
  'Ubah kelompok': 'Change the group',
  'Simpan kelompok': 'Save the group',
  'Nama kelompok': 'Name of the group',
  'Kuota (orang)': 'Quota (people)',
  'Kosongkan bila tidak dibatasi.': 'Leave empty if there is no limit.',
  'Pagu (rupiah)': 'Money ceiling (rupiah)',
  '{lapsed} usulan yang tidak ditetapkan gugur': {
    one: '{lapsed} proposal without a decision letter lapsed',
    other: '{lapsed} proposals without a decision letter lapsed',
  },
  ', masih berjalan': ', still running',
  'Tutup tahun {year}': 'Close the year {year}',
  'Semua usulan tahun {year} yang belum ditetapkan gugur dan tidak dapat dikembalikan. Orangnya tetap dapat diusulkan untuk tahun lain; yang sudah ditetapkan tidak berubah.':
    'All proposals of {year} without a decision letter lapse and cannot be brought back. The people can still be proposed for another year; those in a decision letter do not change.',
  Menutup: 'Closing',
  'Ya, tutup tahun {year}': 'Yes, close the year {year}',
  'Tidak jadi': 'Do not close',
  'Isi nama kelompok, paling sedikit 3 huruf.': 'Enter the name of the group, at least 3 letters.',
  'Pilih tahun program yang sudah dibuka.': 'Choose a programme year that has been opened.',
  'Isi bulan pertama dalam 12 bulan sejak perlindungan tahun itu mulai, misalnya 10-2026.':
    'Enter a first month within 12 months from the start of cover of that year, for instance 10-2026.',
  'Isi jumlah bulan: rutin 4 sampai 12, insidentil 1 sampai 3.':
    'Enter the number of months: routine 4 to 12, incidental 1 to 3.',
  'Pilih sumber dana dari tahun anggaran yang sama.':
    'Choose a funding source of the same budget year.',
  'Isi iuran per orang per bulan dalam rupiah, atau kosongkan.':
    'Enter the contribution per person and month in rupiah, or leave it empty.',
  'Isi jumlah orang yang dibayar cukup oleh sumber dana dan tidak kurang dari yang sudah ditetapkan, atau kosongkan.':
    'Enter a number of people that the funding source can pay and that is not below those already in decision letters, or leave it empty.',
  'Isi pagu rupiah yang cukup untuk kuotanya, tidak melebihi sisa sumber dana, atau kosongkan.':
    'Enter a money ceiling that is enough for its quota and not above what is left of the funding source, or leave it empty.',
  'Ada dinas yang tidak dikenal. Pilih lagi dinasnya.':
    'Some agency is not known. Choose the agencies again.',
  '{cohortKind}, {months} bulan sejak {firstMonth}, tahun program {year}': {
    by: 'months',
    one: '{cohortKind}, {months} month from {firstMonth}, programme year {year}',
    other: '{cohortKind}, {months} months from {firstMonth}, programme year {year}',
  },
  'Orang ditetapkan': 'People in decision letters',
  Rencana: 'Planned',
  'Tidak dibatasi': 'Not limited',
  'Belum ada orang yang ditetapkan. Orangnya masuk melalui SK penetapan.':
    'Nobody is in a decision letter yet. People come in by decision letters (SK).',
  'Menurut pekerjaan': 'By occupation',
  'Menurut desa/kelurahan': 'By village',
  'Belum jelas': 'Not clear yet',
  'Menurut bulan': 'By month',
  ' dari {ceiling}': ' of {ceiling}',
  'Buat konsep SK': 'Draft a decision letter',
  'Ubah nama, kuota, atau pagu': 'Change name, quota or ceiling',
  'Tutup kelompok': 'Close the group',
  'Tidak ada orang baru yang dapat ditetapkan untuk kelompok ini, dan sisa dananya kembali ke sumber dana. Yang sudah ditetapkan tetap dilindungi. Kelompok tidak dapat dibuka lagi.':
    'No new people can be put into a decision letter for this group, and the money left goes back to its funding source. Those already in a decision letter stay covered. The group cannot be reopened.',
  '{from} bulan': { one: '{from} month', other: '{from} months' },
  'Ubah ketentuan masa perlindungan': 'Change the rules of cover',
  'Simpan ketentuan': 'Save the rules',
  'Lama kelompok rutin': 'Length of routine groups',
  'Lama kelompok insidentil': 'Length of incidental groups',
  'Terputus setelah (bulan tanpa perlindungan)': 'Lapses after (months without cover)',
  'Santunan kematian penuh setelah (bulan)': 'Death benefit full after (months)',
  'Dihitung satu orang penuh mulai (bulan)': 'Counts as a whole person from (months)',
  'Isi angka {least} sampai {mostMonths}.': 'Enter a figure from {least} to {mostMonths}.',
  'Pilih paling sedikit satu jumlah bulan.': 'Choose at least one number of months.',
  'Ketentuan masa perlindungan': 'Rules of cover',
  'Ubah ketentuan': 'Change the rules',
  'Angka ini kebiasaan umum. Pastikan ke kantor cabang BPJS Ketenagakerjaan, lalu simpan.':
    'These figures are common practice. Confirm them with the BPJS Ketenagakerjaan branch, then save.',
  'Kelompok rutin (bulan)': 'Routine groups (months)',
  'Kelompok insidentil (bulan)': 'Incidental groups (months)',
  'Isi nama pemberi dana.': 'Enter the name of the giver.',
  'Alamat paling sedikit 3 huruf.': 'The address has at least 3 letters.',
  'Tambah pemberi dana': 'Add a giver',
  'Simpan pemberi dana': 'Save the giver',
  Jenis: 'Kind',
  'Catat janji': 'Record a pledge',
  'Belum ada janji.': 'No pledges yet.',
  'Catat berapa orang dan bulan yang dibiayai, beserta surat atau perjanjiannya.':
    'Record how many people and months are paid for, with the letter or agreement.',
  'Janji pemberi dana': 'Pledges of the giver',
  'untuk pekerja tertentu': 'for certain workers',
  'untuk tempat': 'for places',
  Janji: 'Pledges',
  'Perusahaan, perkumpulan, dan perorangan yang membiayai perlindungan pekerja.':
    'Companies, associations and individuals who pay for the cover of workers.',
  'Belum ada pemberi dana.': 'No givers yet.',
  'Catat perusahaannya, lalu janjinya: berapa orang, berapa bulan, berapa rupiah.':
    'Record the company, then its pledge: how many people, how many months, how many rupiah.',
  'Pemberi dana dan janjinya': 'Givers and their pledges',
  'Isi nama sumber dana, paling sedikit 3 huruf.':
    'Enter the name of the funding source, at least 3 letters.',
  'Isi tahun anggaran, misalnya 2026.': 'Enter the budget year, for instance 2026.',
  'Isi pagu dalam rupiah, tidak kurang dari yang sudah direncanakan.':
    'Enter the ceiling in rupiah, not below what is already planned.',
  'Pilih pemberi dana yang sudah berjanji untuk tahun anggaran ini.':
    'Choose a giver who has pledged for this budget year.',
  'Kode rekening paling panjang 60 huruf.': 'An account code has 60 letters at most.',
  'Tambah sumber dana': 'Add a funding source',
  'Ubah sumber dana': 'Change the funding source',
  'Simpan sumber dana': 'Save the funding source',
  'Tahun anggaran': 'Budget year',
  'Pilih pemberi dana': 'Choose a giver',
  'Pagu setiap sumber, yang terpakai oleh SK yang berlaku, dan yang direncanakan kelompok perlindungan.':
    'The ceiling of each source, what decision letters in force use of it, and what cover groups plan.',
  'Belum ada sumber dana.': 'No funding sources yet.',
  'Tambahkan APBD, DBHCHT, CSR, atau sumber lain beserta pagunya.':
    'Add APBD, DBHCHT, CSR or another source with its ceiling.',
  Direncanakan: 'Planned',
  Sisa: 'Left',
  'Sumber dana, rupiah': 'Funding sources, rupiah',
  'Ubah{name}': 'Change{name}',
  'Program dan dana': 'Programme and funds',
  'Kelompok perlindungan baru': 'New cover group',
  'Orang di dalamnya dilindungi pada bulan yang sama, dari satu sumber dana.':
    'Its people are covered in the same months, from one funding source.',
  'Catat dahulu di <link>Sumber dana</link>.':
    'Record it first under <link>Funding sources</link>.',
  'Buat kelompok': 'Make the group',
  'Membuat kelompok': 'Making the group',
  'Tahun program': 'Programme year',
  'Misalnya 10-2026.': 'For instance 10-2026.',
  'Pilih sumber dana': 'Choose a funding source',
  '{name}, sisa {free}': '{name}, {free} left',
  'Iuran per orang per bulan (rupiah)': 'Contribution per person and month (rupiah)',
  'Kosongkan untuk memakai aturan yang berlaku.': 'Leave empty to use the rules in force.',
  'Kosongkan untuk semua dinas.': 'Leave empty for all agencies.',
  'Buka tahun program': 'Open a programme year',
  'Tahun yang dibuka mendapat kartu kuotanya sendiri. Tahun sebelumnya tidak berubah.':
    'A year that is opened gets quota cards of its own. Earlier years do not change.',
  'Isi tahun yang belum dibuka, misalnya 2027.':
    'Enter a year that is not open yet, for instance 2027.',
  'Isi hari pertama perlindungan, misalnya 01-01-2027.':
    'Enter the first day of cover, for instance 01-01-2027.',
  'Isi jumlah bulan, 1 sampai 12.': 'Enter the number of months, 1 to 12.',
  'Isi dasar hukum kuotanya, paling sedikit 3 huruf.':
    'Enter the legal basis of the quota, at least 3 letters.',
  'Isi kuota dengan angka, misalnya 1.000.': 'Enter the quota in digits, for instance 1.000.',
  'Kuota daerah (orang)': 'Quota of the region (people)',
  'Membuka tahun': 'Opening the year',
  'Dasar hukum kuota': 'Legal basis of the quota',
  'Satu kartu per dinas': 'One card per agency',
  'Satu kartu untuk daerah': 'One card for the region',
  'Yang kosong berarti belum ada kuota.': 'Empty means no quota yet.',
  'Terima usulan untuk tahun ini mulai sekarang': 'Take proposals for this year from now on',
  'Isi jumlah orang, paling sedikit 1.': 'Enter the number of people, at least 1.',
  'Isi surat atau perjanjiannya, paling sedikit 3 huruf.':
    'Enter the letter or agreement, at least 3 letters.',
  'Simpan janji': 'Save the pledge',
  'Surat atau perjanjian': 'Letter or agreement',
  Untuk: 'For',
  'Daerah yang memilih pekerjanya.': 'The region chooses the workers.',
  'Pekerja tertentu': 'Certain workers',
  'Menurut pekerjaan atau wilayah yang disebut pemberi dana.':
    'By occupation or area that the giver names.',
  'Bulan per orang': 'Months per person',
  'Kelompok perlindungan menyatukan orang yang dilindungi pada bulan yang sama, dari satu sumber dana.':
    'A cover group brings together people covered in the same months, from one funding source.',
  'Catat dahulu sumber dananya, lalu buat kelompoknya. SK penetapan dibuat untuk satu kelompok.':
    'Record the funding source first, then make the group. A decision letter is made for one group.',
  'Kelompok tampil di sini setelah dibuat oleh dinas pengampu.':
    'Groups appear here once the lead agency has made them.',
  Kelompok: 'Group',
  Masa: 'Months of cover',
  'Menurut tahun, terbaru di atas': 'By year, newest first',
  '{cohortKind}, tahun {year}': '{cohortKind}, year {year}',
  '{months} bulan<span>sejak {firstMonth}</span>': {
    by: 'months',
    one: '{months} month<span>from {firstMonth}</span>',
    other: '{months} months<span>from {firstMonth}</span>',
  },
  'Laporan tahun anggaran {year}': 'Report of the budget year {year}',
  'Hanya angka, tanpa nama. Kelompok di bawah 5 orang digabung supaya tidak ada yang dikenali.':
    'Only figures, no names. Groups of less than 5 people are put together so that nobody can be recognised.',
  Dijanjikan: 'Pledged',
  'Janji rupiah': 'Rupiah pledged',
  Dilindungi: 'Covered',
  'kurang dari 5': 'less than 5',
  'Buka tahun': 'Open a year',
  'Tahun program, terbaru di atas': 'Programme years, newest first',
  'per dinas': 'per agency',
  'satu untuk daerah': 'one for the region',
  'Menerima usulan sekarang': 'Taking proposals now',
  'Tidak menerima usulan': 'Not taking proposals',
  'Terima usulan<hidden> untuk tahun {year}</hidden>':
    'Take proposals<hidden> for the year {year}</hidden>',
};
