import type { ClaimList } from '@payung/contract';
import type { ClaimState } from '@payung/domain';
import type * as z from 'zod';
import type { ChartFigures } from '../../charts/figures.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { claimStateMarks } from '../../words/claims.ts';
import { slugOfClaim } from '../../words/slugs.ts';

type Claims = z.infer<typeof ClaimList>;

/** in the order in which a claim goes its way */
const states: readonly ClaimState[] = [
  'reported',
  'complete',
  'submitted',
  'returned',
  'granted',
  'paid',
  'refused',
  'withdrawn',
];

/** Claims of a year by where they stand; states that no claim is in are left out. */
export function claimFigures({ items }: Pick<Claims, 'items'>, year: number): ChartFigures {
  const count = (state: ClaimState) => items.filter((one) => one.state === state).length;
  return {
    rowName: say('Keadaan'),
    columns: [{ name: say('Klaim'), unit: 'count', look: 1 }],
    rows: states
      .map((state) => ({
        key: state,
        name: claimStateMarks[state].word,
        href: `/klaim?keadaan=${slugOfClaim(state)}&tahun=${year}`,
        values: [count(state)],
      }))
      .filter(({ values }) => (values[0] ?? 0) > 0),
  };
}

export function claimFinding({ items, granted, paid }: Claims): string {
  if (items.length === 0) return say('Belum ada klaim tahun ini.');
  return say('{items} klaim; disetujui BPJS {granted}, dibayar {paid}.', {
    items: formatNumber(items.length),
    granted: formatRupiah(granted),
    paid: formatRupiah(paid),
  });
}
