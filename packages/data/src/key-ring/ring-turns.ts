import type { Instant } from '@payung/domain';
import { newestOf, type RekeyJob, type RingRecord } from './ring-record.ts';

const anHourMs = 60 * 60_000;
/** How long answers are looked for under the look-up key of before: as long as any is kept, and an hour for clocks. */
const formerLastsMs = 31 * 24 * anHourMs + anHourMs;
/** How long after a change the next has to wait: answers that are kept for a day alone are not lost to it. */
const restMs = 25 * anHourMs;
/** Whoever reads under older look-up keys has read the ring anew by then, or its work was cut off. */
const settleMs = 120_000;

const begun = (step: RekeyJob['step']): RekeyJob => ({
  step,
  lane: 0,
  after: 0,
  ends: [],
  notBefore: 0,
});

/** The ring with one more sealing key, under which everything is sealed from now on. */
export function withNewSeal(ring: RingRecord, wrapped: Uint8Array, since: Instant): RingRecord {
  const version = newestOf(ring.seals) + 1;
  return {
    ...ring,
    revision: ring.revision + 1,
    seals: [...ring.seals, { version, wrapped, since }],
  };
}

/** Why the look-up key cannot begin to change now; null when it can. */
export function whyNoRekeying(ring: RingRecord, now: number): 'running' | 'too-soon' | null {
  if (ring.job !== null) return 'running';
  // answers are looked for under one former key, not under several: a second change within a month loses some
  if (ring.former === null) return null;
  return now < ring.former.until - formerLastsMs + restMs ? 'too-soon' : null;
}

/** Everything is written under the new look-up key too from now on; the old one is read. */
export function rekeyingBegun(ring: RingRecord, wrapped: Uint8Array, since: Instant): RingRecord {
  const version = newestOf(ring.lookUps) + 1;
  return {
    ...ring,
    revision: ring.revision + 1,
    epoch: ring.epoch + 1,
    lookUps: [...ring.lookUps, { version, wrapped, since }],
    also: version,
    job: begun('fence-both'),
  };
}

/** The walk through the journal goes on, or a walk begins. */
export function rekeyingWalked(ring: RingRecord, job: RekeyJob): RingRecord {
  return { ...ring, revision: ring.revision + 1, job };
}

/** All was carried over: the new look-up key is read, and the old one is still written. */
export function newKeyRead(ring: RingRecord): RingRecord {
  if (ring.also === null) throw new Error('there is no other look-up key to read');
  return {
    ...ring,
    revision: ring.revision + 1,
    epoch: ring.epoch + 1,
    read: ring.also,
    also: ring.read,
    job: begun('fence-new'),
  };
}

/** Nobody reads the old look-up key any more: it is no longer written. */
export function oldKeyLeft(ring: RingRecord, now: number): RingRecord {
  if (ring.also === null) throw new Error('there is no other look-up key to leave');
  return {
    ...ring,
    revision: ring.revision + 1,
    epoch: ring.epoch + 1,
    also: null,
    former: { version: ring.also, until: now + formerLastsMs },
    job: begun('fence-single'),
  };
}

/** What lies under the old key can be taken away once everybody has seen the new ring. */
export function removalOf(ends: readonly number[], now: number): RekeyJob {
  return { ...begun('remove'), ends: [...ends], notBefore: now + settleMs };
}

/** What lay under the old look-up key was carried over or taken away. */
export function rekeyingDone(ring: RingRecord): RingRecord {
  return { ...ring, revision: ring.revision + 1, job: null };
}
