import type { HomeChange, HomeWaiting } from '@payung/contract';
import type { VerificationLevel } from '@payung/domain';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { levelWords } from '../../words/verification.ts';

/** Something that waits for whoever is signed in. */
export interface Waiting {
  readonly key: string;
  /** what waits, with its number: `14 kemungkinan ganda` */
  readonly what: string;
  /** date or instant since when the first of them waits; null where that is not told */
  readonly oldest: string | null;
  /** verb and object, on the button that leads there */
  readonly act: string;
  readonly address: string;
}

/** Something that happened since yesterday. */
export interface Change {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly address: string;
}

/** The room of one thing in the room of many. */
function addressOf(room: string, id: string | null): string {
  return id === null ? room : `${room}/${encodeURIComponent(id)}`;
}

/** `20+` where more may follow than was counted. */
export function countOf(count: number, isMore: boolean): string {
  return isMore ? `${formatNumber(count)}+` : formatNumber(count);
}

/** Whole days from a date or instant to a calendar date of the region, both `YYYY-MM-DD` first; never less than 0. */
export function daysUntil(since: string, today: string): number {
  const day = 24 * 60 * 60 * 1000;
  const from = Date.parse(`${since.slice(0, 10)}T00:00:00Z`);
  return Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - from) / day));
}

/** @param level at which whoever is signed in answers; null for whoever answers at none */
export function waitingWords(one: HomeWaiting, level: VerificationLevel | null): Waiting {
  const count = countOf(one.count, one.isMore);
  const { act, oldest } = one;
  return { key: act, oldest, ...waysTo(one, count, level) };
}

function waysTo(
  { act, only }: HomeWaiting,
  count: string,
  level: VerificationLevel | null,
): Pick<Waiting, 'what' | 'act' | 'address'> {
  switch (act) {
    case 'sign-decision':
      return {
        what: say('{sent} SK penetapan menunggu tanda tangan', { sent: count }),
        act: say('Catat tanda tangan'),
        address: addressOf('/penetapan', only),
      };
    case 'verify':
      return {
        what: say('{count} orang menunggu jawaban Anda', { count }),
        act: level === null ? say('Buka verifikasi') : levelWords[level].name,
        address: '/verifikasi',
      };
    case 'decide-case':
      return {
        what: say('{number} kemungkinan ganda', { number: count }),
        act: say('Putuskan kemungkinan ganda'),
        address: '/ganda',
      };
    case 'handle-claim':
      return {
        what: say('{waiting} klaim', { waiting: count }),
        act: say('Lanjutkan klaim'),
        address: addressOf('/klaim', only),
      };
    case 'pay-bill':
      return {
        what: say('{waiting} tagihan', { waiting: count }),
        act: say('Lanjutkan tagihan'),
        address: addressOf('/tagihan', only),
      };
    case 'choose-columns':
      return {
        what: say('{unmapped} daftar menunggu pilihan kolom', { unmapped: count }),
        act: say('Pilih kolom'),
        address: addressOf('/daftar', only),
      };
  }
}

export function changeWords(change: HomeChange): Change {
  const { kind, id, at } = change;
  const key = `${kind} ${id}`;
  switch (kind) {
    case 'list-checked':
      return {
        key,
        at,
        text: say('Daftar {fileName} selesai diperiksa: {rowsDone} baris.', {
          fileName: change.fileName,
          rowsDone: formatNumber(change.rows),
        }),
        address: addressOf('/daftar', id),
      };
    case 'decision-signed':
      return {
        key,
        at,
        text: say('{title} ditandatangani dengan SK {number}: {people} orang.', {
          title: change.title,
          number: change.number,
          people: formatNumber(change.people),
        }),
        address: addressOf('/penetapan', id),
      };
  }
}
