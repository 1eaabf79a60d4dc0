import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CrossVault, VaultUse } from '@payung/data';
import { keptSecret } from './kept-secret.ts';
import { StartRefused } from './start-refused.ts';

/** Bytes: the sizes that AES-256-GCM takes. */
const keySize = 32;
const nonceSize = 12;
const tagSize = 16;

/** The file of the key of the check across regions, in the folder of keys. */
export const crosscheckKeyFile = 'crosscheck.key';

const boundTo = (use: VaultUse): Buffer =>
  Buffer.from('tenant' in use ? `tenant|${use.tenant}` : `use|${use.use}`);

/**
 * What a key of KMS of its own does in AWS, under a key file of its own: wraps the keys of the check across regions.
 * The key under which the regions' own keys are wrapped opens none of them.
 *
 * @param keysFolder folder of the data folder; the key is made there at first start, readable by its owner only
 * @throws StartRefused when the file holds something else than a key
 */
export function openCrosscheckKey(keysFolder: string): CrossVault {
  const key = keptSecret(keysFolder, crosscheckKeyFile, () => randomBytes(keySize));
  if (key.length !== keySize) {
    throw new StartRefused(
      `The file ${crosscheckKeyFile} in ${keysFolder} is not a key of ${keySize} bytes: put back the one that this data was written with.`,
    );
  }
  return {
    async wrap(plain, use) {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(use));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    async unwrap(wrapped, use) {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize))
        .setAAD(boundTo(use))
        .setAuthTag(bytes.subarray(nonceSize, nonceSize + tagSize));
      const sealed = bytes.subarray(nonceSize + tagSize);
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    },
  };
}
