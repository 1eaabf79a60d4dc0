import { formatNumber, formatRupiah } from '../format.ts';
import { say } from '../language/say.ts';
import type { ChartFigures, Unit } from './figures.ts';

const hundredths = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** sums from which a label says million or milliard in full, so that it fits */
const large = [
  { from: 1_000_000_000_000, name: say('triliun') },
  { from: 1_000_000_000, name: say('miliar') },
  { from: 1_000_000, name: say('juta') },
] as const;

/** A figure as it stands in tables and is read out; `–` for what is not known. */
export function said(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  switch (unit) {
    case 'people':
    case 'count':
      return formatNumber(value);
    case 'rupiah':
      return formatRupiah(value);
    case 'share':
      // cut off, not rounded, so that no goal is told as reached before it is
      return `${hundredths.format(Math.floor(value / 10) / 10)}%`;
  }
}

/** The same where there is little room: `Rp1,3 miliar`. */
export function saidShortly(value: number, unit: Unit): string {
  if (unit !== 'rupiah') return said(value, unit);
  const size = large.find(({ from }) => value >= from);
  if (size === undefined) return formatRupiah(value);
  const shown = (value / size.from).toLocaleString('id-ID', { maximumFractionDigits: 1 });
  return say('Rp{shown} {size}', { shown, size: size.name });
}

/** A text cut so that it fits into a width, by the mean width of a letter. */
export function fitted(text: string, width: number, letter = 7.2): string {
  const most = Math.max(1, Math.floor(width / letter));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

/** The byte order mark, by which Excel reads the file as UTF-8. */
const mark = '﻿';

/**
 * The figures as CSV: semicolons, as Excel on an Indonesian computer reads it, and whole numbers without separators.
 * Nothing in it is taken for a formula.
 */
export function csvOf({ rowName, columns, rows }: ChartFigures): string {
  const lines = [
    [rowName, ...columns.map(({ name }) => name)].map(csvText),
    ...rows.map(({ name, values }) => [
      csvText(name),
      ...columns.map(({ unit }, at) => csvNumber(values[at] ?? null, unit)),
    ]),
  ];
  return `${mark}${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function csvNumber(value: number | null, unit: Unit): string {
  if (value === null) return '';
  return unit === 'share' ? (value / 100).toFixed(2).replace('.', ',') : String(value);
}
