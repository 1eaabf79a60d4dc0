import type { Catalogue } from '../../catalogue.ts';

export const settings: Catalogue = {
  'PP 82/2019 pasal 26 untuk klaim; jangka lain masih usulan dan perlu diputuskan':
    'PP 82/2019 art. 26 for claims; the other periods are proposed and must be decided',
  'Identitas daerah': 'Identity of the region',
  'Warna, nama program, dan lambang': 'Colour, name of the programme and coat of arms',
  'Warna, nama program, dan lambang pada portal, surat, dan halaman untuk umum daerah ini.':
    'Colour, name of the programme and coat of arms in the portal, on letters and on the public page of this region.',
  'Simpan identitas': 'Save identity',
  'Lambang baru': 'A new coat of arms',
  'Tidak diubah': 'Not changed',
  'Identitas daerah tersimpan.': 'Identity of the region saved.',
  'Lambang yang sekarang': 'The present coat of arms',
  'Warna daerah': 'Colour of the region',
  'Delapan warna ini sudah diuji agar tulisan terbaca pada tampilan terang dan gelap; warna lain tidak dapat dipakai.':
    'These eight colours were tested so that text can be read in light and dark; no other colour can be used.',
  'Tidak memakai lambang lagi': 'No longer use a coat of arms',
  'Pilih salah satu dari delapan warna.': 'Choose one of the eight colours.',
  'Nama program belum diisi. Tulis paling sedikit 3 huruf.':
    'The name of the programme is missing. Write at least 3 letters.',
  'Hijau daun': 'Leaf green',
  'Biru laut': 'Sea blue',
  'Biru langit': 'Sky blue',
  Nila: 'Indigo',
  Ungu: 'Purple',
  'Merah manggis': 'Mangosteen red',
  'Merah bata': 'Brick red',
  'Cokelat tanah': 'Earth brown',
  'Setiap dinas mengusulkan pekerja di bidangnya.': 'Each agency proposes workers of its field.',
  '{name} (pengampu)': '{name} (lead agency)',
  'Belum ada pekerjaan': 'No occupations yet',
  'Ubah{agency}': 'Change{agency}',
  'Isi nama dinas.': 'Enter the name of the agency.',
  'Ubah dinas': 'Change the agency',
  'Seluruh data daerah dalam satu berkas, dibuat atas permintaan admin pusat. Setiap unduhan tercatat di jejak.':
    'All data of the region in one file, made on request by the central admin. Each download is recorded in the change log.',
  'Belum ada arsip.': 'No archive yet.',
  'Minta admin pusat membuatnya; arsip itu hanya dapat diunduh dari sini.':
    'Ask the central admin to make it; the archive can only be downloaded from here.',
  'Cara menilai kemiripan': 'Ways of weighing similarity',
  'Cara bawaan berlaku sejak awal. Cara baru belajar dari usulan dan keputusan daerah ini sendiri; bandingkan dahulu, baru dipakai. Cara lama dapat dipakai kembali kapan saja.':
    'The built-in way is in use from the start. A new way learns from the proposals and decisions of this region itself; compare it first, then use it. Earlier ways can be used again at any time.',
  'Buat cara menilai dari data daerah ini': "Make a way of weighing from this region's data",
  Dipakai: 'In use',
  'Belajar dari {nominations} usulan dan {decidedCases} keputusan.':
    'Learnt from proposals: {nominations}, decisions: {decidedCases}.',
  'Cara bawaan': 'Built-in way',
  'Cara daerah ini': "This region's way",
  'Cara daerah ini, {madeAt}': "This region's way, {madeAt}",
  'Pakai kembali': 'Use again',
  'Pakai cara ini': 'Use this way',
  Membandingkan: 'Comparing',
  'Bandingkan dengan yang dipakai': 'Compare with the one in use',
  'Bandingkan sekali lagi': 'Compare once more',
  'Semua usulan dinilai ulang dengan cara ini melalui pembandingan menyeluruh. Keputusan yang sudah ada tetap berlaku.':
    'All proposals are weighed again in this way by a full comparison. Decisions already made stay in force.',
  'Setiap usulan dibandingkan dengan usulan lain di daerah ini, agar satu orang tidak diusulkan dua kali dengan data yang salah tulis.':
    'Each proposal is compared with the other proposals of this region, so that nobody is proposed twice under mistyped data.',
  Pasangan: 'Pair',
  Sekarang: 'Now',
  'Dengan cara ini': 'In this way',
  Nilai: 'Value',
  'Dari {pairs} pasangan tidak ada yang dinilai berbeda.': {
    one: 'Of {pairs} pair, none is weighed differently.',
    other: 'Of {pairs} pairs, none is weighed differently.',
  },
  'Dari {pairs} pasangan, {changed} dinilai berbeda:': {
    by: 'pairs',
    one: 'Of {pairs} pair, {changed} are weighed differently:',
    other: 'Of {pairs} pairs, {changed} are weighed differently:',
  },
  '{pairs} pasangan: {judged} menjadi {judged2}': {
    by: 'pairs',
    one: '{pairs} pair: {judged} becomes {judged2}',
    other: '{pairs} pairs: {judged} becomes {judged2}',
  },
  'Dibandingkan {comparedAt}.': 'Compared {comparedAt}.',
  'Lihat {cases} pasangan yang paling berubah': {
    one: 'See the {cases} pair that changed most',
    other: 'See the {cases} pairs that changed most',
  },
  'Pasangan yang dinilai berbeda': 'Pairs weighed differently',
  'Pasangan {position}': 'Pair {position}',
  Tujuan: 'Purpose',
  'Masa simpan': 'How long data is kept',
  'Hak Anda': 'Your rights',
  Kontak: 'Contact',
  'Pemberitahuan kepada pekerja': 'Notice to workers',
  'Versi {version}, disimpan {savedAt}.': 'Version {version}, saved {savedAt}.',
  'Masih rancangan; belum pernah disimpan.': 'Still a draft; never saved.',
  '{label} belum diisi.': '{label} is not filled in yet.',
  'Simpan pemberitahuan': 'Save the notice',
  'Rancangan ini belum berlaku': 'This draft is not in force yet',
  'Periksa bersama kontak DPO, lalu simpan. Setiap perubahan mendapat nomor versi.':
    'Check it with the DPO contact, then save. Each change gets a version number.',
  'Pembandingan menyeluruh': 'Full comparison',
  'Usulan baru dibandingkan seketika. Pembandingan menyeluruh melengkapi pasangan yang datanya terlalu umum, dan berjalan sendiri setiap bulan.':
    'New proposals are compared at once. The full comparison adds pairs whose data is too general, and runs by itself each month.',
  'Hitung ulang sekarang': 'Compare again now',
  ', karena {cause}': ', because {cause}',
  'Dimulai {startedAt}{why}{percent}. ': 'Started {startedAt}{why}{percent}. ',
  'Segera dimulai{why}. ': 'Starts soon{why}. ',
  'Belum pernah selesai.': 'Never finished.',
  'Terakhir selesai {finishedAt}{why}.': 'Last finished {finishedAt}{why}.',
  'Usulan yang menunggu keputusan karenanya': 'Proposals waiting for a decision because of it',
  'Ada {genericAnchors} tanggal lahir, nomor KK, atau nomor HP yang dipakai terlalu banyak orang, misalnya 1 Januari atau nomor HP kantor desa. Usulan seperti itu baru lengkap dibandingkan oleh pembandingan menyeluruh.':
    {
      one: 'There is {genericAnchors} date of birth, KK number or phone number shared by too many people, for instance 1 January or the phone number of a village office. Such proposals are only compared completely by the full comparison.',
      other:
        'There are {genericAnchors} dates of birth, KK numbers or phone numbers shared by too many people, for instance 1 January or the phone number of a village office. Such proposals are only compared completely by the full comparison.',
    },
  'Tujuan pemrosesan': 'Purposes of processing',
  'Jenis data': 'Kinds of data',
  'Data spesifik (kesehatan, keuangan, anak)': 'Specific data (health, finance, children)',
  'Orang yang datanya diproses': 'People whose data is processed',
  'Penerima data': 'Recipients of data',
  Pengamanan: 'Safeguards',
  'Perjanjian dengan prosesor': 'Agreement with the processor',
  'Penilaian dampak': 'Impact assessment',
  'Bagian lain': 'Other part',
  'Pengendali data.': 'Data controller.',
  '{risk} Kemungkinan {level}, dampak {level2}. {measures}':
    '{risk} Likelihood {level}, impact {level2}. {measures}',
  'Daftar pemrosesan dan penilaian dampak': 'Record of processing and impact assessment',
  'Versi {version}, disimpan {savedAt}; {part} diperiksa DPO.':
    'Version {version}, saved {savedAt}; {part} reviewed by the DPO.',
  '{part} belum lengkap atau terlalu panjang.': '{part} is incomplete or too long.',
  'Simpan daftar pemrosesan': 'Save the record of processing',
  'Satu baris untuk setiap butir.': 'One row for each item.',
  'Nomor dan tanggal perjanjian dengan prosesor':
    'Number and date of the agreement with the processor',
  'Pemeriksaan DPO': 'Review by the DPO',
  'Belum diperiksa': 'Not reviewed yet',
  'Sudah diperiksa DPO': 'Reviewed by the DPO',
  'Hanya bila semua bagian lengkap': 'Only if all parts are complete',
  'Masa simpan data': 'How long data is kept',
  'Data peserta disimpan {claimYears} tahun setelah perlindungan berakhir, karena klaim masih mungkin diajukan.':
    {
      one: 'Data of participants is kept {claimYears} year after cover ended, because claims are still possible.',
      other:
        'Data of participants is kept {claimYears} years after cover ended, because claims are still possible.',
    },
  'Masih usulan': 'Still a proposal',
  'Belum ada jadwal retensi arsip daerah yang dicatat sebagai dasar.':
    'No retention schedule of the region is recorded as the basis yet.',
  'Usulan yang berakhir: {endedNominationYears} tahun. Berkas daftar: {listFileMonths} bulan. Dasar: {source}.':
    'Years for proposals that ended: {endedNominationYears}. Months for list files: {listFileMonths}. Basis: {source}.',
  'Pemeriksaan harian belum pernah berjalan.': 'The daily check never ran.',
  'Terakhir {at}': 'Last {at}',
  ', belum selesai': ', not finished',
  ': {examined} orang diperiksa, {anonymised} dianonimkan, {held} masih wajib disimpan, {listsRemoved} berkas daftar dihapus.':
    ': people examined: {examined}, anonymised: {anonymised}, to be kept: {held}; list files deleted: {listsRemoved}.',
  'Isi 1 sampai 10 tahun.': 'Enter 1 to 10 years.',
  'Isi 1 sampai 120 bulan.': 'Enter 1 to 120 months.',
  'Isi dasar keputusan, misalnya nomor jadwal retensi.':
    'Enter the basis of the decision, for instance the number of the retention schedule.',
  'Simpan masa simpan': 'Save the times',
  'Usulan yang dibatalkan atau ditolak (tahun)': 'Proposals cancelled or refused (years)',
  'Berkas daftar yang diunggah (bulan)': 'Uploaded list files (months)',
  'Dasar keputusan': 'Basis of the decision',
  'Sekarang: {source}': 'Now: {source}',
  'Risiko {position}': 'Risk {position}',
  'Yang dapat terjadi': 'What may happen',
  Kemungkinan: 'Likelihood',
  Dampak: 'Impact',
  'Satu baris untuk setiap tindakan.': 'One row for each measure.',
  'Hapus risiko ini': 'Remove this risk',
  'Tambah risiko': 'Add a risk',
  'Aturan pengusulan': 'Rules for proposals',
  'Berlaku untuk usulan sejak disimpan; yang sudah diputuskan tidak berubah.':
    'In force for proposals from when they are saved; what has been decided does not change.',
  'Pekerjaan, umur, dan syarat program diatur di <link>Peraturan</link>.':
    'Occupations, age and conditions of the programme are set under <link>Regulations</link>.',
  'Daftar pekerjaan sudah berubah. Muat ulang halaman ini, lalu pilih lagi.':
    'The list of occupations has changed. Reload this page, then choose again.',
  'Aturan tersimpan.': 'Rules saved.',
  'Simpan aturan': 'Save rules',
  'Usulan dari desa/kelurahan': 'Proposals from villages',
  'Usulan desa memakai kuota dinas yang dipilih.':
    'Villages use the quota of the agency they choose.',
  'Desa tidak mengusulkan, hanya memastikan': 'Villages do not propose, they only confirm',
  'Untuk {name}': 'For {name}',
  'Pengusul, pemeriksa, dan penyetuju': 'Who proposes, checks and approves',
  'Tiga orang yang berbeda': 'Three different people',
  'Tiga orang dari tiga kantor yang berbeda': 'Three different people from three different offices',
  'Pengguna dan sistem': 'Users and systems',
  'Undangan, peran, wilayah, Plt. dan Plh., sistem dinas':
    'Invitations, roles, areas, Plt. and Plh., systems of agencies',
  'Nama dinas dan pekerjaan di bidangnya': 'Names of agencies and the occupations of their fields',
  'Apakah desa mengusulkan, dan siapa yang harus orang berbeda':
    'Whether villages propose, and who has to be different people',
  'Tingkat verifikasi': 'Levels of verification',
  'Siapa memeriksa usulan, berapa jawaban, batas waktu, dan isian untuk BPJS':
    'Who checks proposals, how many answers, time limits, and fields for BPJS',
  'Bagaimana orang yang sama dicari, dan cara menilai kemiripan':
    'How the same person is searched for, and ways of weighing similarity',
  'Perjanjian, dan orang yang mungkin dilindungi dua daerah':
    'The agreement, and people who may be covered by two regions',
  'Teks yang dibacakan saat data diambil': 'The text that is read out when data is taken',
  'Tujuan, dasar hukum, penerima data, risiko (UU 27/2022)':
    'Purpose, legal basis, recipients of data, risks (Law 27/2022)',
  'Kapan data dihapus, dan sejauh mana penghapusan harian berjalan':
    'When data is deleted, and how far the daily deletion has come',
  'Berkas kejadian dengan batas 3 × 24 jam': 'Files of events with the limit of 3 × 24 hours',
  'Seluruh data daerah dalam satu berkas': 'All data of the region in one file',
  'Pengaturan daerah': 'Settings of the region',
  'Berlaku untuk seluruh {region}.': 'In force for the whole of {region}.',
  'Isi tanggal mulai PKS, misalnya 01-01-2026.':
    'Enter the start date of the PKS, for instance 01-01-2026.',
  'Kesepakatan iuran dengan BPJS': 'Agreement on contributions with BPJS',
  'Dari tanggal mulai PKS pembayaran pertama dihitung bila BPJS menyepakatinya. Pekerjaan angkutan mendapat tarifnya sendiri.':
    'The first payment counts from the start date of the PKS if BPJS agrees to it. Transport occupations have a tariff of their own.',
  PKS: 'PKS',
  'Pekerjaan angkutan': 'Transport occupations',
  'Pilih pekerjaan yang ada dalam aturan yang berlaku.':
    'Choose occupations of the rules in force.',
  'Simpan kesepakatan': 'Save the agreement',
  'Tambah PKS': 'Add a PKS',
  'Berlaku untuk tagihan berikutnya; yang sudah ditagih tetap dengan tarifnya.':
    'In force for the next bills; what was billed keeps its tariff.',
  'Tanggal PKS, dan pekerjaan angkutan': 'Dates of the PKS, and transport occupations',
};
