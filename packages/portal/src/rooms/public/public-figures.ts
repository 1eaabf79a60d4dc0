import type { PublicMonthView, PublicRegionView } from '@payung/contract';
import type { TallyGroup } from '@payung/domain';
import type * as z from 'zod';
import type { ChartFigures } from '../../charts/figures.ts';
import { formatMonth, formatNumber, formatPercent } from '../../format.ts';
import { say } from '../../language/say.ts';
import { ageName, groupNames, sexName } from '../../words/figures.ts';

type Month = z.infer<typeof PublicMonthView>;
type Region = z.infer<typeof PublicRegionView>;

/** Official months, oldest first; a month with too few people is empty, not zero. */
export function monthFigures({ months }: Pick<Region, 'months'>): ChartFigures {
  return {
    rowName: say('Bulan'),
    columns: [{ name: say('Terlindungi'), unit: 'people', look: 1 }],
    rows: [...months]
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, active }) => ({
        key: month,
        name: formatMonth(month),
        href: null,
        values: [active],
      })),
  };
}

export function monthFinding({ rows }: ChartFigures): string {
  const told = rows.filter(({ values }) => (values[0] ?? null) !== null);
  const last = told.at(-1);
  if (last === undefined)
    return say('Jumlah orang yang terlindungi masih terlalu kecil untuk ditampilkan.');
  const now = last.values[0] ?? 0;
  const first = told[0];
  if (first === undefined || first === last) {
    return say('{last}: {now} orang terlindungi.', { last: last.name, now: formatNumber(now) });
  }
  const change = now - (first.values[0] ?? 0);
  const filling = {
    last: last.name,
    now: formatNumber(now),
    change: formatNumber(Math.abs(change)),
    first: first.name,
  };
  return change >= 0
    ? say('{last}: {now} orang terlindungi, bertambah {change} sejak {first}.', filling)
    : say('{last}: {now} orang terlindungi, berkurang {change} sejak {first}.', filling);
}

/** Name of a part: sexes and ages are told by their codes. */
function partName(group: TallyGroup, key: string, name: string): string {
  if (key === 'unknown') return say('Tidak diketahui lagi');
  if (group === 'sex') return sexName(key);
  if (group === 'age') return ageName(key);
  return name;
}

/** People covered by one group; null where all parts are too small to be told. */
export function partFigures(month: Month, group: TallyGroup): ChartFigures | null {
  const told = month.groups[group];
  if (told === null || told.cells.length === 0) return null;
  const rows = told.cells.map(({ key, name, people }) => ({
    key,
    name: partName(group, key, name),
    href: null,
    values: [people],
  }));
  const sorted =
    group === 'age'
      ? rows.sort((a, b) => a.key.localeCompare(b.key))
      : rows.sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const others = {
    key: 'others',
    name: say('Lainnya, digabung'),
    href: null,
    values: [told.others],
  };
  return {
    rowName: groupNames[group],
    columns: [{ name: say('Terlindungi'), unit: 'people', look: 1 }],
    rows: told.others === null ? sorted : [...sorted, others],
  };
}

export function partFinding({ rows, rowName }: ChartFigures): string {
  const total = rows.reduce((all, { values }) => all + (values[0] ?? 0), 0);
  const most = rows
    .filter(({ key }) => key !== 'others')
    .reduce((a, b) => ((b.values[0] ?? 0) > (a.values[0] ?? 0) ? b : a), {
      name: '',
      values: [0] as readonly (number | null)[],
    });
  const people = most.values[0] ?? 0;
  return say('{rowName} terbanyak: {most}, {people} orang ({people2}).', {
    rowName,
    most: most.name,
    people: formatNumber(people),
    people2: formatPercent(people, total),
  });
}
