import type { TenantId } from '@payung/domain';
import { boundedMap } from './bounded-map.ts';
import { type TenantCredentials, type TenantSessions, tenantsAtOnce } from './tenant-sessions.ts';

/** Asked by a client whenever the credentials it holds run out. */
export type CredentialSource = () => Promise<TenantCredentials>;

/**
 * One client for each tenant. A client that is thrown out is not closed: whoever holds it may go on, since its
 * sockets belong to all clients and its credentials come from the sessions.
 */
export function clientPerTenant<C>(
  sessions: TenantSessions,
  make: (credentials: CredentialSource) => C,
  tenants: number = tenantsAtOnce,
): (tenant: TenantId) => C {
  const clients = boundedMap<TenantId, C>(tenants);
  return (tenant) => {
    const known = clients.get(tenant);
    if (known !== undefined) return known;
    const client = make(() => sessions.credentials(tenant));
    clients.set(tenant, client);
    return client;
  };
}
