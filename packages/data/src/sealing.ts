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
import { recentlyMade } from './recently-made.ts';

/** The form of the first release: format, iv, tag, body. It names no version, and means the first. */
const firstFormat = 1;
/** The form since keys can be renewed: format, version in two bytes, iv, tag, body. */
const versionedFormat = 2;
const mostVersions = 0xffff;
const ivBytes = 12;
const tagBytes = 16;

/** What a keyed hash is for; each purpose has a key of its own, so hashes of two purposes never match. */
export type DigestPurpose = 'nik' | 'word' | 'anchor' | 'layout' | 'idempotency';

/** A 32-byte root key, opened, and the version under which sections or digests name it; versions begin at 1. */
export interface RootKey {
  readonly version: number;
  readonly root: Uint8Array;
}

/** The root keys of one tenant in one state of its ring. */
export interface OpenRing {
  /** the newest seals; all of them open */
  readonly seals: readonly RootKey[];
  readonly lookUps: readonly RootKey[];
  /** version of the digests under which things are looked up */
  readonly read: number;
  /** the other version that is written too while the look-up key changes */
  readonly also: number | null;
  /** versions under which answers of the last day may lie, `read` among them */
  readonly recent: readonly number[];
}

/** A section was sealed under a version of the key that this process has not read yet, or that never was. */
export class UnknownKeyVersionError extends Error {
  constructor(version: number) {
    super(`a sealed section names version ${version} of a key, which is not in the ring`);
    this.name = 'UnknownKeyVersionError';
  }
}

/** The keys of one tenant, opened in memory. Nothing of them is ever stored or logged. */
export interface TenantKeys {
  /** Seals text so that only this tenant's keys open it, and only under the same `context`. */
  seal(text: string, context: string): Uint8Array;
  /** Opens what `seal` made; throws when it was changed or belongs to another context or tenant. */
  open(sealed: Uint8Array, context: string): string;
  sealBytes(plain: Uint8Array, context: string): Uint8Array;
  openBytes(sealed: Uint8Array, context: string): Uint8Array;
  /** Reads the ring anew, once, when a section names a version that this process has not met. */
  learn(sealed: Uint8Array): Promise<void>;
  /**
   * Keyed hash for look-ups: 132 bits, base64url, under the version that is read at present. Since it changes
   * when the look-up key does, it is no name to keep: hand over the text, and let the data layer hash it.
   */
  digest(purpose: DigestPurpose, text: string): string;
  /** The same under the other version that has to be written too; null but while the look-up key changes. */
  alsoDigest(purpose: DigestPurpose, text: string): string | null;
  /** The same under every version there ever was, the one that is read first. */
  digests(purpose: DigestPurpose, text: string): string[];
  /** The same under the versions of the last day: for what is looked for no longer than that. */
  recentDigests(purpose: DigestPurpose, text: string): string[];
}

function derived(root: Uint8Array, purpose: string): KeyObject {
  const key = hkdfSync('sha256', root, new Uint8Array(0), `payung/${purpose}/v1`, 32);
  return createSecretKey(Buffer.from(key));
}

function checked({ version, root }: RootKey): Uint8Array {
  if (root.byteLength !== 32) throw new Error('a tenant root key has 32 bytes');
  if (version > mostVersions) throw new Error('a sealed section cannot name so high a version');
  return root;
}

/** The version that a sealed section names, and where its iv begins. */
function headerOf(sealed: Buffer): { version: number; length: number } {
  if (sealed[0] === firstFormat) return { version: 1, length: 1 };
  if (sealed[0] === versionedFormat && sealed.length > 3) {
    return { version: sealed.readUInt16BE(1), length: 3 };
  }
  throw new Error(`sealed section of unknown format ${sealed[0]}`);
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The version of the key under which a section was sealed; null when it is no section of ours. */
export function sealedUnder(sealed: Uint8Array): number | null {
  const first = sealed[0];
  if (first !== firstFormat && first !== versionedFormat) return null;
  return first === versionedFormat && sealed.length <= 3
    ? null
    : headerOf(asBuffer(sealed)).version;
}

/** ivs drawn at once: a list seals hundreds of sections a second, and each draw alone costs as much as the sealing */
const ivsAtOnce = 1_024;

/** Draws ivs for one process; none is ever given twice. */
function drawIvs(): () => Uint8Array {
  let drawn: Buffer = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at >= drawn.length) [drawn, at] = [randomBytes(ivsAtOnce * ivBytes), 0];
    at += ivBytes;
    return drawn.subarray(at - ivBytes, at);
  };
}

