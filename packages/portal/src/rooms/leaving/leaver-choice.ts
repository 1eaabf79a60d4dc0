import type { BillView, LeaverView } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';

/** people whom one request takes */
const mostAtOnce = 40;

const tooMany = (chosen: readonly unknown[]): string | null =>
  chosen.length > mostAtOnce
    ? say('pilih paling banyak {mostAtOnce} orang sekaligus.', { mostAtOnce })
    : null;

type Choice = Pick<LeaverView, 'proven' | 'replacement' | 'unused'>;

/** Why the chosen people cannot be replaced now; null when they can. */
export function whyNotReplaced(chosen: readonly Choice[]): string | null {
  const replaced = chosen.filter(({ replacement }) => replacement !== null).length;
  if (replaced > 0)
    return say('{replaced} orang sudah diganti atau disiapkan.', {
      replaced: formatNumber(replaced),
    });
  return unproven(chosen) ?? tooMany(chosen);
}

/** Why no money can be asked back for the chosen people; null when it can. */
export function whyNothingBack(chosen: readonly Choice[]): string | null {
  const without = chosen.filter(({ unused }) => unused.length === 0).length;
  if (without > 0)
    return say('{without} orang tidak punya iuran yang tidak terpakai.', {
      without: formatNumber(without),
    });
  return unproven(chosen) ?? tooMany(chosen);
}

function unproven(chosen: readonly Choice[]): string | null {
  const count = chosen.filter(({ proven }) => !proven).length;
  return count === 0
    ? null
    : say('{count} orang belum ada buktinya; unggah dahulu.', { count: formatNumber(count) });
}

/** The unused money of the chosen people that came from one source. */
export interface SourceOfUnused {
  readonly funding: BillView['funding'];
  readonly nominations: readonly LeaverView['nominationId'][];
  readonly months: number;
  readonly rupiah: number;
}

/** Each source by itself: a refund comes back to one. */
export function unusedBySource(
  leavers: readonly Pick<LeaverView, 'nominationId' | 'unused'>[],
  bills: readonly Pick<BillView, 'id' | 'funding'>[],
): readonly SourceOfUnused[] {
  const fundingOf = new Map(bills.map(({ id, funding }) => [id, funding]));
  const found = new Map<BillView['funding'], SourceOfUnused>();
  for (const { nominationId, unused } of leavers) {
    for (const { bill, tariff } of unused) {
      const funding = fundingOf.get(bill);
      if (funding === undefined) continue;
      const before = found.get(funding) ?? { funding, nominations: [], months: 0, rupiah: 0 };
      const { nominations, months, rupiah } = before;
      found.set(funding, {
        funding,
        nominations: nominations.includes(nominationId)
          ? nominations
          : [...nominations, nominationId],
        months: months + 1,
        rupiah: rupiah + tariff,
      });
    }
  }
  return [...found.values()];
}
