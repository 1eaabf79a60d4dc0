import type { BillView } from '@payung/contract';
import type { BillState } from '@payung/domain';
import { formatDate, formatMonth, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { findingWords } from './exchange.ts';
import type { Mark } from './labels.ts';
import { leavingName } from './leaving.ts';

export const billMarks: Readonly<Record<BillState, Mark>> = {
  listing: { shape: 'half', word: say('Daftar sedang disusun'), tone: 'note' },
  listed: { shape: 'diamond', word: say('Menunggu kode iuran'), tone: 'attention' },
  billed: { shape: 'quarter', word: say('Kode iuran tercatat'), tone: 'note' },
  'payment-requested': { shape: 'quarter', word: say('SPP tercatat'), tone: 'note' },
  'payment-ordered': { shape: 'half', word: say('SPM tercatat'), tone: 'note' },
  disbursed: { shape: 'half', word: say('SP2D terbit, menunggu bukti'), tone: 'attention' },
  paid: { shape: 'tick', word: say('Lunas'), tone: 'good' },
  cancelled: { shape: 'barred', word: say('Dibatalkan'), tone: 'neutral' },
  expired: { shape: 'cross', word: say('Kode iuran habis'), tone: 'wrong' },
};

/** Papers of a bill as treasurers call them. */
export const paperNames = {
  'payment-request': 'SPP',
  'payment-order': 'SPM',
  disbursement: 'SP2D',
  proof: say('bukti bayar'),
} as const;

/** `Desember 2026`, or `12 bulan sejak Januari 2026`. */
export function spanWords({ firstMonth, months }: { firstMonth: string; months: number }): string {
  return months === 1
    ? formatMonth(firstMonth)
    : say('{months} bulan sejak {firstMonth}', {
        months: formatNumber(months),
        firstMonth: formatMonth(firstMonth),
      });
}

const leftOff: Readonly<Record<string, string>> = {
  'months-held': say('Bulannya sudah ada di tagihan lain'),
  'billed-already': say('Bulannya sudah ada di tagihan kelompok ini'),
  'too-late': say('Perlindungannya terputus; bulan yang lewat tidak dapat dibayar'),
  'refused-by-insurer': say('Ditolak BPJS'),
  left: say('Sudah keluar dari program'),
  forgotten: say('Datanya sudah dihapus'),
  restricted: say('Pemrosesan datanya dihentikan sementara'),
  'state-changed': say('Tidak lagi ditetapkan'),
  'lapsed-not-ready': say('Perlindungannya terputus dan syarat daftar ulang belum terpenuhi'),
  'covered-elsewhere': say('Dilindungi daerah lain'),
};

/** Why somebody whom the cohort covers is not on a bill. */
export function leftOffName(code: string): string {
  return leftOff[code] ?? say('Tidak dimasukkan karena sebab lain');
}

type Detail = Readonly<Record<string, string | number | null>>;

/** What else is known of the reason: months, source, day. */
export function leftOffDetail(
  code: string,
  detail: Detail,
  tell: { readonly fundingName: (id: string) => string; readonly timeZone: string },
): string {
  const { months, funding, reason, on } = detail;
  if (code === 'refused-by-insurer' && typeof reason === 'string' && typeof on === 'string') {
    const day = formatDate(on, tell.timeZone);
    return say('pada {day}, alasan {reason}', { day, reason: findingWords(reason) });
  }
  const lost = typeof months === 'string' && code === 'left';
  const said = [
    typeof months === 'string' && !lost ? months.split(' ').map(formatMonth).join(', ') : '',
    typeof funding === 'string'
      ? say('dari {funding}', { funding: tell.fundingName(funding) })
      : '',
    typeof reason === 'string' ? leavingName(reason) : '',
    typeof on === 'string' ? formatDate(on, tell.timeZone) : '',
    lost
      ? say('terlambat dibayar: {months}', {
          months: months.split(' ').map(formatMonth).join(', '),
        })
      : '',
    detail.age === 'too-old' ? say('usianya lewat batas') : '',
  ];
  return said.filter((part) => part !== '').join(', ');
}

export function elsewhereWords(elsewhere: BillView['elsewhere']): string {
  switch (elsewhere) {
    case 'checked':
      return say('Sudah ditanyakan; yang dilindungi daerah lain tidak dimasukkan');
    case 'not-agreed':
      return say('Belum ada perjanjian dengan daerah lain');
    case null:
      return say('Belum ditanyakan');
  }
}

/** In which part of the room a bill stands. */
export type BillShelf = 'open' | 'paid' | 'stopped';

interface Shelf {
  readonly name: string;
  /** word of the address; none for the part that is shown first */
  readonly slug: string | undefined;
  readonly states: readonly BillState[];
}

export const billShelves: Readonly<Record<BillShelf, Shelf>> = {
  open: {
    name: say('Berjalan'),
    slug: undefined,
    states: ['listing', 'listed', 'billed', 'payment-requested', 'payment-ordered', 'disbursed'],
  },
  paid: { name: say('Lunas'), slug: 'lunas', states: ['paid'] },
  stopped: { name: say('Berhenti'), slug: 'berhenti', states: ['cancelled', 'expired'] },
};

export function billShelfOf(slug: string | undefined): BillShelf {
  if (slug === billShelves.paid.slug) return 'paid';
  return slug === billShelves.stopped.slug ? 'stopped' : 'open';
}

/** What is done next to a bill. */
export function nextActWords(state: BillState): string {
  switch (state) {
    case 'listing':
      return say('tunggu daftar nominatif');
    case 'listed':
      return say('catat kode iuran dari BPJS');
    case 'billed':
      return say('bayar, lalu catat dokumennya');
    case 'payment-requested':
      return say('catat SPM');
    case 'payment-ordered':
      return say('catat SP2D');
    case 'disbursed':
      return say('catat bukti bayar');
    case 'paid':
    case 'cancelled':
    case 'expired':
      return '';
  }
}

/** The way of a bill as it is told to clerks. */
export const stepNames = {
  list: say('Daftar nominatif'),
  code: say('Kode iuran BPJS'),
  'payment-request': 'SPP',
  'payment-order': 'SPM',
  disbursement: 'SP2D',
  proof: say('Bukti bayar (NTPN)'),
} as const;
