import type { TenantKeys } from '../sealing.ts';
import type { Item, TableAccess } from '../table-access.ts';

/**
 * Access whose answers can be opened: where an item holds a section sealed under a key that this process has not
 * met, the ring is read anew before the item is handed on.
 */
export function learningAccess(access: TableAccess, keys: TenantKeys): TableAccess {
  async function learn(items: readonly (Item | null)[]): Promise<void> {
    for (const item of items) {
      for (const value of Object.values(item ?? {})) {
        if (value instanceof Uint8Array) await keys.learn(value);
      }
    }
  }
  return {
    ...access,
    async getMany(wanted) {
      const items = await access.getMany(wanted);
      await learn(items);
      return items;
    },
    async query(request) {
      const page = await access.query(request);
      await learn(page.items);
      return page;
    },
  };
}
