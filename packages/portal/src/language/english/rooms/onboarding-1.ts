import type { Catalogue } from '../../catalogue.ts';

export const onboarding1: Catalogue = {
  'Isi nama dinas ke-{position}, paling sedikit 3 huruf.':
    'Enter the name of agency {position}, at least 3 letters.',
  'Dinas dan pekerjaan': 'Agencies and occupations',
  'Setiap dinas mengusulkan pekerja di bidangnya. Pekerjaan tanpa dinas diusulkan oleh dinas pengampu.':
    'Each agency proposes workers of its field. Occupations without an agency are proposed by the lead agency.',
  'Isi program dan aturannya dahulu.': 'Fill in the programme and its rules first.',
  'Belum ada daftar pekerjaan.': 'No list of occupations yet.',
  'Simpan dinas': 'Save agencies',
  'Tambah dinas': 'Add an agency',
  'Daftar pekerjaan untuk memulai': 'List of occupations to start with',
  'Daftar ini hanya titik awal; peraturan daerah yang menentukan.':
    "This list is only a start; the region's regulation decides.",
  '{name} (belum terverifikasi)': '{name} (not verified yet)',
  'Daftar ini belum terverifikasi': 'This list is not verified yet',
  'Sumber: {source}.': 'Source: {source}.',
  ' {openPlaces} jenis pekerjaan dalam peraturannya belum diketahui.': {
    one: ' {openPlaces} occupation of its regulation is not known yet.',
    other: ' {openPlaces} occupations of its regulation are not known yet.',
  },
  ' Bukan pekerjaan, melainkan keadaan: {vulnerabilityFlags}.':
    ' Not an occupation but a status: {vulnerabilityFlags}.',
  'Dinas pengampu': 'Lead agency',
  'Dinas ke-{position}': 'Agency {position}',
  'Nama dinas': 'Name of the agency',
  'Pekerjaan di bidang dinas ini': 'Occupations in the field of this agency',
  'Hapus dinas ini': 'Remove this agency',
  'Belum ada dinasnya: {left}. Dinas pengampu yang mengusulkan pekerjaan ini.':
    'Without an agency: {left}. The lead agency proposes these occupations.',
  'Alamat e-mail tidak lengkap. Contoh: sri@banyumaskab.go.id.':
    'The e-mail address is incomplete. Example: sri@banyumaskab.go.id.',
  'Isi nama pejabat.': 'Enter the name of the official.',
  'Pejabat dinas pengampu yang membuka daerah ini dan mengundang pengguna lain. Undangan dikirim saat daerah dibuat.':
    'The official of the lead agency who opens this region and invites other users. The invitation is sent when the region is made.',
  'Undangan sudah dikirim': 'The invitation has been sent',
  'Simpan admin pertama': 'Save the first admin',
  'Alamat e-mail dinas': 'E-mail address at the agency',
  'Periksa dan jalankan': 'Check and run',
  'Sebelum daerah dapat dibuat': 'Before the region can be made',
  'Pembuatan menyimpan aturan di atas, mengirim undangan kepada admin daerah pertama, dan membuka kartu kuota. Jika terputus, tekan lagi: yang sudah selesai tidak diulang.':
    'Making it saves the rules above, sends the invitation to the first region admin, and opens quota cards. If it breaks off, press again: what is done is not repeated.',
  'Membuat daerah': 'Making the region',
  'Buat {regency}': 'Make {regency}',
  'Sebelum daerah dapat dibuka': 'Before the region can be opened',
  Melanjutkan: 'Continuing',
  'Lanjutkan pembuatan': 'Continue making it',
  'Buka {regency}': 'Open {regency}',
  'Semua yang diperlukan sudah lengkap': 'Everything needed is complete',
  'Lambang daerah': 'Coat of arms of the region',
  'Dipakai pada surat. Boleh menyusul setelah daerah berjalan.':
    'Used on letters. May follow once the region is running.',
  'Berkas ini tidak dapat dipakai. Pakai PNG, atau SVG tanpa skrip dan tanpa tautan keluar.':
    'This file cannot be used. Use PNG, or SVG without scripts and without links to elsewhere.',
  'Simpan lambang': 'Save the coat of arms',
  'Berkas lambang': 'File of the coat of arms',
  'SVG atau PNG, paling besar 32 kB. SVG yang berisi tulisan atau foto tidak tampil pada surat PDF; pakai PNG.':
    'SVG or PNG, 32 kB at most. An SVG that holds text or photos does not show on PDF letters; use a PNG.',
  'Pilih berkas lambang.': 'Choose the file of the coat of arms.',
  'Berkas ini bukan SVG atau PNG.': 'This file is not SVG or PNG.',
  'Berkas {file} kB, batasnya 32 kB. Perkecil gambarnya, lalu pilih lagi.':
    'The file is {file} kB; the limit is 32 kB. Make the picture smaller, then choose again.',
  'Lambang {name}': 'Coat of arms of {name}',
  'Isi nomor surat permohonan.': 'Enter the number of the letter of request.',
  'Isi tanggal surat permohonan.': 'Enter the date of the letter of request.',
  'Isi pejabat yang menandatangani surat permohonan.':
    'Enter the official who signed the letter of request.',
  'Isi nomor perjanjian pemrosesan data.': 'Enter the number of the data processing agreement.',
  'Isi tanggal perjanjian pemrosesan data.': 'Enter the date of the data processing agreement.',
  'Isi pengendali data.': 'Enter the data controller.',
  'Isi prosesor data.': 'Enter the data processor.',
  'Isi kantor cabang BPJS Ketenagakerjaan.': 'Enter the BPJS Ketenagakerjaan branch.',
  'Isi nomor PKS.': 'Enter the number of the PKS.',
  'Isi nama kontak DPO.': 'Enter the name of the DPO contact.',
  'Isi alamat e-mail kontak DPO.': 'Enter the e-mail address of the DPO contact.',
  'Tanggal surat permohonan': 'Date of the letter of request',
  'Tanggal perjanjian': 'Date of the agreement',
  'Pemerintah {regionName}': 'Government of {regionName}',
  'Pengelola layanan Payung': 'Those who run the service Payung',
  '{date} tidak ada di kalender. Isi seperti 31-12-2026.':
    '{date} is not in the calendar. Enter it like 31-12-2026.',
  'Nama penanda tangan terlalu pendek.': 'The name of the signatory is too short.',
  'Nama pengendali data terlalu pendek.': 'The name of the data controller is too short.',
  'Nama prosesor data terlalu pendek.': 'The name of the data processor is too short.',
  'Nama kantor cabang terlalu pendek.': 'The name of the branch is too short.',
  'Nama kontak DPO terlalu pendek.': 'The name of the DPO contact is too short.',
  'Alamat e-mail kontak DPO tidak lengkap. Contoh: dpo@banyumaskab.go.id.':
    'The e-mail address of the DPO contact is incomplete. Example: dpo@banyumaskab.go.id.',
  'Nomor telepon kontak DPO terlalu pendek.': 'The phone number of the DPO contact is too short.',
  'Isian ini belum dapat diterima.': 'This field cannot be accepted yet.',
  'Surat ini tidak dapat ditarik selama daerah berjalan.':
    'This paper cannot be withdrawn while the region is running.',
  'Semua diperlukan sebelum daerah dibuka. Yang belum ada dapat diisi kemudian.':
    'All of them are needed before the region is opened. What is missing can be filled in later.',
  'Simpan surat': 'Save papers',
  'Surat pemerintah daerah yang meminta layanan ini.':
    'Letter of the regional government that asks for this service.',
  'Pemerintah daerah sebagai pengendali, pengelola layanan sebagai prosesor (UU 27/2022).':
    'The regional government as controller, those who run the service as processor (Law 27/2022).',
  'Pengendali data': 'Data controller',
};
