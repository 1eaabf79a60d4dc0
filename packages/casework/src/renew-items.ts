import type { Item } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { regionOf, type Service } from './service.ts';

/** What became of a region's items, in items. */
export interface ItemsRenewed {
  /** over all walks */
  readonly looked: number;
  readonly renewed: number;
  /** how often an item was written by somebody else in the same moment, and left for the next walk */
  readonly overtaken: number;
  readonly walks: number;
}

/** Each walk but the last met somebody who wrote; so many in a row mean that something else is wrong. */
const mostWalks = 20;

/**
 * Brings what earlier releases wrote of a region into today's form, while people work. It keeps no mark of how far it
 * is: what was renewed is passed over, so it may be stopped anywhere and begun anew. An item that changes its place
 * under the walk may be missed by it: it ends with a walk that finds nothing to do.
 *
 * @throws NewerItemError at an item that a later release wrote
 * @throws Error when there is still something to do after many walks
 */
export async function renewItems(service: Service, tenant: TenantId): Promise<ItemsRenewed> {
  const { data, region } = await regionOf(service, tenant);
  const sum = { looked: 0, renewed: 0, overtaken: 0, walks: 0 };
  for (;;) {
    const before = sum.renewed + sum.overtaken;
    sum.walks += 1;
    for (const { id: agency } of region.agencies) {
      let after: Item | null = null;
      do {
        const page: Awaited<ReturnType<typeof data.renewing.page>> = await data.renewing.page(
          agency,
          after,
        );
        sum.looked += page.looked;
        sum.renewed += page.renewed;
        sum.overtaken += page.overtaken;
        after = page.next;
      } while (after !== null);
    }
    if (sum.renewed + sum.overtaken === before) return sum;
    if (sum.walks === mostWalks) throw new Error('items keep turning up in an old form');
  }
}
