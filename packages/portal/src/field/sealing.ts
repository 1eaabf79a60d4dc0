import type { SealedRecord } from './records.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the device's own cryptography and chance are; a browser's, or Node's in tests. */
export type Crypto = typeof globalThis.crypto;

/** rounds of PBKDF2-SHA-256 (OWASP 2023); about half a second on a cheap telephone */
export const passphraseRounds = 600_000;
const [keyBits, ivBytes, saltBytes] = [256, 12, 16];
const gcm = 'AES-GCM';

export interface WrappedKey {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly innerIv: Bytes;
  readonly outerIv: Bytes;
  readonly key: Bytes;
}

export function utf8(words: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(words));
}

function chance(crypto: Crypto, count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** A key that the browser uses and never gives out. */
export function makeDeviceKey(crypto: Crypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: gcm, length: keyBits }, false, ['encrypt', 'decrypt']);
}

/** A new key for one pack, and the same key wrapped by passphrase and device. */
export async function makePackKey(
  crypto: Crypto,
  pack: string,
  device: CryptoKey,
  passphrase: string,
): Promise<{ key: CryptoKey; wrapped: WrappedKey }> {
  const raw = chance(crypto, keyBits / 8);
  const salt = chance(crypto, saltBytes);
  const [innerIv, outerIv] = [chance(crypto, ivBytes), chance(crypto, ivBytes)];
  const bound = utf8(`key|${pack}`);
  const own = await passphraseKey(crypto, passphrase, salt, passphraseRounds);
  const inner = await crypto.subtle.encrypt(sealingBy(innerIv, bound), own, raw);
  const outer = await crypto.subtle.encrypt(sealingBy(outerIv, bound), device, inner);
  const wrapped = { salt, rounds: passphraseRounds, innerIv, outerIv, key: new Uint8Array(outer) };
  return { key: await packKey(crypto, raw), wrapped };
}

/** The key of a pack; null for another passphrase, or on another device. */
export async function unwrapPackKey(
  crypto: Crypto,
  pack: string,
  device: CryptoKey,
  passphrase: string,
  { salt, rounds, innerIv, outerIv, key }: WrappedKey,
): Promise<CryptoKey | null> {
  const bound = utf8(`key|${pack}`);
  const own = await passphraseKey(crypto, passphrase, salt, rounds);
  try {
    const inner = await crypto.subtle.decrypt(sealingBy(outerIv, bound), device, key);
    const raw = await crypto.subtle.decrypt(sealingBy(innerIv, bound), own, inner);
    return await packKey(crypto, new Uint8Array(raw));
  } catch {
    return null;
  }
}

function sealingBy(iv: Bytes, additionalData: Bytes) {
  return { name: gcm, iv, additionalData };
}

async function passphraseKey(
  { subtle }: Crypto,
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<CryptoKey> {
  // the same letters may be written in two ways
  const words = utf8(passphrase.normalize('NFC'));
  const secret = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(how, secret, { name: gcm, length: keyBits }, false, [
    'encrypt',
    'decrypt',
  ]);
}

function packKey({ subtle }: Crypto, raw: Bytes): Promise<CryptoKey> {
  return subtle.importKey('raw', raw, gcm, false, ['encrypt', 'decrypt']);
}

function boundTo({ pack, id, version }: Pick<SealedRecord, 'pack' | 'id' | 'version'>): Bytes {
  return utf8(`${pack}|${id}|${version}`);
}

/** Seals a value into a record of its own, bound to its id and version. */
export function sealRecord(
  crypto: Crypto,
  key: CryptoKey,
  at: Pick<SealedRecord, 'pack' | 'id' | 'version'>,
  value: unknown,
): Promise<SealedRecord> {
  return sealBytes(crypto, key, at, utf8(JSON.stringify(value)));
}

/** As `sealRecord`, for what is no JSON. */
export async function sealBytes(
  crypto: Crypto,
  key: CryptoKey,
  at: Pick<SealedRecord, 'pack' | 'id' | 'version'>,
  bytes: Bytes,
): Promise<SealedRecord> {
  const iv = chance(crypto, ivBytes);
  const sealed = await crypto.subtle.encrypt(sealingBy(iv, boundTo(at)), key, bytes);
  return { ...at, schemaVersion: 1, iv, sealed: new Uint8Array(sealed) };
}

/** @throws when the record was moved, touched, or sealed by another key */
export async function openRecord(
  crypto: Crypto,
  key: CryptoKey,
  record: SealedRecord,
): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(crypto, key, record)));
}

/** As `openRecord`, for what is no JSON. */
export async function unsealBytes(
  crypto: Crypto,
  key: CryptoKey,
  record: SealedRecord,
): Promise<Bytes> {
  const how = sealingBy(record.iv, boundTo(record));
  return new Uint8Array(await crypto.subtle.decrypt(how, key, record.sealed));
}
