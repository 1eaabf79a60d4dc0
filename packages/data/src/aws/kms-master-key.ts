import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { TenantId } from '@payung/domain';
import type { MasterKey } from '../ports.ts';
import { clientPerTenant } from './client-per-tenant.ts';
import type { Connections } from './connections.ts';
import type { TenantSessions } from './tenant-sessions.ts';

/**
 * Wraps the keys of tenants under a key of KMS. The tenant is the encryption context, which the role's policy
 * compares with the session: one tenant's wrapped key opens nothing for another.
 *
 * @param parts.keyId id or ARN of a symmetric key; what it wraps is 4096 bytes at most
 */
export function kmsMasterKey(parts: {
  keyId: string;
  sessions: TenantSessions;
  region: string;
  connections: Connections;
}): MasterKey {
  const { keyId: KeyId, sessions, region, connections } = parts;
  const clientOf = clientPerTenant(
    sessions,
    (credentials) => new KMSClient({ ...connections, region, credentials }),
  );
  const contextOf = (tenant: TenantId): { tenant: string } => ({ tenant });
  return {
    async wrap(plain, tenant) {
      const answer = await clientOf(tenant).send(
        new EncryptCommand({ KeyId, Plaintext: plain, EncryptionContext: contextOf(tenant) }),
      );
      return present(answer.CiphertextBlob);
    },
    async unwrap(wrapped, tenant) {
      const answer = await clientOf(tenant).send(
        new DecryptCommand({
          KeyId,
          CiphertextBlob: wrapped,
          EncryptionContext: contextOf(tenant),
        }),
      );
      return present(answer.Plaintext);
    },
  };
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('the key service answered without bytes');
  return bytes;
}
