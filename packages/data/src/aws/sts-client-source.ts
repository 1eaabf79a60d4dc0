import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClientSource } from '../ports.ts';
import { clientPerTenant } from './client-per-tenant.ts';
import type { Connections } from './connections.ts';
import type { TenantSessions } from './tenant-sessions.ts';

/**
 * Database clients that reach one tenant's items each.
 *
 * @param parts.tenants clients remembered at once
 */
export function stsClientSource(parts: {
  sessions: TenantSessions;
  region: string;
  connections: Connections;
  tenants?: number;
}): ClientSource {
  const { sessions, region, connections, tenants } = parts;
  const clientOf = clientPerTenant(
    sessions,
    (credentials) => new DynamoDBClient({ ...connections, region, credentials }),
    tenants,
  );
  return async (tenant) => clientOf(tenant);
}
