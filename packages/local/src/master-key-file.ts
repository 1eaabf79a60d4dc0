import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MasterKey } from '@payung/data';
import { keptSecret } from './kept-secret.ts';
import { StartRefused } from './start-refused.ts';

/** The file of the key under which the keys of regions are wrapped, in the folder of keys. */
export const masterKeyFile = 'master.key';

/** Bytes: the sizes that AES-256-GCM takes. */
const keySize = 32;
const nonceSize = 12;
const tagSize = 16;

/**
 * For whoever works on data that are there already: a key made now would open nothing of them.
 *
 * @throws StartRefused when the folder has no key
 */
export function requireMasterKey(keysFolder: string): void {
  if (existsSync(join(keysFolder, masterKeyFile))) return;
  throw new StartRefused(
    `There is no ${masterKeyFile} in ${keysFolder}: name the data folder that this data was written with.`,
  );
}

/**
 * What KMS does in AWS, under a key file: wraps the keys of the tenants with AES-256-GCM, bound to the tenant,
 * so that one tenant's wrapped key opens nothing for another. Losing the file means losing every sealed value.
 *
 * @param keysFolder folder of the data folder; the key is made there at first start, readable by its owner only
 * @throws StartRefused when the file holds something else than a key
 */
export function openMasterKey(keysFolder: string): MasterKey {
  const key = keptSecret(keysFolder, masterKeyFile, () => randomBytes(keySize));
  if (key.length !== keySize) {
    throw new StartRefused(
      `The file ${masterKeyFile} in ${keysFolder} is not a key of ${keySize} bytes: put back the one that this data was written with.`,
    );
  }
  return {
    async wrap(plain, tenant) {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(tenant));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    async unwrap(wrapped, tenant) {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize))
        .setAAD(Buffer.from(tenant))
        .setAuthTag(bytes.subarray(nonceSize, nonceSize + tagSize));
      const sealed = bytes.subarray(nonceSize + tagSize);
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    },
  };
}
