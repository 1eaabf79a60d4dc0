import {
  allLanes,
  type Cause,
  newestOf,
  newKeyRead,
  oldKeyLeft,
  type RekeyJob,
  type RingRecord,
  type RingTurn,
  rekeyingBegun,
  rekeyingDone,
  rekeyingWalked,
  removalOf,
  type TenantData,
  whyNoRekeying,
} from '@payung/data';
import { instantOf, type TenantId } from '@payung/domain';
import { type Matcher, matcherOf } from '../matching/matcher.ts';
import type { Service } from '../service.ts';
import { carryPage, removePage, walkOn } from './re-key-walk.ts';

/** One process at the change of a region's look-up key. */
export interface RekeyWork {
  readonly service: Service;
  readonly data: TenantData;
  readonly cause: Cause;
  /** words that this process has carried over or taken away already, each with the epoch of that */
  readonly words: Set<string>;
  /** the same of match pages, by what their people share */
  readonly pages: Set<string>;
  /** tells on which pages somebody stands; null in a region that has no rules yet, and nobody */
  readonly matcher: Matcher | null;
}

export type RekeyProgress =
  /** there is more to do at once */
  | 'again'
  /** somebody else did this step in the same moment, and is at the next */
  | 'overtaken'
  /** whoever still reads by an older ring is waited for */
  | 'waiting'
  | 'done';

/**
 * The change of a region’s look-up key, for one process that works on it.
 *
 * @param cause as the journal tells of it
 */
export async function rekeyWorkOf(
  service: Service,
  tenant: TenantId,
  cause: Cause,
): Promise<RekeyWork> {
  const open = await service.regions.open(tenant);
  return {
    service,
    data: await service.database.tenant(tenant),
    cause,
    words: new Set(),
    pages: new Set(),
    matcher: open === null ? null : matcherOf(open),
  };
}

/**
 * Orders a new look-up key for a region: the key of the hashes by which people are found. The change itself is
 * made by `rekeyStep`, step by step, while the region goes on working (ADR 0012).
 *
 * @returns `running` when one is under way already, `too-soon` within 25 hours of the last
 */
export async function beginRekeying(work: RekeyWork): Promise<'begun' | 'running' | 'too-soon'> {
  const { data, service } = work;
  const before = await data.keys.reread();
  const now = service.clock.now();
  const why = whyNoRekeying(before, now);
  if (why !== null) return why;
  const since = instantOf(now);
  const after = rekeyingBegun(before, await data.keys.newRoot(), since);
  return (await turn(work, before, after, 're-keying-begun')) ? 'begun' : 'running';
}

/**
 * Does the next step, whichever it is: the ring in the table says how far the change has come, so that any process
 * can go on where another was stopped. Every step holds only if no other process did it first.
 */
export async function rekeyStep(work: RekeyWork): Promise<RekeyProgress> {
  const { data, service } = work;
  const ring = await data.keys.reread();
  if (ring.job === null) return 'done';
  const now = service.clock.now();
  switch (ring.job.step) {
    case 'fence-both':
      return turned(work, ring, rekeyingWalked(ring, await walkFrom(work, ring, 'copy')), null);
    case 'copy': {
      const walked = await walkOn(work, ring, ring.job, carryPage);
      return walked === 'at-its-end' ? turned(work, ring, newKeyRead(ring), 'new-read') : walked;
    }
    case 'fence-new':
      await fence(work, ring.epoch);
      return turned(work, ring, oldKeyLeft(ring, now), 'old-left');
    case 'fence-single': {
      const { ends } = await walkFrom(work, ring, 'remove');
      return turned(work, ring, rekeyingWalked(ring, removalOf(ends, now)), null);
    }
    case 'remove': {
      if (now < ring.job.notBefore) return 'waiting';
      const walked = await walkOn(work, ring, ring.job, removePage);
      return walked === 'at-its-end' ? turned(work, ring, rekeyingDone(ring), 're-keyed') : walked;
    }
  }
}

/** A walk through everything that was written before the lanes announced the present keys, from its beginning. */
async function walkFrom(
  work: RekeyWork,
  { epoch }: RingRecord,
  step: RekeyJob['step'],
): Promise<RekeyJob> {
  await fence(work, epoch);
  const heads = await Promise.all(allLanes.map((lane) => work.data.whole.laneHead(lane)));
  const ends = heads.map((head) => head?.seq ?? 0);
  return { step, lane: 0, after: 0, ends, notBefore: 0 };
}

/**
 * Announces the present look-up keys in every lane of the journal. Whatever is written under older ones, in the
 * same transaction as its entry, stands before the announcement of its lane; nothing can follow it.
 */
async function fence({ data, cause }: RekeyWork, epoch: number): Promise<void> {
  for (const lane of allLanes) {
    await data.commit({ cause, lane, writes: [{ write: 'announce-keys', epoch }], fence: epoch });
  }
}

async function turned(
  work: RekeyWork,
  before: RingRecord,
  after: RingRecord,
  act: RingTurn['act'] | null,
): Promise<RekeyProgress> {
  return (await turn(work, before, after, act)) ? 'again' : 'overtaken';
}

async function turn(
  { data, cause }: RekeyWork,
  before: RingRecord,
  after: RingRecord,
  act: RingTurn['act'] | null,
): Promise<boolean> {
  const to = newestOf(after.lookUps);
  const told: RingTurn | null = act === null ? null : { key: 'look-up', act, from: to - 1, to };
  const result = await data.commit({
    cause,
    lane: 'any',
    writes: [{ write: 'turn-ring', before, after, told }],
  });
  return result.kind === 'done';
}
