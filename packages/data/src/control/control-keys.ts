import { type RegencyCode, TenantId, type UserId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';
import { tenancyKeys } from '../tenancy-keys.ts';

/** Key grammar of the control plane in the `tenancy` table; none of these partitions holds people of a region. */
export const controlKeys = {
  standing: tenancyKeys.standing,
  profile: tenancyKeys.profile,
  tenantEntry: tenancyKeys.tenantEntry,
  userRegion: tenancyKeys.regionOf,
  logo: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'LOGO' }),
  handOut: (t: TenantId, id: string): Key => ({ pk: `T#${t}#REGION`, sk: `HANDOUT#${id}` }),
  glass: (t: TenantId, id: string): Key => ({ pk: `T#${t}#REGION`, sk: `GLASS#${id}` }),
  ofRegion: (t: TenantId): string => `T#${t}#REGION`,
  /** one living region for each regency: whoever holds this item is it */
  regency: (code: RegencyCode): Key => ({ pk: `REGENCY#${code}`, sk: 'TENANT' }),
  /** every region that was ever asked for; `TENANTS` lists those that have data */
  regions: 'CENTRAL#REGIONS',
  regionEntry: (t: TenantId): Key => ({ pk: 'CENTRAL#REGIONS', sk: t }),
  admins: 'CENTRAL#ADMINS',
  admin: (user: UserId): Key => ({ pk: 'CENTRAL#ADMINS', sk: `USER#${user}` }),
  glasses: 'CENTRAL#GLASS',
  glassEntry: (id: string): Key => ({ pk: 'CENTRAL#GLASS', sk: id }),
} as const;

export const controlPrefixes = { handOut: 'HANDOUT#', breach: 'BREACH#' } as const;

export const parseRegionEntry = (key: { readonly sk: unknown }): TenantId => TenantId.parse(key.sk);
