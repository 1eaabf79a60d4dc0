import type { Catalogue } from '../../catalogue.ts';

export const repairs: Catalogue = {
  'Pilih dahulu apa yang dimaksud.': 'Choose first what is meant.',
  '{rows} baris: {title}': {
    by: 'rows',
    one: '{rows} row: {title}',
    other: '{rows} rows: {title}',
  },
  '{rows} baris diperbaiki dan belum dikirim.': {
    one: '{rows} row corrected and not sent yet.',
    other: '{rows} rows corrected and not sent yet.',
  },
  '{columnField} yang dimaksud': 'The {columnField} that is meant',
  'Pakai untuk {alike} baris': { one: 'Use for {alike} row', other: 'Use for {alike} rows' },
  'Contoh sebelum dan sesudah': 'Samples before and after',
  'Baris {row}': 'Row {row}',
  '{village}, Kecamatan {district}': '{village}, District {district}',
  'Perbaiki sekaligus': 'Correct at once',
  '{alike} baris': { one: '{alike} row', other: '{alike} rows' },
  'Perbaiki semua yang serupa{title}': 'Correct all alike{title}',
  'Tampilkan semua {found} kelompok': {
    one: 'Show the {found} group',
    other: 'Show all {found} groups',
  },
  '{columnField} tertulis "{spelling}"': '{columnField} written "{spelling}"',
  'Pilih satu kali apa yang dimaksud, lalu dipakai untuk semua baris dengan tulisan ini.':
    'Choose once what is meant; it is then used for all rows with this spelling.',
  'Buang huruf dan tanda di sekitar 16 angka NIK':
    'Remove letters and signs around the 16 digits of the NIK',
  'Angkanya tetap sama. Tidak ada angka yang ditambah atau diganti.':
    'The digits stay the same. No digit is added or replaced.',
  'Tukar hari dan bulan tanggal lahir': 'Swap day and month of the date of birth',
  'Hanya baris yang tanggalnya sama dengan tanggal di dalam NIK bila urutannya ditukar.':
    'Only rows whose date equals the date within the NIK once swapped.',
  'Buang tanda yang tidak dapat dicetak dari {columnField}':
    'Remove signs that cannot be printed from {columnField}',
  'Huruf dan angka yang terbaca tetap sama.': 'Letters and digits that can be read stay the same.',
  'Saring menurut sebab': 'Filter by cause',
  'Semua sebab': 'All causes',
  '{columnField} baris {row}': '{columnField} row {row}',
  'Sudah diubah, belum dikirim.': 'Changed, not sent yet.',
  'Baris dan sel yang salah': 'Rows and cells that are wrong',
  '{name} baris {number} diubah': '{name} of row {number} changed',
  '{edits} sel {name} ditempel': {
    by: 'edits',
    one: '{edits} cell of {name} pasted',
    other: '{edits} cells of {name} pasted',
  },
  'Sebagian baris belum diterima': 'Some rows were not accepted',
  'Baris {row}: {why}': 'Row {row}: {why}',
  'Isian Anda: {texts}': 'Your entry: {texts}',
  'Isiannya sekarang: {texts}': 'What stands there now: {texts}',
  'Membaca isiannya sekarang …': 'Reading what stands there now …',
  'Pakai isian saya untuk baris {row}': 'Use my entry for row {row}',
  'Buang isian saya untuk baris {row}': 'Discard my entry for row {row}',
  'orang lain sudah memperbaikinya, dan barisnya masih salah. Bandingkan dahulu dengan isiannya sekarang.':
    'somebody else corrected it, and the row is still wrong. Compare with its present content first.',
  'orang lain sudah memperbaikinya, atau perbaikannya sedang diperiksa.':
    'somebody else corrected it, or its correction is being checked.',
  'baris ini tidak ada di daftar.': 'this row is not in the list.',
  'baris ini tidak menunggu perbaikan lagi.': 'this row no longer waits for a correction.',
  'sel ini tidak salah, jadi tidak dapat diubah di sini.':
    'this cell is not wrong, so it cannot be changed here.',
  'baris ini terkirim dua kali dalam satu permintaan.': 'this row was sent twice in one request.',
  'Perbaiki baris': 'Correct rows',
  'Hanya sel yang salah dapat diubah. Enter menyimpan sel dan turun, Tab ke kanan, Esc mengembalikan isian. Satu kolom dari lembar kerja dapat ditempel sekaligus.':
    'Only cells that are wrong can be changed. Enter keeps the cell and goes down, Tab goes right, Esc brings the content back. A column from a spreadsheet can be pasted at once.',
  'Baris yang dikirim sedang diperiksa.': 'The rows that were sent are being checked.',
  'Tidak ada baris yang menunggu perbaikan di sini.': 'No row waits for a correction here.',
  'Lihat hasil daftar ini': 'See the results of this list',
  'Kirim baris yang diperbaiki': 'Send the corrected rows',
  'Urungkan perbaikan terakhir': 'Undo the last correction',
  'Perbaikan yang belum dikirim tetap ada di halaman ini.':
    'Corrections not sent yet stay on this page.',
  'Perbaikan yang belum dikirim': 'Corrections not sent yet',
  '{waiting} baris siap dikirim.': {
    one: '{waiting} row ready to send.',
    other: '{waiting} rows ready to send.',
  },
  'Urungkan langkah terakhir': 'Undo the last step',
  'Kirim {waiting} baris': { one: 'Send {waiting} row', other: 'Send {waiting} rows' },
  'Layanan belum menjawab dan dicoba lagi. Isian Anda tetap ada.':
    'The service has not answered and is tried again. What you filled in stays.',
  'Terakhir: {last}.': 'Last: {last}.',
  '{taken} baris dikirim untuk diperiksa.': {
    one: '{taken} row sent for checking.',
    other: '{taken} rows sent for checking.',
  },
  'Pemeriksaan selesai. Tidak ada lagi baris yang perlu diperbaiki.':
    'The check is finished. No row needs correction any more.',
  'Pemeriksaan selesai. {left} baris masih perlu diperbaiki.': {
    one: 'The check is finished. {left} row still needs correction.',
    other: 'The check is finished. {left} rows still need correction.',
  },
};
