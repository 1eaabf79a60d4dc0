import { TenantId, type UserId } from '@payung/domain';
import type { Key } from './registry-keys.ts';

/** Key grammar of the `tenancy` table. */
export const tenancyKeys = {
  profile: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'PROFILE' }),
  /** where the region stands with the service; written by the control plane */
  standing: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'STANDING' }),
  sealingKey: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'SEALING-KEY' }),
  /** everybody who works in the region */
  members: (t: TenantId): string => `T#${t}#MEMBERS`,
  member: (t: TenantId, user: UserId): Key => ({ pk: `T#${t}#MEMBERS`, sk: `USER#${user}` }),
  /** moved with every change of a member, so that two changes at once see each other */
  roster: (t: TenantId): Key => ({ pk: `T#${t}#MEMBERS`, sk: 'ROSTER' }),
  memberPrefix: 'USER#',
  /** the regions of a user: pointers only, the membership itself lies with the region */
  regionsOf: (user: UserId): string => `U#${user}`,
  regionOf: (user: UserId, t: TenantId): Key => ({ pk: `U#${user}`, sk: `T#${t}` }),
  /** the one partition that is not a tenant's: who exists. Read by the sweep only. */
  tenantList: 'TENANTS',
  tenantEntry: (t: TenantId): Key => ({ pk: 'TENANTS', sk: t }),
} as const;

/** The region that a user's pointer names; throws when it is none. */
export function parseRegionPointer(key: Key): TenantId {
  return TenantId.parse(key.sk.slice('T#'.length));
}

export function parseTenantEntry(key: Key): TenantId {
  return TenantId.parse(key.sk);
}
