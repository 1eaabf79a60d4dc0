const way = 'payung-field-1';
const point = { name: 'ECDH', namedCurve: 'P-256' } as const;
const bits = 256;

/** A browser's or Node's own cryptography. */
type Crypto = typeof globalThis.crypto;

/**
 * Seals bytes to the key of a loan, so that the device itself cannot read them again: a pair of points made for this
 * envelope alone, ECDH on P-256, HKDF-SHA-256 over both points, AES-256-GCM. As the key is never used twice, the IV is
 * empty.
 *
 * @param publicKey of the loan, base64 of an uncompressed point
 * @param context what the envelope is bound to: `<loan>|<id of what is in it>`
 * @returns base64 of the envelope's own point and the sealed bytes
 * @throws when the key is none
 */
export async function sealToLoan(
  crypto: Crypto,
  publicKey: string,
  context: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const { subtle } = crypto;
  const loan = fromBase64(publicKey);
  const theirs = await subtle.importKey('raw', loan, point, false, []);
  const own = await subtle.generateKey(point, false, ['deriveBits']);
  const ownPoint = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, bits);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(ownPoint, loan), info: utf8(way) },
    secret,
    { name: 'AES-GCM', length: bits },
    false,
    ['encrypt'],
  );
  const sealing = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: utf8(context) };
  return toBase64(joined(ownPoint, new Uint8Array(await subtle.encrypt(sealing, key, bytes))));
}

function utf8(words: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(words));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function fromBase64(written: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
}

/** letters made at once: a browser takes only so many arguments */
const atOnce = 8_192;

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += atOnce) {
    letters += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  }
  return btoa(letters);
}
