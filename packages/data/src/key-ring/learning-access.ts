import { sealedUnder, type TenantKeys } from '../sealing.ts';
import type { TableAccess } from '../table-access.ts';

/**
 * Access whose answers can be opened: where an item holds a section sealed under a key that this process has not
 * met, the ring is read anew before the item is handed on.
 */
export function learningAccess(access: TableAccess, keys: Pick<TenantKeys, 'learn'>): TableAccess {
  async function learn(value: unknown): Promise<void> {
    const sections: Sections = new Map();
    gather(value, sections);
    for (const section of sections.values()) await keys.learn(section);
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

/** Sealed sections, one of each version of the key: whoever knows the version of one can open all of it. */
type Sections = Map<number | Uint8Array, Uint8Array>;

function gather(value: unknown, sections: Sections): void {
  if (value instanceof Uint8Array) {
    sections.set(sealedUnder(value) ?? value, value);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const part of Object.values(value)) {
    // most of an item are texts and numbers
    if (typeof part === 'object') gather(part, sections);
  }
}
