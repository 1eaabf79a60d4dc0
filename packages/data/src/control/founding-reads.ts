import type { TenantReading } from '../reading.ts';
import { readItem } from '../records.ts';
import type { Key } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';
import { controlKeys, controlPrefixes } from './control-keys.ts';
import {
  GlassItem,
  type GlassRecord,
  HandOutItem,
  type HandOutRecord,
  type Logo,
  LogoItem,
  type Standing,
  StandingItem,
} from './control-records.ts';

/** What the control plane wrote of one region, read under the region's own role. */
export interface FoundingReads {
  /** null for a region from before there was a control plane */
  standing(): Promise<Standing | null>;
  logo(): Promise<Logo | null>;
  handOut(id: string): Promise<HandOutRecord | null>;
  handOuts(): Promise<HandOutRecord[]>;
  glass(id: string): Promise<GlassRecord | null>;
}

export function createFoundingReads(reading: TenantReading): FoundingReads {
  const { tenant, tables, access } = reading;
  const table = tables.tenancy;

  async function one<T>(key: Key, read: (item: Item) => T): Promise<T | null> {
    const [item = null] = await access.getMany([{ table, key }]);
    return item === null ? null : read(item);
  }

  return {
    standing: () =>
      one(controlKeys.standing(tenant), (item) => readItem(StandingItem, 'standing', item)),
    logo: () => one(controlKeys.logo(tenant), (item) => readItem(LogoItem, 'logo', item)),
    handOut: (id) =>
      one(controlKeys.handOut(tenant, id), (item) => readItem(HandOutItem, 'hand-out', item)),
    async handOuts() {
      const page = await access.query({
        table,
        partition: controlKeys.ofRegion(tenant),
        prefix: controlPrefixes.handOut,
        consistent: true,
      });
      return page.items.map((item) => readItem(HandOutItem, 'hand-out', item));
    },
    glass: (id) => one(controlKeys.glass(tenant, id), (item) => readItem(GlassItem, 'look', item)),
  };
}
