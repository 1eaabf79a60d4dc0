import type { TenantReading } from '../reading.ts';
import type { Key } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';
import type { MatchPage } from './match-writes.ts';
import { pageContext, pageKeys } from './page-keys.ts';
import { readPage } from './page-record.ts';
import { emptyPage } from './postings.ts';

export interface MatchPageReads {
  /**
   * The pages of these anchors, in their order, each anchor read once: sorted by digest, a hundred a request.
   * Where nobody stands yet, the empty page of version 0.
   */
  pages(anchors: readonly string[]): Promise<MatchPage[]>;
}

/** Where a page lies at present. */
export interface PagePlace {
  readonly anchor: string;
  readonly digest: string;
  readonly key: Key;
}

/** Digests change with the look-up key: ask for each reading anew. */
export function pagePlace({ tenant, keys }: TenantReading, anchor: string): PagePlace {
  const digest = keys.digest('anchor', anchor);
  return { anchor, digest, key: pageKeys.page(tenant, digest) };
}

export function pageOf(
  { keys }: TenantReading,
  { anchor, digest }: PagePlace,
  item: Item | null,
): MatchPage {
  if (item === null) return emptyPage(anchor);
  return { anchor, ...readPage(item, (sealed) => keys.open(sealed, pageContext(digest))) };
}

export function createMatchPageReads(reading: TenantReading): MatchPageReads {
  const { tables, access } = reading;
  return {
    async pages(anchors) {
      const places = [...new Set(anchors)].map((anchor) => pagePlace(reading, anchor));
      places.sort((a, b) => (a.digest < b.digest ? -1 : 1));
      const items = await access.getMany(
        places.map(({ key }) => ({ table: tables.registry, key })),
      );
      const found = new Map(
        places.map((place, i) => [place.anchor, pageOf(reading, place, items[i] ?? null)]),
      );
      return anchors.map((anchor) => found.get(anchor) ?? emptyPage(anchor));
    },
  };
}
