import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { TenantId } from '@payung/domain';

const sealVersion = 1;
const ivBytes = 12;
const tagBytes = 16;

/** What a keyed hash is for; each purpose has a key of its own, so hashes of two purposes never match. */
export type DigestPurpose = 'nik' | 'word' | 'layout' | 'idempotency';

/** The keys of one tenant, opened in memory. Nothing of them is ever stored or logged. */
export interface TenantKeys {
  /** Seals text so that only this tenant's keys open it, and only under the same `context`. */
  seal(text: string, context: string): Uint8Array;
  /** Opens what `seal` made; throws when it was changed or belongs to another context or tenant. */
  open(sealed: Uint8Array, context: string): string;
  sealBytes(plain: Uint8Array, context: string): Uint8Array;
  openBytes(sealed: Uint8Array, context: string): Uint8Array;
  /** Keyed hash for look-ups: 132 bits, base64url. */
  digest(purpose: DigestPurpose, text: string): string;
}

function derived(root: Uint8Array, purpose: string): KeyObject {
  const key = hkdfSync('sha256', root, new Uint8Array(0), `payung/${purpose}/v1`, 32);
  return createSecretKey(Buffer.from(key));
}

/** Makes the keys of a tenant from its 32-byte root key. */
export function tenantKeys(tenant: TenantId, root: Uint8Array): TenantKeys {
  if (root.byteLength !== 32) throw new Error('a tenant root key has 32 bytes');
  const sealKey = derived(root, 'seal');
  const digestKeys: Record<DigestPurpose, KeyObject> = {
    nik: derived(root, 'nik'),
    word: derived(root, 'word'),
    layout: derived(root, 'layout'),
    idempotency: derived(root, 'idempotency'),
  };
  const additional = (context: string): Buffer => Buffer.from(`${tenant}|${context}`, 'utf8');

  function sealBytes(plain: Uint8Array, context: string): Uint8Array {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
    cipher.setAAD(additional(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([sealVersion]), iv, cipher.getAuthTag(), body]);
  }

  function openBytes(sealed: Uint8Array, context: string): Uint8Array {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes[0] !== sealVersion) throw new Error(`sealed section of unknown version ${bytes[0]}`);
    const iv = bytes.subarray(1, 1 + ivBytes);
    const tag = bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', sealKey, iv);
    decipher.setAAD(additional(context));
    decipher.setAuthTag(tag);
    return Buffer.concat([
      decipher.update(bytes.subarray(1 + ivBytes + tagBytes)),
      decipher.final(),
    ]);
  }

  return {
    sealBytes,
    openBytes,
    seal: (text, context) => sealBytes(Buffer.from(text, 'utf8'), context),
    open: (sealed, context) => Buffer.from(openBytes(sealed, context)).toString('utf8'),
    digest: (purpose, text) =>
      createHmac('sha256', digestKeys[purpose]).update(text).digest('base64url').slice(0, 22),
  };
}

/** Unkeyed SHA-256 in hex, for things that are not personal data: file contents, journal entries. */
export function sha256Hex(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
