import type { Catalogue } from '../../catalogue.ts';

export const eligibility: Catalogue = {
  'Diputuskan petugas {at}; alasannya ada di bawah.':
    'Decided by an officer {at}; the reason is below.',
  'Dasar: {basis}': 'Basis: {basis}',
  'Terima dengan alasan': 'Accept with a reason',
  'Tidak diterima': 'Do not accept',
  'Batalkan keputusan': 'Undo the decision',
  'Catat untuk banyak orang': 'Record for many people',
  'Catat untuk semua orang, atau centang dahulu siapa saja.':
    'Record for everybody, or tick people first.',
  '{chosen} dipilih': '{chosen} chosen',
  'Pilih semua yang ditampilkan': 'Choose all that are shown',
  'Kosongkan pilihan': 'Clear the choice',
  'Catat aktif bekerja': 'Record being at work',
  'Catat jawaban': 'Record answers',
  Syarat: 'Conditions',
  'Dinilai per {day} menurut aturan yang berlaku, untuk perlindungan mulai {firstDayOfCover}.':
    'Assessed as of {day} by the rules in force, for cover from {firstDayOfCover}.',
  'Syarat yang sudah beres ({settled})': 'Conditions already settled ({settled})',
  'Yang belum terpenuhi': 'Not met yet',
  'Calon peserta yang mendapat tempat': 'Candidates who hold a place',
  '{lines} pertanyaan belum dijawab.': {
    one: '{lines} question not answered.',
    other: '{lines} questions not answered.',
  },
  'Belum dijawab: {lines}.': 'Not answered: {lines}.',
  'Setiap calon peserta dinilai menurut aturan daerah yang berlaku. Syarat yang belum terpenuhi disebut satu per satu.':
    "Each candidate is assessed by the region's rules in force. Conditions that are not met are named one by one.",
  'Saring menurut syarat': 'Filter by condition',
  'Semua dinas': 'All agencies',
  'Tidak ada calon peserta yang menunggu penetapan.': 'No candidate waits for a decision.',
  'Orang muncul di sini setelah diusulkan dan memakai kuota, sampai ditetapkan dengan SK.':
    'People appear here once they are proposed and take a place of the quota, until a decision letter covers them.',
  'Tidak ada yang cocok dengan saringan ini.': 'Nothing matches these filters.',
  Ya: 'Yes',
  Tidak: 'No',
  'Jawab paling sedikit satu pertanyaan.': 'Answer at least one question.',
  'Catat jawaban untuk banyak orang': 'Record answers for many people',
  'Simpan jawaban': 'Save answers',
  'Menyimpan, {soFar} orang': { one: 'Saving, {soFar} person', other: 'Saving, {soFar} people' },
  'Kembali ke daftar': 'Back to the list',
  Jawaban: 'Answers',
  'Pertanyaan yang dibiarkan kosong tidak diubah.': 'Questions left empty are not changed.',
  'Tanyakan kepada yang bersangkutan atau kepada RT/RW.': 'Ask the person or the RT/RW.',
  'Keterangan, keputusan, dan bukti': 'Statements, decisions and evidence',
  '{part} per {on}, dengan {proofs} bukti, dicatat {at}': {
    by: 'proofs',
    one: '{part} as of {on}, with {proofs} piece of evidence, recorded {at}',
    other: '{part} as of {on}, with {proofs} pieces of evidence, recorded {at}',
  },
  'Aktif bekerja': 'At work',
  '{criterion}: {part} {at}, alasan: {reason}': '{criterion}: {part} {at}, reason: {reason}',
  'tidak diterima': 'not accepted',
  '. Dibatalkan {at}, alasan: {reason}': '. Undone {at}, reason: {reason}',
  'Tidak tercatat dalam data sosial': 'Not in social data',
  'Tercatat dalam {dataset}': 'In {dataset}',
  ', desil {decile}': ', decile {decile}',
  '({period}), dipadankan {matchedOn} menurut {source}':
    '({period}), matched {matchedOn} by {source}',
  'Terima: {name}': 'Accept: {name}',
  'Tidak diterima: {name}': 'Not accepted: {name}',
  'Terima syarat ini': 'Accept this condition',
  'Simpan: tidak diterima': 'Save: not accepted',
  'Syarat ini lalu dianggap terpenuhi selama keadaannya tetap begini.':
    'This condition then counts as met as long as things stay as they are.',
  'Orang ini lalu tidak dapat ditetapkan sampai keputusannya dibatalkan.':
    'This person then cannot enter a decision letter until the decision is undone.',
  'Batalkan keputusan: {line}': 'Undo the decision: {line}',
  'Syarat ini lalu perlu diputuskan lagi. Keputusan yang dibatalkan tetap ada di riwayat.':
    'This condition then has to be decided again. The decision undone stays in the history.',
  'Isi tanggal seperti 31-12-2026.': 'Enter a date like 31-12-2026.',
  'Tanggalnya belum tiba. Isi hari pemeriksaannya.':
    'That date has not come yet. Enter the day of the check.',
  'Pilih siapa yang menerangkan.': 'Choose who states it.',
  'Pilih cara memastikannya.': 'Choose how it was made sure.',
  'Unggah paling sedikit satu foto atau surat.': 'Upload at least one photo or letter.',
  'Catat keterangan aktif bekerja': 'Record a statement of being at work',
  'Diminta BPJS Ketenagakerjaan saat ahli waris mengajukan klaim. Yang mengusulkan seseorang tidak memeriksanya sendiri.':
    'BPJS Ketenagakerjaan asks for it when heirs submit a claim. Whoever proposes somebody does not check the person.',
  'Simpan keterangan': 'Save the statement',
  'Sekaligus catat (boleh dikosongkan)': 'Record at the same time (may be left empty)',
  'Per tanggal': 'As of',
  'Diterangkan oleh': 'Stated by',
  'Dipastikan dengan': 'Made sure by',
  'Keterangan lain (bila ada)': 'Other remarks (if any)',
  'Misalnya jabatan yang menerangkan. Jangan tulis NIK.':
    'For instance the office of whoever states it. Do not write a NIK.',
  'Foto atau surat': 'Photo or letter',
  'Tercatat untuk {done} orang': {
    one: 'Recorded for {done} person',
    other: 'Recorded for {done} people',
  },
  '{already} orang sudah tercatat sebelumnya.': {
    one: '{already} person was recorded before.',
    other: '{already} people were recorded before.',
  },
  'Belum tercatat untuk {refused} orang': {
    one: 'Not recorded for {refused} person',
    other: 'Not recorded for {refused} people',
  },
  'Semua orang': 'Everybody',
  'Semua usulan {agency}': 'All proposals of {agency}',
  '{everybody}, kecuali {count} yang dipilih': '{everybody}, except {count} chosen',
  'Termasuk yang belum ditampilkan di daftar.': 'Including those not shown in the list yet.',
  '{count} orang yang dipilih': { one: '{count} chosen person', other: '{count} chosen people' },
  'Dari desa/kelurahan': 'From the village',
};
