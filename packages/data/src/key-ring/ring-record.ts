import { Instant } from '@payung/domain';
import * as z from 'zod';
import { readItem, schemaVersion } from '../records.ts';
import type { Item } from '../table-access.ts';

const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

const WrappedRoot = z.lazy(() =>
  z.object({
    version: z.int().min(2),
    /** the root key as the master key wrapped it, with the tenant as context */
    wrapped: bytes,
    since: Instant,
  }),
);
type WrappedRoot = z.infer<typeof WrappedRoot>;

/** How far the change of the look-up key has come; see `casework/keys/re-key-look-up.ts`. */
export const RekeyJob = z.lazy(() =>
  z.object({
    step: z.enum(['fence-both', 'copy', 'fence-new', 'fence-single', 'remove']),
    /** where the walk through the journal stands: entries up to `after` of this lane are done */
    lane: z.int(),
    after: z.int(),
    /** number of the last entry to look at, by lane */
    ends: z.array(z.int()),
    /** not before this moment, in milliseconds since 1970 */
    notBefore: z.int(),
  }),
);
export type RekeyJob = z.infer<typeof RekeyJob>;

/** The look-up key that was read before, and until when answers under it are looked for (ms since 1970). */
const Former = z.lazy(() => z.object({ version: z.int(), until: z.int() }));
type Former = z.infer<typeof Former>;

const RingItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    /** the first root, from which both sealing and look-up keys are derived; its place never changed */
    wrapped: bytes.optional(),
    seals: z.array(WrappedRoot).default([]),
    lookUps: z.array(WrappedRoot).default([]),
    revision: z.int().default(0),
    epoch: z.int().default(0),
    read: z.int().default(1),
    also: z.int().nullable().default(null),
    former: Former.nullable().default(null),
    job: RekeyJob.nullable().default(null),
    destroyed: z.object({ at: Instant, receipt: z.string() }).nullable().default(null),
  }),
);

/** The keys of one tenant as they are kept: wrapped, by version, and which of them are in use. */
export interface RingRecord {
  /** grows with every change; 0 in an item that was never changed */
  readonly revision: number;
  /** grows with every change of `read` or `also`; the lanes of the journal name it too */
  readonly epoch: number;
  readonly first: Uint8Array;
  readonly seals: readonly WrappedRoot[];
  readonly lookUps: readonly WrappedRoot[];
  readonly read: number;
  readonly also: number | null;
  readonly former: Former | null;
  readonly job: RekeyJob | null;
}

/** The keys of a region were destroyed at the end of its time here; nothing of it opens again. */
export class KeysDestroyedError extends Error {
  constructor() {
    super('the keys of this region were destroyed');
    this.name = 'KeysDestroyedError';
  }
}

/** @throws KeysDestroyedError when nothing but the note of their destruction is left */
export function readRing(item: Item): RingRecord {
  const { wrapped, destroyed, schemaVersion: _, ...ring } = readItem(RingItem, 'key ring', item);
  if (destroyed !== null) throw new KeysDestroyedError();
  if (wrapped === undefined) throw new Error('a key ring without its first root');
  return { ...ring, first: wrapped };
}

/** The item of a ring, without its key. */
export function ringItem({ first, ...ring }: RingRecord): Item {
  return { schemaVersion, wrapped: first, ...ring };
}

/** The newest of some versions. */
export function newestOf(roots: readonly { readonly version: number }[]): number {
  return Math.max(1, ...roots.map(({ version }) => version));
}

/** Versions of the look-up key under which answers of the last month may lie. */
export function recentVersions(ring: RingRecord, now: number): number[] {
  const { read, also, former } = ring;
  const before = former !== null && now < former.until ? [former.version] : [];
  return [read, ...(also === null ? [] : [also]), ...before];
}
