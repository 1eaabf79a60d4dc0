import type { CoverAlertList, CoverStateView } from '@payung/contract';
import type * as z from 'zod';
import { formatDate, formatMonth, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';
import { leavingName } from './leaving.ts';

const marks: Readonly<Record<CoverStateView['state'], Mark>> = {
  NONE: { shape: 'ring', word: say('Belum terlindungi'), tone: 'neutral' },
  ACTIVE: { shape: 'tick', word: say('Aktif'), tone: 'good' },
  // domain-rules 2.12: unpaid months are a risk and never a promise
  GRACE: {
    shape: 'diamond',
    word: say('Menunggak – RISIKO, belum tentu dijamin'),
    tone: 'attention',
  },
  ENDED: { shape: 'barred', word: say('Berakhir'), tone: 'neutral' },
};

export function coverMark(cover: CoverStateView): Mark {
  return marks[cover.state];
}

/** Where the cover of somebody stands, and until when. */
export function coverWords(cover: CoverStateView, endsOn: string | null, timeZone: string): string {
  switch (cover.state) {
    case 'NONE':
      return say('Belum ada iuran lunas yang berlaku untuk orang ini.');
    case 'ACTIVE':
      return say('Iuran lunas sampai {paidThrough}.{endsOn}', {
        paidThrough: formatMonth(cover.paidThrough),
        endsOn: unlessPaid(endsOn, timeZone),
      });
    case 'GRACE':
      return say('{monthsUnpaid} bulan belum dibayar, lunas sampai {paidThrough}.{endsOn}', {
        monthsUnpaid: formatNumber(cover.monthsUnpaid),
        paidThrough: formatMonth(cover.paidThrough),
        endsOn: unlessPaid(endsOn, timeZone),
      });
    case 'ENDED': {
      const since = formatDate(cover.since, timeZone);
      return cover.reason === 'LAPSED'
        ? say(
            'Terputus sejak {since} karena iuran tidak dibayar. Perlindungan berikutnya dimulai dari awal.',
            { since },
          )
        : say('{leaving}; berakhir sejak {since}.', { leaving: leavingName(cover.reason), since });
    }
  }
}

function unlessPaid(endsOn: string | null, timeZone: string): string {
  if (endsOn === null) return '';
  return say(' Bila tidak dibayar lagi, berakhir pada {endsOn}.', {
    endsOn: formatDate(endsOn, timeZone),
  });
}

export type CoverAlert = z.infer<typeof CoverAlertList>['items'][number];
type AgencyAlert = CoverAlert['agencies'][number];

/** People who are behind by so many months; all of them where none are named. */
export function peopleBehind(
  agencies: readonly Pick<AgencyAlert, 'unpaid'>[],
  months?: number,
): number {
  return agencies
    .flatMap(({ unpaid }) => Object.entries(unpaid))
    .filter(([key]) => months === undefined || key === String(months))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** The most unpaid months that anybody has in these alerts; 0 when nobody is behind. */
export function longestBehind(agencies: readonly Pick<AgencyAlert, 'unpaid'>[]): number {
  const months = agencies.flatMap(({ unpaid }) =>
    Object.entries(unpaid).flatMap(([key, count]) => (count > 0 ? [Number(key)] : [])),
  );
  return Math.max(0, ...months);
}

const idle = {
  'too-late': say('dibayar sesudah perlindungan terputus'),
  left: say('dibayar untuk bulan sesudah keluar'),
} as const;

/** Why a paid month bought no cover. */
export function idleWords(why: keyof typeof idle): string {
  return idle[why];
}
