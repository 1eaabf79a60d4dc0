import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { CheckpointSigner } from '@payung/data';
import { keptSecret } from './kept-secret.ts';

/** The private key under which this machine signs checkpoints, PKCS #8 in PEM. */
export const checkpointKeyFile = 'checkpoint-key.pem';

function newKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/**
 * What KMS does in AWS, under a key file: signs checkpoints of the journal.
 *
 * @param keysFolder folder of the data folder; the key is made there at first start, readable by its owner only
 */
export function openCheckpointKey(keysFolder: string): CheckpointSigner {
  const key = createPrivateKey(keptSecret(keysFolder, checkpointKeyFile, newKey));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    publicKey: async () => publicKey,
    sign: async (text) => sign('sha256', Buffer.from(text), key),
  };
}
