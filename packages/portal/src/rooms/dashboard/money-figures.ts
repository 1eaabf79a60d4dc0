import type { DuplicatesSavedView } from '@payung/contract';
import type { SourceMoney } from '@payung/domain';
import type * as z from 'zod';
import { saidShortly } from '../../charts/chart-text.ts';
import type { ChartFigures } from '../../charts/figures.ts';
import { formatMonth, formatNumber, formatPercent, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { spentUpTo } from '../figures/spent-up-to.ts';

/** The budgets of a year together, whole rupiah. */
export function budgetOf(items: readonly Pick<SourceMoney, 'ceiling'>[]): number {
  return items.reduce((all, { ceiling }) => all + ceiling, 0);
}

/**
 * What was spent since the beginning of a budget year, month by month: paid less what came back. Months to come are not
 * told, since a line at the same height would say that nothing is paid in them.
 * @param until the day up to which papers are known, `YYYY-MM-DD`
 */
export function burnFigures(
  items: readonly Pick<SourceMoney, 'months'>[],
  year: number,
  until: string,
): ChartFigures {
  const months = Array.from(
    { length: 12 },
    (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`,
  );
  return {
    rowName: say('Bulan'),
    columns: [
      { name: say('Dibayar, bersih'), unit: 'rupiah', look: 1 },
      { name: say('Ditagih'), unit: 'rupiah', look: 2 },
      { name: say('Dikembalikan'), unit: 'rupiah', look: null },
    ],
    rows: months.map((month) => {
      const { spent, billed, refunded } = spentUpTo(items, month);
      return {
        key: month,
        name: formatMonth(month),
        href: `/angka/dana?sampai=${month}`,
        values: month > until.slice(0, 7) ? [null, null, null] : [spent, billed, refunded],
      };
    }),
  };
}

export function burnFinding({ rows }: ChartFigures, budget: number): string {
  const last = rows.findLast(({ values }) => (values[0] ?? null) !== null);
  const spent = last?.values[0] ?? 0;
  if (budget === 0) return say('Belum ada pagu untuk tahun anggaran ini.');
  const left = budget - spent;
  return say('Terpakai {spent} dari pagu {budget} ({spent2}); sisa {left}.', {
    spent: formatRupiah(spent),
    budget: formatRupiah(budget),
    spent2: formatPercent(spent, budget),
    left: formatRupiah(left),
  });
}

type Saved = z.infer<typeof DuplicatesSavedView>;

/** Doubles that were found, and what was not paid twice, by the agency that proposed second. */
export function savedFigures(saved: Saved, nameOf: (agency: string) => string): ChartFigures {
  // an agency stands once for each group of its people
  const sums = new Map<string, { people: number; rupiah: number }>();
  for (const { agency, people, rupiah } of saved.agencies) {
    const before = sums.get(agency) ?? { people: 0, rupiah: 0 };
    sums.set(agency, { people: before.people + people, rupiah: before.rupiah + rupiah });
  }
  return {
    rowName: say('Dinas pengusul'),
    columns: [
      { name: say('Rupiah dihemat'), unit: 'rupiah', look: 1 },
      { name: say('Orang'), unit: 'people', look: null },
    ],
    rows: [...sums]
      .map(([agency, { people, rupiah }]) => ({
        key: agency,
        name: nameOf(agency),
        href: `/hemat-ganda?tahun=${saved.year}&dinas=${encodeURIComponent(agency)}`,
        values: [rupiah, people],
      }))
      .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0)),
  };
}

export function savedFinding({ people, rupiah }: Pick<Saved, 'people' | 'rupiah'>): string {
  return people === 0
    ? say('Belum ada data ganda yang ditemukan tahun ini.')
    : say('{people} data ganda ditemukan; {rupiah} tidak terbayar dua kali.', {
        people: formatNumber(people),
        rupiah: saidShortly(rupiah, 'rupiah'),
      });
}
