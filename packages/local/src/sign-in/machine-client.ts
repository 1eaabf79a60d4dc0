import { timingSafeEqual } from 'node:crypto';
import { UserId } from '@payung/domain';
import type { AdapterPayload, Provider } from 'oidc-provider';
import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';
import { hashOf } from './sealing.ts';

const Machine = z.object({
  user: UserId,
  secretHash: z.string(),
  state: z.enum(['active', 'disabled']),
});

/** The client of an agency's own system; it may ask for tokens for itself and nothing else. */
export async function machineClient(
  table: IdentityTable,
  clientId: string,
): Promise<AdapterPayload | null> {
  if (clientId.length > 80) return null;
  const item = await table.get(identityKeys.machine(clientId));
  if (item === null) return null;
  const { secretHash, state } = Machine.parse(item);
  if (state === 'disabled') return null;
  return {
    client_id: clientId,
    client_secret: secretHash,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

/**
 * Lets the provider compare hashes: the secret of a client is kept as its hash. A plain hash will do, since these
 * secrets are 32 random bytes and no words.
 */
export function compareHashedSecrets(provider: Provider): void {
  Object.defineProperty(provider.Client.prototype, 'compareClientSecret', {
    value(this: { clientSecret?: string }, actual: string): boolean {
      const expected = Buffer.from(this.clientSecret ?? '');
      const given = Buffer.from(hashOf(actual));
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  });
}
