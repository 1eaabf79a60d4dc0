import { createHash } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { CheckpointSigner } from '../journal/index.ts';
import type { Connections } from './connections.ts';

/**
 * Signs with a key of KMS that nobody can take out, under the function's own role; no session of a tenant may.
 *
 * @param parts.keyId ARN of an ECDSA P-256 key for signing
 */
export function kmsCheckpointSigner(parts: {
  keyId: string;
  region: string;
  connections: Connections;
}): CheckpointSigner {
  const { keyId: KeyId, region, connections } = parts;
  const client = new KMSClient({ ...connections, region });
  let known: Promise<string> | null = null;

  async function fetchKey(): Promise<string> {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
    if (PublicKey === undefined) throw new Error('the key service answered without a public key');
    return pem(PublicKey);
  }

  return {
    async sign(text) {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId,
          Message: createHash('sha256').update(text).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (Signature === undefined) throw new Error('the key service answered without a signature');
      return Signature;
    },
    publicKey() {
      if (known !== null) return known;
      const fetching = fetchKey();
      known = fetching;
      fetching.catch(() => {
        known = null;
      });
      return fetching;
    },
  };
}

function pem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g);
  return ['-----BEGIN PUBLIC KEY-----', ...(lines ?? []), '-----END PUBLIC KEY-----', ''].join(
    '\n',
  );
}
