import { type BucketRecord, type RegistryWrite, sumsOf } from '@payung/data';
import {
  type AgencyId,
  BucketId,
  type CeilingFault,
  type CeilingKey,
  ceilingKey,
  changeGrant,
  partsOfKey,
  totalKey,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import type { CeilingEntry } from './quota-plan-shelves.ts';

/** The quota cards of a year: one of the region, or one for each agency. None before the year was opened. */
export interface YearCards {
  readonly region: BucketRecord | null;
  readonly agencies: ReadonlyMap<AgencyId, BucketRecord>;
}

export async function cardsOf({ data, region }: OpenRegion, year: number): Promise<YearCards> {
  const own = BucketId.parse(String(year));
  // a year may have been opened a moment ago: then the index does not show its cards yet
  const named = region.agencies.map(({ id }) => BucketId.parse(`${year}.agency.${id}`));
  const cards = (await data.quotas.buckets([own, ...named])).filter((card) => card.year === year);
  return {
    region: cards.find(({ id }) => id === own) ?? null,
    agencies: new Map(
      cards.flatMap((card) => (card.agency === null ? [] : [[card.agency, card] as const])),
    ),
  };
}

/** Whether places are limited by a quota card: then they are limited there alone. */
export function hasCard(cards: YearCards, key: CeilingKey): boolean {
  const { kind, code } = partsOfKey(key);
  return kind === 'agency' && [...cards.agencies.keys()].some((id) => id === code);
}

export interface CardsMoved {
  readonly writes: readonly RegistryWrite[];
  readonly cards: CeilingEntry['cards'];
  readonly faults: readonly CeilingFault[];
}

/**
 * The writes that set the places of cards, as a change of quota does. Fewer places than are held or determined are
 * refused with the figure.
 */
export function setCards(
  grants: readonly { readonly card: BucketRecord; readonly granted: number }[],
  basis: string,
): CardsMoved {
  const writes: RegistryWrite[] = [];
  const cards: CeilingEntry['cards'] = [];
  const faults: CeilingFault[] = [];
  for (const { card, granted } of grants) {
    if (card.granted === granted) continue;
    const { id: bucket, agency } = card;
    const before = sumsOf(card);
    const key = agency === null ? totalKey : ceilingKey('agency', agency);
    const used = before.reserved + before.consumed;
    if (granted < used) {
      faults.push({ code: 'below-use', key, unit: 'people', wanted: granted, used });
      continue;
    }
    const step = changeGrant(before, granted);
    if (!step.ok) continue;
    const { sums: after, movement } = step;
    writes.push(
      { write: 'move-bucket', bucket, before, after },
      { write: 'record-movement', bucket, movement, basis, nominations: [] },
    );
    cards.push({ bucket, from: card.granted, to: granted });
  }
  return { writes, cards, faults };
}
