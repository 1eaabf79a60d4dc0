import {
  type BucketId,
  freePlaces,
  type NominationId,
  type QuotaMovement,
  takeInOrder,
} from '@payung/domain';
import type { Commit, CommitResult } from './committing.ts';
import { TooBusyError } from './errors.ts';
import type { Cause } from './journal.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { Randomness } from './ports.ts';
import { type QuotaReads, sumsOf } from './quota-reads.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { contentionPolicy, type Pause, waitBefore } from './retry.ts';

/** What each newcomer of a commit got, in their order. */
export type Place =
  | { readonly state: 'nominated'; readonly number: null }
  | { readonly state: 'waitlisted'; readonly number: number };

export interface PlacedCommit {
  readonly cause: Cause;
  readonly lane: number | 'any';
  readonly bucket: BucketId;
  /** true when a waiting number would be no use: then nothing is written */
  readonly placesOnly?: boolean;
  /** how many of them want a place, in their order */
  readonly newcomers: number;
  /** all other writes, once it is known who got what; may be called again after a refusal */
  readonly writes: (places: readonly Place[]) => readonly RegistryWrite[];
  /** the nomination of each newcomer, for the waiting list */
  readonly nominations: readonly NominationId[];
}

export type PlacedResult =
  | { readonly kind: 'done'; readonly places: readonly Place[] }
  /** what must be looked at again; never a write of the quota card itself */
  | { readonly kind: 'refused'; readonly refused: readonly RegistryWrite[] }
  /** some will wait, or the look-up key changes, and each is one write more: hand in fewer at once */
  | { readonly kind: 'too-many' }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'no-such-bucket' };

export interface Placing {
  commit(request: PlacedCommit): Promise<PlacedResult>;
  /** true when the card was last seen full: then each newcomer may need one write more */
  isTight(bucket: BucketId): boolean;
}

const nominated: Place = { state: 'nominated', number: null };

/**
 * Gives places in order and writes everything else in the same commit. While there is room and nobody waits,
 * one conditional update takes all places without reading the card; otherwise the card is read, places go
 * to the first and waiting numbers to the rest, and the commit holds only if the card did not move meanwhile.
 */
export function createPlacing(parts: {
  commit: Commit;
  /** whether one commit can carry these writes */
  fits: (writes: readonly RegistryWrite[]) => boolean;
  quotas: QuotaReads;
  buckets: KeyedQueue;
  random: Randomness;
  pause: Pause;
}): Placing {
  const { commit, fits, quotas, buckets, random, pause } = parts;
  const tight = new Set<BucketId>();

  async function takeRoom(request: PlacedCommit): Promise<PlacedResult | 'tight'> {
    const { bucket, newcomers } = request;
    const places = Array.from({ length: newcomers }, () => nominated);
    const take: RegistryWrite = { write: 'take-places', bucket, count: newcomers };
    const movement: QuotaMovement = {
      kind: 'reserve',
      granted: 0,
      reserved: newcomers,
      consumed: 0,
      waiting: 0,
      numbers: null,
    };
    const card: RegistryWrite[] =
      newcomers === 0 ? [] : [take, movementOf(request, movement, request.nominations)];
    const writes = [...card, ...request.writes(places)];
    if (!fits(writes)) return { kind: 'too-many' };
    const result = await commit({ ...request, writes });
    if (result.kind === 'done') return { kind: 'done', places };
    return result.refused.includes(take) ? 'tight' : result;
  }

  async function takeInTurn(request: PlacedCommit): Promise<PlacedResult> {
    const { bucket, newcomers } = request;
    for (let attempt = 0; attempt < contentionPolicy.tries; attempt += 1) {
      if (attempt > 0) await pause(waitBefore(attempt, contentionPolicy, random));
      const card = await quotas.bucket(bucket);
      if (card === null) return { kind: 'no-such-bucket' };
      const before = sumsOf(card);
      const taken = takeInOrder(before, newcomers);
      if (request.placesOnly === true && taken.nominated < newcomers) return { kind: 'no-room' };
      const places = placesOf(taken, newcomers);
      const ofCard: RegistryWrite[] = [
        { write: 'move-bucket', bucket, before, after: taken.sums },
        ...movementWrites(request, taken),
        ...waitingWrites(request, places),
      ];
      const writes = [...ofCard, ...request.writes(places)];
      if (!fits(writes)) return { kind: 'too-many' };
      const result: CommitResult = await commit({ ...request, writes });
      if (result.kind === 'done') {
        if (freePlaces(taken.sums) > 0 && taken.sums.waiting === 0) tight.delete(bucket);
        return { kind: 'done', places };
      }
      // whoever moved the card took its next waiting number too: that is the card's, not the caller's
      const refused = result.refused.filter((write) => !ofCard.includes(write));
      if (refused.length > 0) return { kind: 'refused', refused };
    }
    throw new TooBusyError(2);
  }

  return {
    isTight: (bucket) => tight.has(bucket),
    async commit(request) {
      if (request.newcomers === 0 || !tight.has(request.bucket)) {
        const result = await takeRoom(request);
        if (result !== 'tight') return result;
        tight.add(request.bucket);
      }
      return buckets.run([request.bucket], () => takeInTurn(request));
    },
  };
}

function placesOf(taken: ReturnType<typeof takeInOrder>, newcomers: number): Place[] {
  return Array.from({ length: newcomers }, (_, i): Place => {
    if (i < taken.nominated || taken.numbers === null) return nominated;
    return { state: 'waitlisted', number: taken.numbers.first + i - taken.nominated };
  });
}

function movementOf(
  request: PlacedCommit,
  movement: QuotaMovement,
  nominations: readonly NominationId[],
): RegistryWrite {
  const { bucket } = request;
  return { write: 'record-movement', bucket, movement, basis: null, nominations };
}

function movementWrites(
  request: PlacedCommit,
  taken: ReturnType<typeof takeInOrder>,
): RegistryWrite[] {
  const { nominations } = request;
  return taken.movements.map((movement) =>
    movementOf(
      request,
      movement,
      movement.kind === 'reserve'
        ? nominations.slice(0, taken.nominated)
        : nominations.slice(taken.nominated),
    ),
  );
}

function waitingWrites(request: PlacedCommit, places: readonly Place[]): RegistryWrite[] {
  return places.flatMap((place, i) => {
    const nomination = request.nominations[i];
    if (place.state !== 'waitlisted' || nomination === undefined) return [];
    return [{ write: 'new-waiting', bucket: request.bucket, number: place.number, nomination }];
  });
}