const nextIv = drawIvs();

type Sealing = Pick<TenantKeys, 'seal' | 'open' | 'sealBytes' | 'openBytes'>;

function sealing(tenant: TenantId, roots: readonly RootKey[]): Sealing {
  const keys = new Map(roots.map((one) => [one.version, derived(checked(one), 'seal')]));
  const newest = Math.max(...keys.keys());
  const additional = (context: string): Buffer => Buffer.from(`${tenant}|${context}`, 'utf8');

  function keyOf(version: number): KeyObject {
    const key = keys.get(version);
    if (key === undefined) throw new UnknownKeyVersionError(version);
    return key;
  }

  function sealBytes(plain: Uint8Array, context: string): Uint8Array {
    const header = Buffer.from([versionedFormat, newest >> 8, newest & 0xff]);
    const iv = nextIv();
    const cipher = createCipheriv('aes-256-gcm', keyOf(newest), iv);
    cipher.setAAD(additional(context));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
  }

  function openBytes(sealed: Uint8Array, context: string): Uint8Array {
    const bytes = asBuffer(sealed);
    const { version, length } = headerOf(bytes);
    const tagAt = length + ivBytes;
    const bodyAt = tagAt + tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', keyOf(version), bytes.subarray(length, tagAt));
    decipher.setAAD(additional(context));
    decipher.setAuthTag(bytes.subarray(tagAt, bodyAt));
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]);
  }

  return {
    sealBytes,
    openBytes,
    seal: (text, context) => sealBytes(Buffer.from(text, 'utf8'), context),
    open: (sealed, context) => Buffer.from(openBytes(sealed, context)).toString('utf8'),
  };
}

/** digests kept at once: a list asks for that of a match page or a NIK several times, for reading and for writing */
const mostDigests = 10_000;

type Digesting = Pick<TenantKeys, 'digest' | 'alsoDigest' | 'digests' | 'recentDigests'>;

function digesting(ring: OpenRing): Digesting {
  const keys = new Map(
    ring.lookUps.map((one) => {
      const root = checked(one);
      const byPurpose: Record<DigestPurpose, KeyObject> = {
        nik: derived(root, 'nik'),
        word: derived(root, 'word'),
        anchor: derived(root, 'anchor'),
        layout: derived(root, 'layout'),
        idempotency: derived(root, 'idempotency'),
      };
      return [one.version, byPurpose];
    }),
  );
  const recent = recentlyMade<string>(mostDigests);
  function under(version: number, purpose: DigestPurpose, text: string): string {
    const key = keys.get(version)?.[purpose];
    if (key === undefined) throw new Error('the ring names a look-up key that it does not hold');
    return recent(`${version}|${purpose}|${text}`, () => {
      const hash = createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
      // digests of the first release name no version
      return version === 1 ? hash : `${version}.${hash}`;
    });
  }
  return {
    digest: (purpose, text) => under(ring.read, purpose, text),
    alsoDigest: (purpose, text) => (ring.also === null ? null : under(ring.also, purpose, text)),
    digests: (purpose, text) =>
      [...keys.keys()]
        .sort((a, b) => Number(b === ring.read) - Number(a === ring.read) || b - a)
        .map((version) => under(version, purpose, text)),
    recentDigests: (purpose, text) => ring.recent.map((version) => under(version, purpose, text)),
  };
}

/**
 * The keys of a tenant in one state of its ring; they never learn of another.
 *
 * @param ring root keys with their versions, or the one root of a tenant whose keys were never renewed
 */
export function tenantKeys(tenant: TenantId, ring: OpenRing | Uint8Array): TenantKeys {
  const open = ring instanceof Uint8Array ? ringOfOne(ring) : ring;
  return { ...sealing(tenant, open.seals), ...digesting(open), learn: async () => {} };
}

function ringOfOne(root: Uint8Array): OpenRing {
  const first = [{ version: 1, root }];
  return { seals: first, lookUps: first, read: 1, also: null, recent: [1] };
}

/** The version of the look-up key that a digest names. */
export function digestVersion(digest: string): number {
  const [, version] = /^(\d+)\./.exec(digest) ?? [];
  return version === undefined ? 1 : Number(version);
}

/** Unkeyed SHA-256 in hex, for things that are not personal data: file contents, journal entries. */
export function sha256Hex(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
