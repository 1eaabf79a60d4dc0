import { type Filed, isOutOfTurn, type RegistryWrite, type Shelf } from '@payung/data';
import type { PersonId } from '@payung/domain';
import type { OpenRegion } from './service.ts';

/** What a commit left to be done, on a shelf until it is. */
export interface FollowNote extends Filed {
  /** how often a sweep or a night could not follow it; absent before the first */
  readonly tries?: number | undefined;
}

/** times that sweeps try to follow one; each night tries it after that, and tells operators whom it passed over */
const mostSweeps = 5;
/** notes of one shelf that one sweep of a region follows */
const mostInSweep = 40;

/** Told of somebody on whom a night could not work; the others are not kept waiting for them. */
export type PassedOver = (error: unknown, person: PersonId) => void;

/** What is noted on a shelf, and how it is followed. */
export interface Followed<N extends FollowNote> {
  readonly shelf: Shelf<N>;
  /** whether whoever noted it may still be at it */
  readonly isHeld: (note: N) => boolean;
  /** in the order in which they are followed where all were tried as often */
  readonly inOrder: (one: N, other: N) => number;
  readonly follow: (note: N) => Promise<void>;
  /** whom it is about */
  readonly person: (note: N) => PersonId;
  /** the note once it was tried so often */
  readonly withTries: (note: N, tries: number) => RegistryWrite;
}

/**
 * Follows what processes left behind that ended in between, those first that were tried least: what cannot be followed
 * must not keep the others waiting. What was tried too often is left to the night.
 * @throws AggregateError once all were tried, when some failed; whose turn did not come is tried by the next sweep
 */
export async function followInSweep<N extends FollowNote>(
  open: OpenRegion,
  followed: Followed<N>,
): Promise<void> {
  const due = (await inTurn(open, followed)).filter(
    (note) => triesOf(note) < mostSweeps && !followed.isHeld(note),
  );
  const failures: unknown[] = [];
  for (const note of due.slice(0, mostInSweep)) {
    const error = await tried(open, followed, note);
    if (error !== null && !isOutOfTurn(error.cause)) failures.push(error.cause);
  }
  throwAll(failures);
}

/** How a night follows what no sweep tries any more. */
export interface FollowInNight {
  /** false once no more should be begun; the next night goes on */
  readonly hasTime: () => boolean;
  /** told of each that could not be followed, each night until it is */
  readonly passedOver: PassedOver;
}

/**
 * Follows what no sweep tries any more, for the night; what cannot be followed does not keep the others waiting.
 * @throws Error when there was no time for some
 */
export async function followInNight<N extends FollowNote>(
  open: OpenRegion,
  followed: Followed<N>,
  { hasTime, passedOver }: FollowInNight,
): Promise<void> {
  const left = (await inTurn(open, followed)).filter((note) => triesOf(note) >= mostSweeps);
  for (const [at, note] of left.entries()) {
    if (at > 0 && !hasTime()) throw new Error(`${left.length - at} were left to the next night`);
    const error = await tried(open, followed, note);
    if (error !== null) passedOver(error.cause, followed.person(note));
  }
}

const triesOf = ({ tries = 0 }: FollowNote): number => tries;

async function inTurn<N extends FollowNote>(
  { data }: OpenRegion,
  { shelf, inOrder }: Followed<N>,
): Promise<N[]> {
  const all = await data.shelves.all(shelf);
  return all.sort((a, b) => triesOf(a) - triesOf(b) || inOrder(a, b));
}

/** @returns what it failed with; null where it did not */
async function tried<N extends FollowNote>(
  { data }: OpenRegion,
  { follow, withTries }: Followed<N>,
  note: N,
): Promise<{ readonly cause: unknown } | null> {
  try {
    await follow(note);
    return null;
  } catch (cause) {
    const counted = data.commitQuietly([withTries(note, triesOf(note) + 1)]);
    return counted.then(
      () => ({ cause }),
      (second: unknown) => ({ cause: new AggregateError([cause, second]) }),
    );
  }
}

function throwAll(failures: readonly unknown[]): void {
  if (failures.length > 0) {
    throw new AggregateError(failures, 'what follows a commit was not done');
  }
}
