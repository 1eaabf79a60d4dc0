import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** The partition of all lists that a region had checked against one another, newest last. */
export const doubleCheckPartition = (t: TenantId): string => `T#${t}#CHECKS`;

export const doubleCheckKey = (t: TenantId, id: string): Key => ({
  pk: doubleCheckPartition(t),
  sk: id,
});
