import type { HomeLate } from '@payung/contract';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { countOf } from './work.ts';

/** Something whose day has passed, or whose cover is about to end. */
export interface Late {
  readonly key: string;
  readonly tone: 'attention' | 'wrong';
  readonly text: string;
  readonly link: string;
  readonly address: string;
}

/** unpaid months from which cover is about to end (domain-rules 2.12: the third unpaid month ends it) */
const nearlyLapsed = 2;

export function lateWords(late: HomeLate, timeZone: string): Late {
  const key = late.about;
  switch (late.about) {
    case 'verification':
      return {
        key,
        tone: 'attention',
        text: say('{overdue} orang sudah lewat batas waktu verifikasi.', {
          overdue: countOf(late.count, late.isMore),
        }),
        link: say('Lihat yang terlambat'),
        address: '/verifikasi',
      };
    case 'cases':
      return {
        key,
        tone: 'attention',
        text: say('{count} kemungkinan ganda sudah lewat batas waktunya.', {
          count: countOf(late.count, late.isMore),
        }),
        link: say('Lihat yang terlambat'),
        address: '/ganda',
      };
    case 'claims':
      return {
        key,
        tone: 'wrong',
        text: say('{late} klaim sudah lewat batas waktunya.', {
          late: countOf(late.count, late.isMore),
        }),
        link: say('Lihat klaim'),
        address: '/klaim',
      };
    case 'codes':
      return { key, ...codeWords(late, timeZone), link: say('Lihat tagihan'), address: '/tagihan' };
    case 'cover':
      return {
        key,
        tone: late.mostMonths >= nearlyLapsed ? 'wrong' : 'attention',
        text: coverText(late, timeZone),
        link: say('Lihat tunggakan menurut dinas'),
        address: '/tunggakan',
      };
  }
}

type About<Name extends HomeLate['about']> = Extract<HomeLate, { about: Name }>;

function codeWords(
  { count, firstOn, isOver }: About<'codes'>,
  timeZone: string,
): Pick<Late, 'tone' | 'text'> {
  const day = formatDate(firstOn, timeZone);
  const number = formatNumber(count);
  return isOver
    ? {
        tone: 'wrong',
        text: say(
          'Kode iuran {number} tagihan habis atau akan habis, yang pertama sudah habis {day}.',
          { number, day },
        ),
      }
    : {
        tone: 'attention',
        text: say('Kode iuran {number} tagihan akan habis, yang pertama {day}.', { number, day }),
      };
}

function coverText({ people, firstLapseOn }: About<'cover'>, timeZone: string): string {
  const ends =
    firstLapseOn === null
      ? ''
      : say(' Perlindungan mulai berakhir {firstLapseOn} bila tidak dibayar.', {
          firstLapseOn: formatDate(firstLapseOn, timeZone),
        });
  return say('Iuran {behind} orang belum dibayar.{ends}', { behind: formatNumber(people), ends });
}
