import type { Catalogue } from '../catalogue.ts';

export const everywhere: Catalogue = {
  '{date} pukul {time}': '{date} at {time}',
  '{seconds} detik': { one: '{seconds} second', other: '{seconds} seconds' },
  '{minutes} menit': { one: '{minutes} minute', other: '{minutes} minutes' },
  '{hours} jam {minutes} menit': '{hours} h {minutes} min',
  'Ada isian yang belum dapat diterima layanan. Periksa kembali semua isian.':
    'Some fields could not be accepted by the service. Check all fields again.',
  'Isian dari pukul {time} dikembalikan': 'What you had filled in by {time} is back',
  'Isian tersimpan tersegel di perangkat ini sampai dikirim atau tab ditutup.':
    'It is kept sealed on this device until it is sent or the tab is closed.',
  'Kosongkan isian': 'Clear the fields',
  Halaman: 'Pages',
  'Mencari orang': 'Searching people',
  'Cari atau buka': 'Search or open',
  'Panah memilih, Enter membuka, Esc menutup.': 'Arrows choose, Enter opens, Esc closes.',
  'Semua pintasan': 'All shortcuts',
  'Nama, NIK, KPJ, nomor SK, halaman, atau tindakan':
    'Name, NIK, card number, number of a decision letter, page, or act',
  'Halaman atau tindakan': 'Page or act',
  'Hitung perkiraan santunan': 'Estimate a benefit',
  'Yang ditemukan': 'What was found',
  '{count} pilihan': { one: '{count} choice', other: '{count} choices' },
  'Tidak ada yang cocok. Tulis paling sedikit tiga huruf nama, atau NIK atau KPJ lengkap.':
    'Nothing matches. Write at least three letters of a name, or a full NIK or card number.',
  'Tidak ada yang cocok.': 'Nothing matches.',
  'NIK berakhir {nationalIdEnding}': 'NIK ending in {nationalIdEnding}',
  '{age} tahun': { one: '{age} year', other: '{age} years' },
  'Di halaman ini': 'On this page',
  'Di semua halaman': 'On all pages',
  Ctrl: 'Ctrl',
  Esc: 'Esc',
  'Pintasan papan ketik': 'Keyboard shortcuts',
  'Pintasan satu huruf bekerja di luar isian dan dapat dimatikan di menu akun. Pada Mac, pakai ⌘ sebagai pengganti Ctrl.':
    'Single-letter shortcuts work outside fields and can be switched off in the account menu. On a Mac, use ⌘ instead of Ctrl.',
};
