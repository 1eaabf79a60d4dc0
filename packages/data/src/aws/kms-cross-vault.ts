import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { CrossVault, VaultUse } from '../crosscheck/index.ts';
import type { Connections } from './connections.ts';

/** What a wrapped key is bound to; the policies of regions and of `crosscheck` compare it. */
function contextOf(use: VaultUse): Record<string, string> {
  return 'tenant' in use ? { tenant: use.tenant } : { use: use.use };
}

/**
 * Wraps the keys of `crosscheck` under a key of KMS, with the function's own role. What a region's session wrapped is
 * bound to its tenant and opens here only; what is wrapped here is bound to its use, which no region may name.
 */
export function kmsCrossVault(parts: {
  keyId: string;
  region: string;
  connections: Connections;
}): CrossVault {
  const { keyId: KeyId, region, connections } = parts;
  const client = new KMSClient({ ...connections, region });
  return {
    async wrap(Plaintext, use) {
      const answer = await client.send(
        new EncryptCommand({ KeyId, Plaintext, EncryptionContext: contextOf(use) }),
      );
      return present(answer.CiphertextBlob);
    },
    async unwrap(CiphertextBlob, use) {
      const answer = await client.send(
        new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: contextOf(use) }),
      );
      return present(answer.Plaintext);
    },
  };
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('the key service answered without bytes');
  return bytes;
}
