import type { Catalogue } from '../../catalogue.ts';

export const onboarding2: Catalogue = {
  'Prosesor data': 'Data processor',
  'Kerja sama dengan BPJS Ketenagakerjaan': 'Cooperation with BPJS Ketenagakerjaan',
  'Nomor PKS': 'Number of the PKS',
  'Kontak pelindungan data (DPO)': 'Data protection contact (DPO)',
  'Kontak kantor yang menjawab pertanyaan tentang data pribadi.':
    'Office that answers questions about personal data.',
  'Nama kontak': 'Name of the contact',
  'Alamat e-mail': 'E-mail address',
  'Perlindungan Pekerja Rentan {regency}': 'Protection of Vulnerable Workers {regency}',
  'PEMERINTAH {regency}': 'GOVERNMENT OF {regency}',
  'Isi nama program, paling sedikit 3 huruf.':
    'Enter the name of the programme, at least 3 letters.',
  'Isi kop surat, paling sedikit satu baris.': 'Enter the letterhead, at least one line.',
  'Isi nama dinas pengampu, paling sedikit 3 huruf.':
    'Enter the name of the lead agency, at least 3 letters.',
  'Isi nomor dasar hukum.': 'Enter the number of the legal basis.',
  'Isi judul dasar hukum, paling sedikit 3 huruf.':
    'Enter the title of the legal basis, at least 3 letters.',
  'Isi tahun program, misalnya 2027.': 'Enter the programme year, for instance 2027.',
  'Isi lama perlindungan, 1 sampai 12 bulan.': 'Enter the length of cover, 1 to 12 months.',
  'Isi usia paling muda, 15 sampai 30 tahun.': 'Enter the lowest age, 15 to 30 years.',
  'Isi usia paling tua, 30 sampai 64 tahun.': 'Enter the highest age, 30 to 64 years.',
  'Isi tahun dasar hukum, misalnya 2026.': 'Enter the year of the legal basis, for instance 2026.',
  'Isi hari pertama perlindungan, misalnya 01-03-2027.':
    'Enter the first day of cover, for instance 01-03-2027.',
  'Isi sejak kapan dasar hukum berlaku, misalnya 01-10-2026.':
    'Enter since when the legal basis is in force, for instance 01-10-2026.',
  'Kop surat paling banyak 6 baris.': 'The letterhead has 6 lines at most.',
  'Hari pertama perlindungan harus berada pada tahun program.':
    'The first day of cover must be in the programme year.',
  'Perlindungan harus berakhir pada tahun yang sama. Kurangi jumlah bulannya.':
    'Cover must end in the same year. Lower the number of months.',
  Perda: 'Perda',
  Perwal: 'Perwal',
  Perbup: 'Perbup',
  '{basisName} {number} Tahun {year}': '{basisName} {number} of {year}',
  'Isian ini belum dapat diterima. Periksa kembali.':
    'This field cannot be accepted yet. Check it again.',
  'Program dan aturan': 'Programme and rules',
  'Nama program, kop surat, dinas pengampu, dan dasar hukumnya. Setelah daerah dibuat, admin daerah yang mengubahnya.':
    'Name of the programme, letterhead, lead agency and legal basis. Once the region is made, its admin changes them.',
  'Simpan program': 'Save the programme',
  'Nama program': 'Name of the programme',
  'Dinas yang mengelola program. Dinas lain ditambahkan pada langkah berikutnya.':
    'The agency that runs the programme. Other agencies are added in the next step.',
  'Kop surat': 'Letterhead',
  'Satu baris untuk setiap baris kop, paling banyak 6.':
    'One row for each line of the letterhead, 6 at most.',
  'Zona waktu': 'Time zone',
  'Berlaku sejak': 'In force since',
  'Lama perlindungan (bulan)': 'Length of cover (months)',
  'Hari pertama perlindungan': 'First day of cover',
  'Usia paling muda': 'Lowest age',
  'Usia paling tua': 'Highest age',
  'Isi jumlah orang, misalnya 26.000.': 'Enter the number of people, for instance 26.000.',
  'Isi jumlah orang untuk {name}; boleh 0.': 'Enter the number of people for {name}; 0 is fine.',
  'Isi dasar penetapan kuota, misalnya nomor SK.':
    'Enter the basis of the quota, for instance the number of a decision letter.',
  'Kuota menghitung orang, bukan rupiah. Satu kartu untuk seluruh daerah, atau satu kartu untuk setiap dinas.':
    'The quota counts people, not rupiah. One card for the whole region, or one card for each agency.',
  'Simpan kuota': 'Save the quota',
  'Satu kartu untuk seluruh daerah': 'One card for the whole region',
  'Satu kartu untuk setiap dinas': 'One card for each agency',
  'Jumlah orang, {name}': 'Number of people, {name}',
  'Dasar penetapan kuota': 'Basis of the quota',
  'Nomor SK atau peraturan yang menetapkan jumlah ini.':
    'Number of the decision letter or regulation that sets this number.',
  'satu kartu untuk seluruh daerah': 'one card for the whole region',
  '{agencies} kartu, satu setiap dinas': {
    one: '{agencies} card, one for each agency',
    other: '{agencies} cards, one for each agency',
  },
  '{programmeName}, dikelola {lead}.': '{programmeName}, run by {lead}.',
  'Usia {minAge} sampai {maxAgeExclusive} tahun pada {firstDayOfCover}, hari pertama perlindungan; dilindungi {months} bulan.':
    {
      by: 'months',
      one: 'Aged {minAge} to {maxAgeExclusive} on {firstDayOfCover}, the first day of cover; covered for {months} month.',
      other:
        'Aged {minAge} to {maxAgeExclusive} on {firstDayOfCover}, the first day of cover; covered for {months} months.',
    },
  'Menurut {basis} {number} Tahun {year} tentang {title}, berlaku sejak {effectiveFrom}.':
    'By {basis} {number} of {year} on {title}, in force since {effectiveFrom}.',
  'Kuota {settings} orang, {cards}, menurut {quotaBasis}.': {
    by: 'settings',
    one: 'Quota {settings} person, {cards}, by {quotaBasis}.',
    other: 'Quota {settings} people, {cards}, by {quotaBasis}.',
  },
  'Kop surat: {letterhead}': 'Letterhead: {letterhead}',
  'WIB (Waktu Indonesia Barat)': 'WIB (Western Indonesia Time)',
  'WITA (Waktu Indonesia Tengah)': 'WITA (Central Indonesia Time)',
  'WIT (Waktu Indonesia Timur)': 'WIT (Eastern Indonesia Time)',
  'Kembali ke': 'Back to',
  'daerah ini': 'this region',
  'Belum selesai': 'Not finished',
  'Boleh menyusul': 'May follow',
  Persiapan: 'Preparation',
  'Setiap langkah tersimpan di layanan. Anda dapat berhenti dan melanjutkan kapan saja.':
    'Each step is kept by the service. You can stop and continue at any time.',
  '{there} dari 4 sudah diisi': '{there} of 4 filled in',
  'Nama program, kop surat, dinas pengampu, dasar hukum':
    'Name of the programme, letterhead, lead agency, legal basis',
  'Setelah program diisi': 'After the programme is filled in',
  '{agencies} dinas': { one: '{agencies} agency', other: '{agencies} agencies' },
  '{places} orang': { one: '{places} person', other: '{places} people' },
  'Untuk surat': 'For letters',
  'Sudah disimpan': 'Saved',
  'Diundang saat daerah dibuat': 'Invited when the region is made',
};
