import type { DeterminationView } from '@payung/contract';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';

type Summed = Pick<DeterminationView, 'state' | 'totals' | 'notReady'>;

interface Sum {
  readonly name: string;
  readonly value: string;
}

/** What a decision comes to. Nobody is unready any more on a list that is closed: that is told of a draft alone. */
export function sumsOf({ state, totals, notReady }: Summed): Sum[] {
  return [
    { name: say('Orang ditetapkan'), value: formatNumber(totals.people) },
    ...(totals.strikes > 0
      ? [{ name: say('Orang dicoret'), value: formatNumber(totals.strikes) }]
      : []),
    { name: say('Orang-bulan'), value: formatNumber(totals.months) },
    { name: say('Iuran seluruhnya'), value: formatRupiah(totals.rupiah) },
    ...(state === 'draft' || notReady.people > 0
      ? [{ name: say('Belum siap'), value: formatNumber(notReady.people) }]
      : []),
  ];
}
