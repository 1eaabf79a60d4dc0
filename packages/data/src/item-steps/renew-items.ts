import type { AgencyId } from '@payung/domain';
import type { TenantReading } from '../reading.ts';
import { agencyIndexPartition, registryPrefixes } from '../registry-keys.ts';
import { byAgencyIndex } from '../tables.ts';
import { renewedBy } from './item-step.ts';
import { indexKeyOf, PlaceInAgency } from './item-walk.ts';
import { nominationSteps } from './nomination-steps.ts';
import { renewAction } from './renew-action.ts';

/** What one page of the walk came to, in items. */
export interface RenewedPage {
  readonly looked: number;
  readonly renewed: number;
  /** written by somebody else in the same moment: left as they are for the next walk */
  readonly overtaken: number;
  /** where the walk goes on; null at the agency's end */
  readonly next: PlaceInAgency | null;
}

/** Brings what earlier releases wrote into today's form while people work. */
export interface ItemRenewing {
  /**
   * Looks at one page of an agency's nominations. Any number of processes may do so at once, and any may die.
   *
   * @param after where the page before ended; null for the first
   * @throws NewerItemError at an item that a later release wrote; nothing of its page was changed
   */
  page(agency: AgencyId, after: PlaceInAgency | null): Promise<RenewedPage>;
}

const pageSize = 100;

export function createItemRenewing({ tenant, tables, access }: TenantReading): ItemRenewing {
  const table = tables.registry;
  return {
    async page(agency, after) {
      const partition = agencyIndexPartition(tenant, agency);
      const found = await access.query({
        table,
        index: byAgencyIndex,
        partition,
        after: after === null ? null : indexKeyOf(tenant, agency, after),
        limit: pageSize,
      });
      const keys = found.items
        .map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
        .filter(({ sk }) => sk.startsWith(registryPrefixes.nomination));
      const read = await access.getMany(keys.map((key) => ({ table, key })));
      const items = read.filter((item) => item !== null);
      let [renewed, overtaken] = [0, 0];
      for (const item of items) {
        const action = renewAction(table, item, renewedBy(nominationSteps, item));
        if (action === null) continue;
        const result = await access.transact([action]);
        if (result.kind === 'done') renewed += 1;
        else overtaken += 1;
      }
      const next = found.next === null ? null : PlaceInAgency.parse(found.next.gsk);
      return { looked: items.length, renewed, overtaken, next };
    },
  };
}
