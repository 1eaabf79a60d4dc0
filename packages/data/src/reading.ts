import type { TenantId } from '@payung/domain';
import type { Tables } from './ports.ts';
import type { TenantKeys } from './sealing.ts';
import type { TableAccess } from './table-access.ts';

/** What every read of one tenant needs; there is no other way to a table (design, decision 4). */
export interface TenantReading {
  readonly tenant: TenantId;
  readonly keys: TenantKeys;
  readonly tables: Tables;
  readonly access: TableAccess;
}
