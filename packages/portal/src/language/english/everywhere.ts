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
};
