import type { Catalogue } from '../../catalogue.ts';

export const cases: Catalogue = {
  'Keputusan untuk yang dipilih': 'Decision for those chosen',
  'Pilih beberapa dari {choosable} untuk diputuskan bersama.':
    'Choose some of {choosable} to decide together.',
  '{count} dipilih': '{count} chosen',
  'Tandai {count} orang yang sama': 'Mark {count} as the same person',
  'Tandai {count} orang berbeda': {
    one: 'Mark {count} as a different person',
    other: 'Mark {count} as different people',
  },
  'Tandai {decided} pasangan: {answer}': {
    by: 'decided',
    one: 'Mark {decided} pair: {answer}',
    other: 'Mark {decided} pairs: {answer}',
  },
  'Setiap keputusan dapat dibatalkan satu per satu di halamannya.':
    'Each decision can be undone singly on its page.',
  'Data mana yang dipakai': 'Which data is used',
  'Sama untuk semuanya, tersimpan di riwayat. Jangan tulis nama atau NIK.':
    'The same for all of them, kept in the history. Do not write names or NIK.',
  'Simpan {decided} keputusan': {
    one: 'Save {decided} decision',
    other: 'Save {decided} decisions',
  },
  '{done} keputusan tersimpan': { one: '{done} decision saved', other: '{done} decisions saved' },
  'Semua yang dipilih sudah diputuskan.': 'All that were chosen are decided.',
  '{refused} belum dapat diputuskan:': '{refused} could not be decided:',
  'Pasangan ini': 'This pair',
  'Saring menurut keputusan': 'Filter by decision',
  'Saring menurut kepastian': 'Filter by certainty',
  'Semua kepastian': 'All certainties',
  'Di tabel: <kbd>j</kbd> dan <kbd>k</kbd> pindah baris, <kbd>x</kbd> memilih, <kbd>Enter</kbd> membuka.':
    'In the table: <kbd>j</kbd> and <kbd>k</kbd> change rows, <kbd>x</kbd> chooses, <kbd>Enter</kbd> opens.',
  'Apakah keduanya satu orang?': 'Are the two one person?',
  'Diputuskan oleh {decider} paling lambat {due}': 'Decided by {decider} by {due} at the latest',
  ', sudah terlambat': ', already late',
  'Keputusan ini ditunggu dari {decider}.': 'This decision is awaited from {decider}.',
  'Data salah satu orang sudah dihapus': 'The data of one person has been deleted',
  'Perbandingan ini tidak dapat ditampilkan lagi dan tidak perlu diputuskan.':
    'This comparison can no longer be shown and need not be decided.',
  'Tidak perlu diputuskan lagi': 'Need not be decided any more',
  'Salah satu usulan sudah berakhir, datanya dibetulkan, atau datanya dihapus.':
    'One of the proposals has ended, its data was corrected, or its data was deleted.',
  'Keputusan sebelumnya dibatalkan': 'The earlier decision was undone',
  'Alasan: {reason}': 'Reason: {reason}',
  'Data berubah sejak dibandingkan': 'Data changed since the comparison',
  'Begitu Anda memutuskan, keduanya dibandingkan ulang dahulu; baca hasilnya, lalu putuskan sekali lagi.':
    'Once you decide, the two are compared again first; read the result, then decide once more.',
  '{one} meminta orang ini diserahkan': '{one} asks for this person to be handed over',
  ', alasan: {askedWhy}': ', reason: {askedWhy}',
  '. Bila disetujui, pilih “Orang yang sama, serahkan”.':
    '. If you agree, choose “Same person, hand over”.',
  'Orang ini ada di lebih dari 5 kemungkinan ganda':
    'This person is in more than 5 possible duplicates',
  'Mungkin datanya terlalu umum atau salah isi. Putuskan satu per satu.':
    'The data may be too general or wrong. Decide one by one.',
  'Menunggu keputusan apakah orangnya sama': 'Waiting for a decision whether it is the same person',
  'Mungkin sama dengan usulan lain': 'Possibly the same as another proposal',
  'Pernah dibandingkan dengan usulan lain': 'Was compared with another proposal',
  'Usulan ini belum memakai kuota sampai diputuskan.':
    'This proposal takes no quota until decided.',
  ' sejak {since}': ' since {since}',
  'Sudah diusulkan {agencyName}{since}': 'Already proposed by {agencyName}{since}',
  'Bandingkan dengan {other}': 'Compare with {other}',
  ', diputuskan oleh {decider} paling lambat {due}':
    ', decided by {decider} by {due} at the latest',
  'petunjuk {bits}': 'sign {bits}',
  'orang ini ada di lebih dari 5 kemungkinan': 'this person is in more than 5 possible duplicates',
  'Pilih {waiting}': 'Choose {waiting}',
  'NIK {nationalIdEnding}, {agencyName}': 'NIK {nationalIdEnding}, {agencyName}',
  'Sudah diusulkan {agencyName}': 'Already proposed by {agencyName}',
  'oleh {decider}': 'by {decider}',
  Terlambat: 'Late',
  'Dua usulan yang mungkin satu orang, walau NIK atau namanya tidak sama persis. Usulan yang menunggu belum memakai kuota sampai diputuskan.':
    'Two proposals that may be one person, although NIK or names are not quite the same. The waiting proposal takes no quota until decided.',
  '{word}, yang paling mendesak di atas': '{word}, the most urgent first',
  'Tidak ada yang perlu diputuskan.': 'Nothing to decide.',
  'Kemungkinan ganda muncul di sini begitu ditemukan saat orang diusulkan.':
    'Possible duplicates appear here as soon as they are found when people are proposed.',
  Diputuskan: 'Decided',
  ' oleh {who}': ' by {who}',
  '. Alasan: {reason}': '. Reason: {reason}',
  'Yang dipakai: data {part}.': 'Used is the data of {part}.',
  'usulan yang menunggu': 'the waiting proposal',
  'usulan pertama': 'the first proposal',
  'Diputuskan: orang yang sama': 'Decided: same person',
  'Diputuskan: orang berbeda': 'Decided: different people',
  'Diputuskan: orang yang sama, diserahkan ke {one}': 'Decided: same person, handed over to {one}',
  'Data kedua orang tidak berubah, dan riwayatnya tetap tersimpan.':
    'The data of both people does not change, and their history is kept.',
  Putuskan: 'Decide',
  'Simpan keputusan': 'Save the decision',
  'Data mana yang dipakai untuk BPJS Ketenagakerjaan':
    'Which data is used for BPJS Ketenagakerjaan',
  '<kbd>S</kbd> sama, <kbd>B</kbd> berbeda, <kbd>T</kbd> tunda, <kbd>1</kbd> dan <kbd>2</kbd> data yang dipakai, <kbd>H</kbd> keluarga, <kbd>Ctrl</kbd> dan <kbd>Enter</kbd> simpan.':
    '<kbd>S</kbd> same, <kbd>B</kbd> different, <kbd>T</kbd> later, <kbd>1</kbd> and <kbd>2</kbd> the data used, <kbd>H</kbd> family, <kbd>Ctrl</kbd> and <kbd>Enter</kbd> save.',
  'Pakai data usulan pertama': 'Use the data of the first proposal',
  'Pakai data usulan yang menunggu': 'Use the data of the waiting proposal',
  '{name} ke {one}': '{name} to {one}',
  'Tersimpan di riwayat. Jangan tulis nama atau NIK.':
    'Kept in the history. Do not write names or NIK.',
  'Sering dipakai:': 'Often used:',
  'Pilih keputusannya.': 'Choose the decision.',
  'Pilih data usulan mana yang dipakai.': "Choose which proposal's data is used.",
  'Data usulan pertama': 'Data of the first proposal',
  'Data usulan pertama, {agencyName}': 'Data of the first proposal, {agencyName}',
  'Data usulan yang menunggu': 'Data of the waiting proposal',
  'Data usulan yang menunggu, {one}': 'Data of the waiting proposal, {one}',
  'Riwayat keduanya': 'History of both',
  'Riwayat {title}': 'History of {title}',
  'Lihat keluarga': 'See the family',
  'Satu keluarga, orang berbeda?': 'One family, different people?',
  'Sebagai keluarga': 'As a family',
  'Sebagai orang': 'As a person',
  'Nomor KK, ibu kandung, atau alamatnya sama, sedangkan nama atau tanggal lahirnya berbeda. Saudara kandung dan kembar sering tampak seperti ini; periksa KTP-el keduanya.':
    "KK number, mother's name or address are the same, while name or date of birth differ. Siblings and twins often look like this; check the KTP-el of both.",
  '{field} sama': '{field} the same',
  '{field} berbeda': '{field} different',
  'Orang lain memutuskan lebih dulu': 'Somebody else decided first',
  'Keputusan Anda belum disimpan: {answer}, dengan alasan {reason}':
    'Your decision was not saved: {answer}, with the reason {reason}',
  'Bandingkan dengan keputusan di bawah. Bila keliru, batalkan keputusan itu dahulu.':
    'Compare with the decision below. If it is wrong, undo that decision first.',
  'Kemungkinan ganda berikutnya': 'Next possible duplicate',
  'Sudah diusulkan oleh {agencyName}{since}': 'Already proposed by {agencyName}{since}',
  'Admin daerah membandingkan keduanya dan memutuskan. Data usulan dinas lain tidak ditampilkan di sini.':
    "The region admin compares the two and decides. Data of another agency's proposal is not shown here.",
  'Usulan dinas Anda': "Your agency's proposal",
  '{value}, {age} tahun, NIK {nationalIdEnding}': {
    by: 'age',
    one: '{value}, {age} year, NIK {nationalIdEnding}',
    other: '{value}, {age} years, NIK {nationalIdEnding}',
  },
  '{agencyName}, diusulkan {since}. Periksa NIK dan nama pada KTP-el; bila salah tulis, minta admin daerah membetulkannya.':
    '{agencyName}, proposed {since}. Check NIK and name on the KTP-el; if mistyped, ask the region admin to correct it.',
  'Penyerahan diminta {askedAt}, menunggu keputusan admin daerah.':
    'Handing over requested {askedAt}, waiting for a decision of the region admin.',
  'Minta diserahkan': 'Ask to hand over',
  'Kirim permintaan': 'Send the request',
  'Bila ini orang yang sama dan admin daerah setuju, {agencyName} melepas tempatnya dan usulan dinas Anda memakai kuota dinas Anda sendiri.':
    "If this is the same person and the region admin agrees, {agencyName} gives up its place and your agency's proposal takes your agency's own quota.",
  'Data keduanya': 'Data of both',
  'Data kedua usulan berdampingan; yang berbeda digarisbawahi':
    'Data of both proposals side by side; differences are underlined',
  Petunjuk: 'Sign',
  'Ringkas data yang tidak menentukan': 'Fold data that decides nothing',
  'Tampilkan {folded} data lain yang sama atau kosong':
    'Show {folded} further data that are the same or empty',
  ', satu per satu': ', one by one',
  daftar: 'list',
  ' baris {row}': ' row {row}',
  Pertama: 'First',
  'Sama, tidak dinilai': 'Same, not weighed',
  'Tidak dinilai': 'Not weighed',
  Kosong: 'Empty',
  'Diurungkan segera setelah diputuskan.': 'Undone right after the decision.',
  'Keputusan disimpan: {answer}.': 'Decision saved: {answer}.',
  'Keputusan dikembalikan. Pasangan ini menunggu lagi.':
    'The decision was taken back. This pair waits again.',
  'Kemungkinan ganda sebelumnya': 'Previous possible duplicate',
  'Tunda, buka yang berikutnya': 'Later, open the next one',
  'Jumlah seluruh petunjuk': 'Sum of all signs',
  'Menurut data ini keduanya satu orang, {odds}. ': 'By this data the two are one person, {odds}. ',
  'Menurut data ini keduanya lebih mungkin orang berbeda, {odds}. ':
    'By this data the two are more likely different people, {odds}. ',
  'Mulai {review} pasangan ditanyakan di sini, mulai {match} dianggap hampir pasti sama. ':
    'From {review} on pairs are asked about here, from {match} on they count as almost certainly the same. ',
  '{against}Setiap angka 1 melipatduakan kemungkinannya.': '{against}Each 1 doubles the odds.',
};
