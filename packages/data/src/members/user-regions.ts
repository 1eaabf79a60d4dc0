import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Membership, RegencyCode, TenantId, UserId } from '@payung/domain';
import * as z from 'zod';
import { noConsumption } from '../consumption.ts';
import { everything } from '../everything.ts';
import type { Randomness, Tables } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { Pause } from '../retry.ts';
import { createTableAccess } from '../table-access.ts';
import { parseRegionPointer, tenancyKeys } from '../tenancy-keys.ts';
import { put, remove } from '../write-actions.ts';
import { MemberItem } from './member-record.ts';

const Pointer = z.object({
  schemaVersion: z.literal(schemaVersion),
  pk: z.string(),
  sk: z.string(),
  regencyCode: z.string(),
  name: z.string(),
});

/** A region that somebody may be a member of. */
export interface RegionPointer {
  readonly tenant: TenantId;
  readonly regencyCode: string;
  readonly name: string;
}

/**
 * In which regions to look for the memberships of a user. Signing in starts here, since it knows no region yet.
 * A pointer gives no right: the membership, which lies with the region, does.
 */
export interface UserRegions {
  of(user: UserId): Promise<RegionPointer[]>;
  /** Safe to repeat. Written before the membership, so that no member is without a way in. */
  point(
    user: UserId,
    region: {
      readonly tenantId: TenantId;
      readonly regencyCode: RegencyCode;
      readonly name: string;
    },
  ): Promise<void>;
  /** Safe to repeat. After the membership has ended. */
  unpoint(user: UserId, tenant: TenantId): Promise<void>;
  /** What somebody is in a region, without name or address: for signing in, which holds no region's keys. */
  heldIn(user: UserId, tenant: TenantId): Promise<Pick<Membership, 'posts' | 'state'> | null>;
}

/** Over a client that reaches the partitions `U#<user>` and no region's. */
export function createUserRegions(parts: {
  directory: DynamoDBClient;
  tables: Pick<Tables, 'tenancy'>;
  random: Randomness;
  pause: Pause;
}): UserRegions {
  const { directory, tables, random, pause } = parts;
  const consumption = noConsumption();
  const access = createTableAccess({ client: directory, consumption, random, pause });
  const table = tables.tenancy;
  return {
    async of(user) {
      const partition = tenancyKeys.regionsOf(user);
      const items = await everything(access, { table, partition, consistent: true });
      return items.map((item) => {
        const { pk, sk, regencyCode, name } = readItem(Pointer, 'region pointer', item);
        return { tenant: parseRegionPointer({ pk, sk }), regencyCode, name };
      });
    },
    async point(user, { tenantId, regencyCode, name }) {
      const key = tenancyKeys.regionOf(user, tenantId);
      await access.transact([put(table, { ...key, schemaVersion, regencyCode, name })]);
    },
    async unpoint(user, tenant) {
      const condition = 'attribute_exists(#pk)';
      await access.transact([remove(table, tenancyKeys.regionOf(user, tenant), { condition })]);
    },
    async heldIn(user, tenant) {
      const [item = null] = await access.getMany([
        { table, key: tenancyKeys.member(tenant, user) },
      ]);
      if (item === null) return null;
      const { posts, state } = readItem(MemberItem, 'member', item);
      return { posts, state };
    },
  };
}
