import type { Catalogue } from '../../catalogue.ts';

export const wordsProblems: Catalogue = {
  'Anda belum masuk.': 'You have not signed in.',
  'Masuk lagi, lalu ulangi.': 'Sign in, then try again.',
  'Waktu masuk habis.': 'Your session has ended.',
  'Masuk lagi, lalu lanjutkan.': 'Sign in again, then continue.',
  'Tanda masuk tidak dikenali layanan.': 'The service does not recognise this sign-in.',
  'Keluar, lalu masuk lagi.': 'Sign out, then sign in again.',
  'Layanan untuk daerah ini sedang dihentikan sementara.':
    'The service for this region is suspended.',
  'Data tetap tersimpan. Bila daerah baru saja diaktifkan, coba lagi; selain itu hubungi admin daerah atau admin pusat.':
    'The data is kept. If the region was just activated, try again; otherwise contact the region admin or the central admin.',
  'Peran Anda tidak mencakup tindakan ini.': 'Your role does not cover this act.',
  'Minta admin daerah melakukannya atau mengubah peran Anda.':
    'Ask the region admin to do it or to change your role.',
  'Aturan ini belum dapat disimpan karena ada isian yang tidak sesuai.':
    'These rules cannot be saved because some fields do not fit.',
  'Perbaiki setiap isian yang ditandai, lalu coba lagi.':
    'Correct each marked field, then try again.',
  'Kejadian ini tidak dapat diklaim: terjadi sebelum terdaftar, belum pernah ada iuran, atau tanggalnya tidak mungkin.':
    'This event cannot be claimed: it happened before enrolment, no contribution was ever paid, or the date is impossible.',
  'Periksa tanggal kejadian dan kepesertaannya. BPJS Ketenagakerjaan yang memutuskan.':
    'Check the date of the event and the participation. BPJS Ketenagakerjaan decides.',
  'Kejadian yang sama sudah ada klaimnya.': 'There already is a claim for the same event.',
  'Buka klaim yang sudah ada dan lanjutkan di sana.': 'Open the existing claim and continue there.',
  'Berkas yang diminta BPJS Ketenagakerjaan belum lengkap.':
    'The papers that BPJS Ketenagakerjaan asks for are incomplete.',
  'Lampirkan setiap berkas yang masih kurang, lalu lanjutkan.':
    'Attach each paper that is missing, then continue.',
  'Pengaturan ini belum dapat disimpan.': 'This setting cannot be saved yet.',
  'Perbaiki isian yang ditandai, lalu simpan lagi.': 'Correct the marked fields, then save again.',
  'Pengguna ini belum dapat disimpan.': 'This user cannot be saved yet.',
  'Data orang ini belum boleh dihapus karena masih wajib disimpan.':
    'The data of this person may not be deleted because it has to be kept.',
  'Lihat alasan dan batas waktunya. Tarik dahulu usulan yang masih berlaku bila ada.':
    'See the reasons and time limits. Withdraw proposals that are still in force first.',
  'Pemakaian data orang ini sedang dibatasi.':
    "Use of this person's data is restricted at present.",
  'Minta admin daerah mencabut pembatasan bila keberatan orang itu sudah selesai.':
    "Ask the region admin to lift the restriction once the person's objection is settled.",
  'Berkas daftar ini sudah dihapus sesuai ketentuan penyimpanan data.':
    'The file of this list has been deleted under the rules on keeping data.',
  'Hasil setiap baris tetap dapat dilihat pada halaman daftar.':
    'The result of each row can still be seen on the page of the list.',
  'Data ini tidak ada, atau milik dinas lain.':
    'This data does not exist, or belongs to another agency.',
  'Periksa tautannya, atau cari dari halaman Daftar diunggah dan Calon peserta.':
    'Check the link, or search from the pages Uploaded lists and Prospective participants.',
  'Layanan tidak mengenal alamat yang diminta halaman ini.':
    'The service does not know the address that this page asked for.',
  'Muat ulang halaman agar memakai versi terbaru.': 'Reload the page to use the latest version.',
  'Layanan tidak mengenal tindakan yang diminta halaman ini.':
    'The service does not know the act that this page asked for.',
  'Ada isian yang belum dapat dibaca.': 'Some fields cannot be read yet.',
  'Periksa isian yang ditandai, lalu kirim lagi.': 'Check the marked fields, then send again.',
  'Berkas atau isian melebihi batas ukuran.': 'The file or the text is larger than allowed.',
  'Bagi menjadi beberapa berkas, misalnya per kecamatan, lalu unggah satu per satu.':
    'Split it into several files, for instance by district, then upload them one by one.',
  'Kiriman tidak sampai utuh.': 'What was sent did not arrive completely.',
  'Ulangi pengiriman. Jika terjadi lagi, periksa sambungan internet.':
    'Send it again. If it happens again, check the internet connection.',
  'Jenis berkas ini tidak dapat dibaca.': 'This type of file cannot be read.',
  'Simpan daftar sebagai XLSX atau CSV, lalu unggah lagi.':
    'Save the list as XLSX or CSV, then upload it again.',
  'Usulan belum disimpan karena ada data yang perlu diperbaiki.':
    'The proposal was not saved because some data needs correction.',
  'Perbaiki isian yang ditandai, lalu kirim lagi.': 'Correct the marked fields, then send again.',
  'Orang ini tidak memenuhi syarat program.': 'This person is not eligible for the programme.',
  'Baca alasannya di bawah ini.': 'Read the reasons below.',
  'Pilihan kolom belum dapat dipakai.': 'The choice of columns cannot be used yet.',
  'Pilih satu kolom untuk NIK, nama, dan jenis pekerjaan; satu isian untuk satu kolom.':
    'Choose one column each for NIK, name and occupation; one field for one column.',
  'Daftar ini tidak menunggu pilihan kolom.': 'This list does not wait for a choice of columns.',
  'Lihat keadaannya; bila kolomnya keliru, unggah daftar itu sekali lagi.':
    'Look at its state; if the columns are wrong, upload the list once more.',
  'Laporan belum siap karena daftar masih diperiksa.':
    'The report is not ready because the list is still being checked.',
  'Tunggu sampai semua baris selesai, lalu unduh lagi.':
    'Wait until all rows are done, then download again.',
  'Keadaan usulan ini sudah berubah, jadi tindakan tadi tidak berlaku lagi.':
    'The state of this proposal has changed, so that act no longer applies.',
  'Lihat keadaan terbarunya di halaman ini sebelum memutuskan lagi.':
    'Look at its latest state on this page before deciding again.',
  'Kuota tidak dapat lebih kecil dari tempat yang sudah terpakai.':
    'The quota cannot be smaller than the places already used.',
  'Isi angka yang sama atau lebih besar dari tempat terpakai.':
    'Enter the same number as the places used, or a larger one.',
  'Kiriman ini memakai tanda kirim dari isian yang lain.':
    'What was sent carries the mark of another form.',
  'Muat ulang halaman, lalu isi dan kirim lagi.':
    'Reload the page, then fill it in and send again.',
  'Layanan sedang penuh.': 'The service is very busy.',
  'Isian Anda tetap ada di halaman ini. Coba lagi sebentar lagi.':
    'What you filled in is still on this page. Try again in a moment.',
  'Data ini disimpan oleh versi layanan yang lebih baru daripada yang sedang berjalan.':
    'This was stored by a newer version of the service than the one that runs now.',
  'Tidak ada yang diubah atau hilang. Operator sudah diberi tahu; coba lagi nanti.':
    'Nothing was changed or lost. The operators have been told; try again later.',
  'Permintaan terlalu sering.': 'Too many requests.',
  'Coba lagi sebentar lagi.': 'Try again in a moment.',
  'Ada kesalahan pada layanan, bukan pada data Anda.':
    'Something went wrong in the service, not in your data.',
  'Coba lagi. Jika terjadi lagi, sampaikan nomor laporan di bawah ini kepada admin.':
    'Try again. If it happens again, give the report number below to the admin.',
  'Daerah ini sudah terdaftar atau sedang didaftarkan.':
    'This region is already registered or being registered.',
  'Buka daerah itu dari daftar daerah, lalu lanjutkan dari sana.':
    'Open the region from the list of regions, then continue from there.',
  'Kode ini bukan kabupaten/kota yang dapat didaftarkan.':
    'This code is not a regency or city that can be registered.',
  'Baca alasannya, lalu pilih kabupaten/kota penggantinya bila ada.':
    'Read the reason, then choose the regency or city that replaces it, if any.',
  'Masih ada yang belum lengkap untuk langkah ini.': 'Something is still missing for this step.',
  'Lengkapi semua yang disebut di bawah ini, lalu lanjutkan.':
    'Complete everything named below, then continue.',
  'Data daerah ini baru saja diubah orang lain.':
    'The data of this region was just changed by somebody else.',
  'Muat ulang halaman, periksa perubahannya, lalu simpan lagi.':
    'Reload the page, look at the changes, then save again.',
  'Admin pusat tidak dapat menjadi admin daerah.': 'A central admin cannot be a region admin.',
  'Isi nama dan alamat e-mail pejabat dari daerah itu sendiri.':
    'Enter the name and e-mail address of an official of the region itself.',
  'Pemohon tidak dapat menyetujui permohonannya sendiri.':
    'Whoever makes a request cannot approve it.',
  'Mintalah admin pusat yang lain untuk menyetujuinya.': 'Ask another central admin to approve it.',
  'Orang lain sudah memutuskan pasangan ini.': 'Somebody else has already decided this pair.',
  'Lihat keputusannya. Batalkan keputusan itu dahulu bila keliru.':
    'Look at that decision. Undo it first if it is wrong.',
  'Pasangan ini tidak perlu diputuskan lagi karena salah satu usulannya sudah berakhir.':
    'This pair no longer has to be decided because one of its proposals has ended.',
  'Lanjutkan ke kemungkinan ganda berikutnya.': 'Go on to the next possible duplicate.',
  'Pasangan ini belum diputuskan, jadi tidak ada keputusan yang dapat dibatalkan.':
    'This pair has not been decided, so there is no decision to undo.',
  'Putuskan dari halaman ini.': 'Decide from this page.',
  'Data salah satu usulan berubah sejak keduanya dibandingkan.':
    'The data of one proposal changed since the two were compared.',
  'Keduanya sudah dibandingkan ulang. Lihat hasilnya, lalu putuskan.':
    'The two have been compared again. Look at the result, then decide.',
  'Orang ini ada dalam lebih dari 5 kemungkinan ganda, sehingga tidak dapat diputuskan sekaligus.':
    'This person is in more than 5 possible duplicates, so they cannot be decided at once.',
  'Buka dan putuskan satu per satu.': 'Open and decide them one by one.',
  'Data statistik desa/kelurahan ini belum dapat dipakai.':
    'These village statistics cannot be used yet.',
  'Perbaiki semua baris yang ditandai, lalu unggah lagi. Belum ada yang disimpan.':
    'Correct all marked rows, then upload again. Nothing has been saved yet.',
  'Kuota atau pagu tidak dapat diubah seperti ini.':
    'Quota or money ceiling cannot be changed like this.',
  'Isi angka yang tidak lebih kecil dari yang sudah terpakai, dan bagikan hanya yang ditarik.':
    'Enter figures that are not below what is already used, and give out only what was taken back.',
  'Berkas bukti ini tidak dapat diterima.': 'This evidence file cannot be accepted.',
  'Lihat alasannya, lalu unggah foto JPEG/PNG atau PDF yang utuh, paling besar 10 MB.':
    'See the reason, then upload an intact JPEG/PNG photo or PDF of 10 MB at most.',
  'Tidak ada orang dalam daftar nominatif tagihan ini.':
    'There are no people in the list of names of this bill.',
  'Lihat siapa yang tidak dimasukkan dan alasannya; batalkan tagihan yang kosong.':
    'See who was left out and why; cancel the empty bill.',
  'Kode iuran dari BPJS sudah lewat masa berlakunya.': 'The billing code from BPJS has expired.',
  'Minta kode iuran baru ke BPJS lalu catat, atau buat tagihan baru.':
    'Ask BPJS for a new billing code and record it, or make a new bill.',
  'Orang dalam tagihan ini sudah ditagih lagi untuk bulan yang sama.':
    'People of this bill have been billed again for the same months.',
  'Cari tagihan lain untuk bulan yang sama. Bila belum dibayar, batalkan dahulu, lalu buka kembali tagihan ini.':
    'Look for another bill of the same months. If it is not paid, cancel it first, then reopen this bill.',
  'Jumlah orang atau rupiah tidak sama dengan daftar nominatif tagihan.':
    'The number of people or the rupiah differ from the list of names of the bill.',
  'Cocokkan kode iuran atau dokumen bayar dengan daftar; kedua angka disebut di sini.':
    'Compare the billing code or payment document with the list; both figures are named here.',
  'Peserta ini sudah dicatat keluar dengan alasan atau tanggal lain.':
    'This participant is already recorded as having left, with another reason or date.',
  'Periksa catatannya; bila itu yang keliru, hubungi dinas pengampu.':
    'Check the record; if it is the one that is wrong, contact the lead agency.',
  'Sudah ada pengganti untuk peserta ini.': 'There already is a substitute for this participant.',
  'Lihat perubahan SK yang disebut di sini; batalkan konsepnya bila ingin memilih ulang.':
    'See the amended decision letter named here; cancel its draft if you want to choose again.',
  'Pengembalian lebih besar daripada iuran yang dibayar atau yang disetujui.':
    'The refund is larger than the contributions paid or approved.',
  'Isi paling banyak sebesar angka yang disebut di sini.': 'Enter at most the figure named here.',
  'Kartu kuota tujuan sudah penuh, sehingga tempat tidak dapat dipindahkan.':
    'The quota card it should go to is full, so the place cannot be moved.',
  'Tambah kuotanya atau tunggu sampai ada tempat, lalu ulangi.':
    'Raise its quota or wait until there is a place, then try again.',
  'Lembar verifikasi ini tidak sedang menunggu jawaban Anda.':
    'This verification sheet is not waiting for your answer.',
  'Muat ulang daftar: orang ini sudah dijawab, atau menunggu tingkat lain.':
    'Reload the list: this person has been answered, or waits for another level.',
  'Usulan ini tidak sedang dikembalikan untuk diperbaiki.':
    'This proposal is not returned for correction at present.',
  'Muat ulang halaman untuk melihat keadaannya sekarang.':
    'Reload the page to see its present state.',
  'Data orang ini sudah berubah, atau usulannya sudah berakhir.':
    'The data of this person has changed, or the proposal has ended.',
  'Muat ulang daftar, lalu periksa lagi datanya sebelum menjawab.':
    'Reload the list, then check the data again before answering.',
  'Daftar desa/kelurahan ini sudah dibawa di perangkat lain.':
    'The list of this village is already carried on another device.',
  'Akhiri dahulu pinjaman di perangkat itu, lalu ambil lagi di sini.':
    'End the loan on that device first, then take it here again.',
  'SK ini sedang diproses oleh layanan.': 'This decision letter is being processed by the service.',
  'Tunggu beberapa saat, lalu muat ulang halaman.': 'Wait a moment, then reload the page.',
  'Belum ada orang dalam daftar SK ini.':
    'There are no people in the list of this decision letter yet.',
  'Kumpulkan atau tambahkan orangnya, lalu ulangi.': 'Gather or add people, then try again.',
  'SK ini sudah ditandatangani.': 'This decision letter is already signed.',
  'Muat ulang halaman untuk melihat nomor dan tanggalnya.':
    'Reload the page to see its number and date.',
  'Nomor itu sudah dipakai SK lain pada tahun yang sama.':
    'That number is already used by another decision letter of the same year.',
  'Periksa nomor pada naskah SK, lalu isi lagi.':
    'Check the number on the letter itself, then enter it again.',
  'Ada orang dalam daftar yang datanya berubah sejak daftar dikunci.':
    'The data of some people in the list changed since the list was locked.',
  'Kembalikan SK menjadi konsep, periksa orang-orang yang disebut, lalu kunci lagi.':
    'Return the decision letter to draft, check the people named, then lock it again.',
  'Tempat ini sudah dipakai oleh SK penetapan.': 'This place is already used by a decision letter.',
  'Pindahkan atau hapus orangnya melalui SK perubahan.':
    'Move or remove the person by an amended decision letter.',
  'Pengusul, verifikator, dan penetap harus orang atau kantor yang berbeda.':
    'Whoever proposes, verifies and decides must be different people or offices.',
  'Mintalah petugas lain untuk menjawabnya.': 'Ask another officer to answer.',
  'Layanan belum dapat dihubungi.': 'The service cannot be reached at present.',
  'Periksa sambungan internet, lalu coba lagi. Isian di halaman ini tidak hilang.':
    'Check the internet connection, then try again. What you filled in on this page is not lost.',
  'Jawaban layanan tidak dapat dibaca oleh halaman ini.':
    'The answer of the service cannot be read by this page.',
  'Coba lagi dalam {retryAfterSeconds} detik.': {
    one: 'Try again in {retryAfterSeconds} second.',
    other: 'Try again in {retryAfterSeconds} seconds.',
  },
  'Data ini sudah diubah orang lain sejak Anda membukanya.':
    'This data was changed by somebody else since you opened it.',
  'Bandingkan dahulu dengan yang terbaru; isian Anda tetap tersimpan di halaman ini.':
    'Compare with the latest first; what you filled in stays on this page.',
  'Belum pasti apakah kiriman tadi sudah tersimpan.':
    'It is not certain whether what you sent was saved.',
  'Muat ulang halaman dan periksa dahulu; kirim lagi hanya bila belum ada.':
    'Reload the page and look first; send it again only if it is not there.',
};
