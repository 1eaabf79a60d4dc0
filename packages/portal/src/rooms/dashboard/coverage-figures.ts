import type { CountView, OfficialMonthList } from '@payung/contract';
import type * as z from 'zod';
import { said } from '../../charts/chart-text.ts';
import type { ChartFigures } from '../../charts/figures.ts';
import { formatMonth, formatNumber, formatPercent } from '../../format.ts';
import { say } from '../../language/say.ts';
import { lastDayOf } from '../figures/month-days.ts';

type Official = z.infer<typeof OfficialMonthList>['items'][number];

/** months shown, the newest last */
const shownMonths = 12;

/** The months up to one, oldest first. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  const year = Number(last.slice(0, 4));
  const month = Number(last.slice(5, 7));
  return Array.from({ length: count }, (_, place) => {
    const at = year * 12 + (month - 1) - (count - 1 - place);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/**
 * People covered at the end of each month: the official figure where there is one, else the latest count of its last
 * day; for the month that runs, the latest count in it. A month that nobody counted stays empty.
 * @param thisMonth `YYYY-MM` of today in the region
 */
export function coverageFigures(
  official: readonly Official[],
  counts: readonly CountView[],
  thisMonth: string,
): ChartFigures {
  const months = monthsUpTo(thisMonth, shownMonths);
  const known = (month: string) => {
    const frozen = official.find((one) => one.month === month);
    if (frozen !== undefined) return { total: frozen.total, isOfficial: true };
    const counted = newestOf(counts, month, month === thisMonth);
    return counted === null ? null : { total: counted.figures.total, isOfficial: false };
  };
  const found = months.map((month) => ({ month, figure: known(month) }));
  const first = found.findIndex(({ figure }) => figure !== null);
  return {
    rowName: say('Bulan'),
    columns: [
      { name: say('Aktif'), unit: 'people', look: 1 },
      { name: say('Ditetapkan'), unit: 'people', look: 2 },
      { name: say('Menunggak – RISIKO'), unit: 'people', look: null },
    ],
    rows: (first < 0 ? [] : found.slice(first)).map(({ month, figure }) => ({
      key: month,
      name:
        figure?.isOfficial === true
          ? say('{month} (resmi)', { month: formatMonth(month) })
          : formatMonth(month),
      href: `/angka/bulan/${month}`,
      values:
        figure === null
          ? [null, null, null]
          : [figure.total.active, figure.total.determined, figure.total.inArrears],
    })),
  };
}

/** The count that is nearest to the end of a month, by the latest knowledge. */
function newestOf(
  counts: readonly CountView[],
  month: string,
  isRunning: boolean,
): CountView | null {
  const own = counts.filter(
    ({ isCounting, figures: { day } }) =>
      !isCounting && (isRunning ? day.startsWith(month) : day === lastDayOf(month)),
  );
  const sorted = [...own].sort((a, b) =>
    `${a.figures.day} ${a.figures.known}` < `${b.figures.day} ${b.figures.known}` ? 1 : -1,
  );
  return sorted[0] ?? null;
}

/** What the coverage says, from the very numbers of the chart. */
export function coverageFinding({ rows }: ChartFigures, target: number | null): string {
  const counted = rows.filter(({ values }) => (values[0] ?? null) !== null);
  const last = counted.at(-1);
  if (last === undefined) return say('Belum ada bulan yang dihitung.');
  const active = last.values[0] ?? 0;
  const now = say('{last}: {active} orang aktif', {
    last: last.name,
    active: formatNumber(active),
  });
  const share =
    target === null || target === 0
      ? say('{now}; target belum ditetapkan', { now })
      : say('{now}, {active} dari kuota {target} orang', {
          now,
          active: formatPercent(active, target),
          target: formatNumber(target),
        });
  const before = counted.at(-2);
  if (before === undefined) return `${share}.`;
  const change = active - (before.values[0] ?? 0);
  if (change === 0) return say('{share}; sama dengan {before}.', { share, before: before.name });
  return say('{share}; {change} {part} daripada {before}.', {
    share,
    change: said(Math.abs(change), 'people'),
    part: change > 0 ? say('lebih banyak') : say('lebih sedikit'),
    before: before.name,
  });
}

/** `Nov` of `2026-11` */
export function shortMonth(month: string): string {
  return formatMonth(month).slice(0, 3);
}
