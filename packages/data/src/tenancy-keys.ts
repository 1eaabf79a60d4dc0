import { TenantId } from '@payung/domain';
import type { Key } from './registry-keys.ts';

/** Key grammar of the `tenancy` table. */
export const tenancyKeys = {
  profile: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'PROFILE' }),
  sealingKey: (t: TenantId): Key => ({ pk: `T#${t}#REGION`, sk: 'SEALING-KEY' }),
  /** the one partition that is not a tenant's: who exists. Read by the sweep only. */
  tenantList: 'TENANTS',
  tenantEntry: (t: TenantId): Key => ({ pk: 'TENANTS', sk: t }),
} as const;

export function parseTenantEntry(key: Key): TenantId {
  return TenantId.parse(key.sk);
}
