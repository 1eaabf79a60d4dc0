import type { TenantKeys } from '../sealing.ts';
import type { TableAccess } from '../table-access.ts';

/**
 * Access whose answers can be opened: where an item holds a section sealed under a key that this process has not
 * met, the ring is read anew before the item is handed on.
 */
export function learningAccess(access: TableAccess, keys: Pick<TenantKeys, 'learn'>): TableAccess {
  async function learn(value: unknown): Promise<void> {
    if (value instanceof Uint8Array) return keys.learn(value);
    if (value === null || typeof value !== 'object') return;
    for (const part of Object.values(value)) {
      // texts and numbers need no wait, and most of an item is these
      if (typeof part === 'object') await learn(part);
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
