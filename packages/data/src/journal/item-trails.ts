import {
  AgencyId,
  CaseId,
  ImportId,
  NominationId,
  type PersonId,
  type TenantId,
  UserId,
} from '@payung/domain';
import type { ItemName, ItemTrail } from '@payung/journal-check';
import * as z from 'zod';
import { caseIndexPartition, caseKeys, unsettledIndexPartition } from '../cases/case-keys.ts';
import { spreadFacts } from '../nomination-item.ts';
import type { Tables } from '../ports.ts';
import { readItem } from '../records.ts';
import {
  agencyIndexPartition,
  parseIndexedKey,
  registryKeys,
  registryPrefixes,
} from '../registry-keys.ts';
import type { Item, TableAccess } from '../table-access.ts';
import { byAgencyIndex } from '../tables.ts';
import { tenancyKeys } from '../tenancy-keys.ts';

/** Kinds of items that keep a trail, as the journal calls them. */
export const trailedKinds: ReadonlySet<string> = new Set(['nomination', 'case', 'member']);

const TrailedItem = z.object({
  version: z.int(),
  // items of before the trail have none
  trail: z.array(z.string()).default([]),
});

/** What items of one tenant say of their own changes, for the verifier; nothing sealed is opened. */
export interface ItemTrails {
  /** nominations that the index shows under these agencies, the cases that they or nobody else decide, all members */
  all(agencies: readonly AgencyId[]): AsyncIterable<ItemTrail>;
  /** one nomination, or none */
  ofNomination(id: NominationId): Promise<PersonTrail[]>;
  /** the nominations of a person, whatever else is still known of them */
  ofPerson(person: PersonId): Promise<PersonTrail[]>;
  /** these items as they are now; what is not there is left out */
  of(wanted: readonly ItemName[]): Promise<ItemTrail[]>;
}

/** A nomination as its history needs it: nothing sealed. */
export interface PersonTrail {
  readonly id: NominationId;
  readonly agency: AgencyId;
  /** lists that the person stood in */
  readonly lists: readonly ImportId[];
  readonly version: number;
  readonly trail: readonly string[];
}

const ListName = z.lazy(() => z.object({ importId: ImportId }).nullish().catch(null));
const PersonTrailItem = z.lazy(() =>
  z.object({
    ...TrailedItem.shape,
    id: NominationId,
    agency: AgencyId,
    source: ListName,
    claimed: ListName,
  }),
);

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
    const caseId = of === 'case' ? CaseId.safeParse(id) : null;
    if (caseId?.success) {
      return [{ table: tables.registry, key: caseKeys.case(tenant, caseId.data) }];
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

  async function* indexed(partition: string): AsyncGenerator<ItemTrail> {
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
        return named.kind === 'nomination' || named.kind === 'case'
          ? [{ of: named.kind, id: named.id }]
          : [];
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
      for (const agency of agencies) yield* indexed(agencyIndexPartition(tenant, agency));
      for (const decider of [null, ...agencies])
        yield* indexed(caseIndexPartition(tenant, decider));
      yield* indexed(unsettledIndexPartition(tenant));
      yield* members();
    },
    async ofNomination(id) {
      const key = registryKeys.nomination(tenant, id);
      const [item = null] = await access.getMany([{ table: tables.registry, key }]);
      return item === null ? [] : [personTrail(item)];
    },
    async ofPerson(person) {
      const { pk: partition } = registryKeys.person(tenant, person);
      const { items } = await access.query({
        table: tables.registry,
        partition,
        prefix: registryPrefixes.nomination,
        consistent: true,
      });
      return items.map(personTrail);
    },
    of,
  };
}

function personTrail(item: Item): PersonTrail {
  const read = readItem(PersonTrailItem, 'nomination', spreadFacts(item));
  const { id, agency, source, claimed, version, trail } = read;
  const lists = [source, claimed].flatMap((list) => list?.importId ?? []);
  return { id, agency, version, trail, lists: [...new Set(lists)] };
}
