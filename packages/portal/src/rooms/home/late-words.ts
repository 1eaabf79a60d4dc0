import type { CoverAlertList, SheetPage, VerificationCounts } from '@payung/contract';
import type { VerificationLevel } from '@payung/domain';
import type * as z from 'zod';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { longestBehind, peopleBehind } from '../../words/cover.ts';
import { levelWords } from '../../words/verification.ts';
import type { RunningOut } from './codes-running-out.ts';
import { countOf, type Late, type Work } from './work.ts';

/** Those who wait for one's own answer in verification: counted where counts are told, else the first few. */
export function sheetsWork(
  level: VerificationLevel,
  counts: VerificationCounts | undefined,
  next: z.infer<typeof SheetPage> | undefined,
): Partial<Work> {
  const own = counts?.total.levels.find((one) => one.level === level);
  const count = own?.waiting ?? next?.items.length ?? 0;
  if (count === 0) return {};
  const isMore = own === undefined && next?.nextCursor !== null;
  const waiting = {
    key: 'sheets',
    what: say('{count} orang menunggu jawaban Anda', { count: countOf(count, isMore) }),
    oldest: own?.oldest ?? null,
    act: levelWords[level].name,
    address: '/verifikasi',
  };
  const overdue = own?.overdue ?? 0;
  const late: Late = {
    key: 'sheets',
    tone: 'attention',
    text: say('{overdue} orang sudah lewat batas waktu verifikasi.', {
      overdue: formatNumber(overdue),
    }),
    link: say('Lihat yang terlambat'),
    address: '/verifikasi',
  };
  return { waiting: [waiting], late: overdue === 0 ? [] : [late] };
}

/** Codes of the insurer that run out, or have. */
export function expiringLate(found: readonly RunningOut[], timeZone: string): Partial<Work> {
  const [first] = found;
  if (first === undefined) return {};
  const { isOver } = first;
  const day = formatDate(first.on, timeZone);
  const number = formatNumber(found.length);
  const late: Late = {
    key: 'expiring',
    tone: isOver ? 'wrong' : 'attention',
    text: isOver
      ? say('Kode iuran {number} tagihan habis atau akan habis, yang pertama sudah habis {day}.', {
          number,
          day,
        })
      : say('Kode iuran {number} tagihan akan habis, yang pertama {day}.', { number, day }),
    link: say('Lihat tagihan'),
    address: '/tagihan',
  };
  return { late: [late] };
}

/** People with unpaid months, and the day on which the first of them lose their cover. */
export function coverLate(
  alerts: z.infer<typeof CoverAlertList>['items'],
  timeZone: string,
): Partial<Work> {
  const [latest] = alerts;
  const behind = latest === undefined ? 0 : peopleBehind(latest.agencies);
  if (latest === undefined || behind === 0) return {};
  const ends =
    latest.firstLapseOn === null
      ? ''
      : say(' Perlindungan mulai berakhir {firstLapseOn} bila tidak dibayar.', {
          firstLapseOn: formatDate(latest.firstLapseOn, timeZone),
        });
  const late: Late = {
    key: 'cover',
    tone: longestBehind(latest.agencies) >= 2 ? 'wrong' : 'attention',
    text: say('Iuran {behind} orang belum dibayar.{ends}', { behind: formatNumber(behind), ends }),
    link: say('Lihat tunggakan menurut dinas'),
    address: '/tunggakan',
  };
  return { late: [late] };
}
