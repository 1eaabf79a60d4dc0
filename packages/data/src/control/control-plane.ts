import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegencyCode, TenantId, UserId } from '@payung/domain';
import * as z from 'zod';
import { type Commit, createCommit } from '../committing.ts';
import { noConsumption } from '../consumption.ts';
import { everything } from '../everything.ts';
import { createLaneHeads, type EntryRecord, readLane } from '../journal.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import { type Night, nightIn, nightKey } from '../nights/night.ts';
import type { Clock, Randomness, Tables } from '../ports.ts';
import { type BreachFacts, breachFactsIn } from '../protection/breach.ts';
import { readItem } from '../records.ts';
import type { Key } from '../registry-keys.ts';
import { type Pause, sleep } from '../retry.ts';
import { createTableAccess, type Item } from '../table-access.ts';
import { type DayOfUsage, readUsage } from '../usage/usage-items.ts';
import { controlAction } from './control-action.ts';
import { controlChange } from './control-change.ts';
import { controlKeys, controlPrefixes, parseRegionEntry } from './control-keys.ts';
import {
  AdminItem,
  type CentralAdminRecord,
  GlassItem,
  type GlassRecord,
  HandOutItem,
  type HandOutRecord,
  type Logo,
  LogoItem,
  type Standing,
  StandingItem,
} from './control-records.ts';
import type { ControlWrite } from './control-writes.ts';
import { operatorId } from './operator.ts';

/** The tables that the control plane may touch, by type: a registry cannot be named. */
export type ControlTables = Pick<Tables, 'tenancy' | 'journal'>;

/**
 * What is known of the regions from outside: how they stand, their papers, what they use. There is no way from
 * here to a person of a region, nor to a region's keys or journal.
 */
export interface ControlPlane {
  standing(tenant: TenantId): Promise<Standing | null>;
  /** every region that was ever asked for, archived ones too */
  standings(): Promise<Standing[]>;
  /** the living region of a regency */
  holderOf(code: RegencyCode): Promise<TenantId | null>;
  /** of many regencies at once, in their order; null where no region lives */
  holdersOf(codes: readonly RegencyCode[]): Promise<(TenantId | null)[]>;
  logo(tenant: TenantId): Promise<Logo | null>;
  admin(user: UserId): Promise<CentralAdminRecord | null>;
  admins(): Promise<CentralAdminRecord[]>;
  handOuts(tenant: TenantId): Promise<HandOutRecord[]>;
  glass(id: string): Promise<GlassRecord | null>;
  glasses(): Promise<GlassRecord[]>;
  breaches(tenant: TenantId): Promise<BreachFacts[]>;
  /** what a region used, day by day; first and last day are both counted, YYYY-MM-DD of UTC */
  usage(tenant: TenantId, period: { from: string; to: string }): Promise<DayOfUsage[]>;
  /** of many regions at once, in their order; null where none was kept yet */
  nights(tenants: readonly TenantId[]): Promise<(Night | null)[]>;
  /** everything or nothing, told in the operator's journal */
  readonly commit: Commit<ControlWrite>;
  /** the operator's own journal */
  lane(lane: number, after: number, limit: number): Promise<EntryRecord[]>;
}

const Holder = z.object({ tenant: z.string() });
const GlassEntry = z.object({ tenant: z.string(), sk: z.string() });

/** Opens the control plane over a client of its own role. */
export function openControlPlane(parts: {
  client: DynamoDBClient;
  tables: ControlTables;
  clock: Clock;
  random: Randomness;
  pause?: Pause;
}): ControlPlane {
  const { client, tables, clock, random, pause = sleep } = parts;
  const access = createTableAccess({ client, consumption: noConsumption(), random, pause });
  const table = tables.tenancy;

  async function one(key: Key): Promise<Item | null> {
    const [item = null] = await access.getMany([{ table, key }]);
    return item;
  }

  const under = (partition: string, prefix?: string): Promise<Item[]> =>
    everything(access, {
      ...{ table, partition, consistent: true },
      ...(prefix === undefined ? {} : { prefix }),
    });

  async function holdersOf(codes: readonly RegencyCode[]): Promise<(TenantId | null)[]> {
    const items = await access.getMany(
      codes.map((code) => ({ table, key: controlKeys.regency(code) })),
    );
    return items.map((item) =>
      item === null ? null : parseRegionEntry({ sk: readItem(Holder, 'regency', item).tenant }),
    );
  }

  const standingIn = (item: Item | null): Standing | null =>
    item === null ? null : readItem(StandingItem, 'standing', item);
  const glassIn = (item: Item): GlassRecord => readItem(GlassItem, 'break-glass', item);

  return {
    standing: async (tenant) => standingIn(await one(controlKeys.standing(tenant))),
    async standings() {
      const tenants = (await under(controlKeys.regions)).map(({ sk }) => parseRegionEntry({ sk }));
      const items = await access.getMany(
        tenants.map((tenant) => ({ table, key: controlKeys.standing(tenant) })),
      );
      return items.flatMap((item) => standingIn(item) ?? []);
    },
    holderOf: async (code) => (await holdersOf([code]))[0] ?? null,
    holdersOf,
    async logo(tenant) {
      const item = await one(controlKeys.logo(tenant));
      return item === null ? null : readItem(LogoItem, 'logo', item);
    },
    async admin(user) {
      const item = await one(controlKeys.admin(user));
      return item === null ? null : readItem(AdminItem, 'central admin', item);
    },
    admins: async () =>
      (await under(controlKeys.admins)).map((item) => readItem(AdminItem, 'central admin', item)),
    handOuts: async (tenant) =>
      (await under(controlKeys.ofRegion(tenant), controlPrefixes.handOut)).map((item) =>
        readItem(HandOutItem, 'hand-out', item),
      ),
    async glass(id) {
      const entry = await one(controlKeys.glassEntry(id));
      if (entry === null) return null;
      const tenant = parseRegionEntry({ sk: readItem(GlassEntry, 'break-glass', entry).tenant });
      const item = await one(controlKeys.glass(tenant, id));
      return item === null ? null : glassIn(item);
    },
    async glasses() {
      const entries = (await under(controlKeys.glasses)).map((item) =>
        readItem(GlassEntry, 'break-glass', item),
      );
      const items = await access.getMany(
        entries.map(({ tenant, sk }) => ({
          table,
          key: controlKeys.glass(parseRegionEntry({ sk: tenant }), sk),
        })),
      );
      return items.flatMap((item) => (item === null ? [] : [glassIn(item)]));
    },
    breaches: async (tenant) =>
      (await under(controlKeys.ofRegion(tenant), controlPrefixes.breach)).map(breachFactsIn),
    usage: (tenant, period) => readUsage(client, table, tenant, period),
    async nights(tenants) {
      const items = await access.getMany(
        tenants.map((tenant) => ({ table, key: nightKey(tenant) })),
      );
      return items.map((item) => (item === null ? null : nightIn(item)));
    },
    commit: createCommit<ControlWrite>({
      tenant: operatorId,
      journal: tables.journal,
      access,
      heads: createLaneHeads(tables.journal, access),
      lanes: createKeyedQueue(),
      actionFor: (write) => controlAction(table, write),
      changeOf: controlChange,
      clock,
      random,
      pause,
    }),
    lane: (lane, after, limit) => readLane(access, tables.journal, operatorId, lane, after, limit),
  };
}
