import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const nonceSize = 12;
const tagSize = 16;

/** Seals values of the identity table (AES-256-GCM), each bound to the place where it lies. */
export interface Sealing {
  seal(value: unknown, place: string): Uint8Array;
  /** @throws when it was sealed elsewhere, under another key, or changed */
  open(sealed: Uint8Array, place: string): unknown;
  /** HMAC of an e-mail address in the one way of writing it; what accounts are found by */
  addressKey(email: string): string;
}

/** The one way of writing an address: people type it with capitals and blanks. */
export function plainAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** Hash under which something random and secret is kept: whoever reads the table cannot use it. */
export function hashOf(random: string): string {
  return createHash('sha256').update(random).digest('base64url');
}

export function createSealing(keys: { sealing: Buffer; lookUp: Buffer }): Sealing {
  return {
    seal(value, place) {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', keys.sealing, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', keys.sealing, bytes.subarray(0, nonceSize))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(nonceSize, nonceSize + tagSize));
      const plain = [decipher.update(bytes.subarray(nonceSize + tagSize)), decipher.final()];
      return JSON.parse(Buffer.concat(plain).toString('utf8'));
    },
    addressKey: (email) =>
      createHmac('sha256', keys.lookUp).update(plainAddress(email)).digest('base64url'),
  };
}
