import { type AgencyId, NominationId, type TenantId, UserId } from '@payung/domain';
import type { ItemName, ItemTrail } from '@payung/journal-check';
import * as z from 'zod';
import type { Tables } from '../ports.ts';
import { agencyIndexPartition, parseIndexedKey, registryKeys } from '../registry-keys.ts';
import type { Item, TableAccess } from '../table-access.ts';
import { byAgencyIndex } from '../tables.ts';
import { tenancyKeys } from '../tenancy-keys.ts';

/** Kinds of items that keep a trail, as the journal calls them. */
export const trailedKinds: ReadonlySet<string> = new Set(['nomination', 'member']);

const TrailedItem = z.object({
  version: z.int(),
  // items of before the trail have none
  trail: z.array(z.string()).default([]),
});

/** What items of one tenant say of their own changes, for the verifier; nothing sealed is opened. */
export interface ItemTrails {
  /** nominations that the index shows under these agencies, and all members */
  all(agencies: readonly AgencyId[]): AsyncIterable<ItemTrail>;
  /** these items as they are now; what is not there is left out */
  of(wanted: readonly ItemName[]): Promise<ItemTrail[]>;
}

const idsAtOnce = 100;

export function createItemTrails(
  access: TableAccess,
  tables: Pick<Tables, 'registry' | 'tenancy'>,
  tenant: TenantId,
): ItemTrails {
  const trailOf = ({ of, id }: ItemName, item: Item | null): ItemTrail[] => {
    const parsed = TrailedItem.safeParse(item);
    // an item that cannot be read counts as one that was never changed, hence is found wrong
    const { version, trail } = parsed.success ? parsed.data : { version: 0, trail: [] };
    return item === null ? [] : [{ of, id, version, trail }];
  };

  const keyOf = ({ of, id }: ItemName) => {
    const nomination = of === 'nomination' ? NominationId.safeParse(id) : null;
    if (nomination?.success) {
      return [{ table: tables.registry, key: registryKeys.nomination(tenant, nomination.data) }];
    }
    const user = of === 'member' ? UserId.safeParse(id) : null;
    return user?.success
      ? [{ table: tables.tenancy, key: tenancyKeys.member(tenant, user.data) }]
      : [];
  };

  async function of(wanted: readonly ItemName[]): Promise<ItemTrail[]> {
    const found: ItemTrail[] = [];
    for (let from = 0; from < wanted.length; from += idsAtOnce) {
      const some = wanted.slice(from, from + idsAtOnce).filter((name) => keyOf(name).length > 0);
      const items = await access.getMany(some.flatMap(keyOf));
      found.push(...some.flatMap((name, i) => trailOf(name, items[i] ?? null)));
    }
    return found;
  }

  async function* indexed(agency: AgencyId): AsyncGenerator<ItemTrail> {
    const partition = agencyIndexPartition(tenant, agency);
    let after: Item | null = null;
    do {
      const page: { items: Item[]; next: Item | null } = await access.query({
        table: tables.registry,
        index: byAgencyIndex,
        partition,
        after,
      });
      const ids = page.items.flatMap(({ pk, sk }): ItemName[] => {
        const named = parseIndexedKey({ pk: String(pk), sk: String(sk) });
        return named.kind === 'nomination' ? [{ of: 'nomination', id: named.id }] : [];
      });
      yield* await of(ids);
      after = page.next;
    } while (after !== null);
  }

  async function* members(): AsyncGenerator<ItemTrail> {
    let after: Item | null = null;
    do {
      const page: { items: Item[]; next: Item | null } = await access.query({
        table: tables.tenancy,
        partition: tenancyKeys.members(tenant),
        prefix: tenancyKeys.memberPrefix,
        after,
        consistent: true,
      });
      for (const item of page.items) yield* trailOf({ of: 'member', id: String(item.user) }, item);
      after = page.next;
    } while (after !== null);
  }

  return {
    async *all(agencies) {
      for (const agency of agencies) yield* indexed(agency);
      yield* members();
    },
    of,
  };
}
