import type { BucketSums, QuotaMovement } from './quota.ts';

/** Sums of a quota card after an act, with the entry that says so. */
export interface LedgerStep {
  readonly ok: true;
  readonly sums: BucketSums;
  readonly movement: QuotaMovement;
}

export interface LedgerRefusal<R extends string> {
  readonly ok: false;
  readonly refused: R;
}

const noSums: BucketSums = {
  granted: 0,
  reserved: 0,
  consumed: 0,
  waiting: 0,
  lastNumber: 0,
  moves: 0,
};

const noMove = { granted: 0, reserved: 0, consumed: 0, waiting: 0, numbers: null } as const;

function add(s: BucketSums, m: QuotaMovement): BucketSums {
  return {
    granted: s.granted + m.granted,
    reserved: s.reserved + m.reserved,
    consumed: s.consumed + m.consumed,
    waiting: s.waiting + m.waiting,
    lastNumber: Math.max(s.lastNumber, m.numbers?.last ?? 0),
    moves: s.moves + 1,
  };
}

function assertSound(s: BucketSums): void {
  const counts = Object.values(s).every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!counts || s.reserved + s.consumed > s.granted || s.waiting > s.lastNumber) {
    throw new Error(`impossible quota sums ${JSON.stringify(s)}`);
  }
}

function assertPeople(s: BucketSums, count: number, least: 0 | 1): void {
  assertSound(s);
  if (!Number.isSafeInteger(count) || count < least) {
    throw new Error(`cannot move ${count} people on quota sums ${JSON.stringify(s)}`);
  }
}

function step(s: BucketSums, movement: QuotaMovement): LedgerStep {
  return { ok: true, sums: applyMovement(s, movement), movement };
}

/** Places of a quota card that nobody holds, in people. */
export function freePlaces(s: BucketSums): number {
  return s.granted - s.reserved - s.consumed;
}

/** Sums after one more entry. Throws, naming the sums, when the entry leads to an impossible state. */
export function applyMovement(s: BucketSums, m: QuotaMovement): BucketSums {
  const sums = add(s, m);
  assertSound(sums);
  return sums;
}

/** Sums recomputed from all entries of a card, in any order. Judges nothing: see `checkBucket`. */
export function foldMovements(movements: Iterable<QuotaMovement>): BucketSums {
  let sums = noSums;
  for (const m of movements) sums = add(sums, m);
  return sums;
}

/** A new quota card with its first entry. `granted` in people. */
export function openBucket(granted: number): { sums: BucketSums; movement: QuotaMovement } {
  const movement: QuotaMovement = { ...noMove, kind: 'grant', granted };
  return { sums: applyMovement(noSums, movement), movement };
}

/** What became of people who asked for places together. */
export interface TakenInOrder {
  readonly sums: BucketSums;
  readonly movements: QuotaMovement[];
  /** how many of the first ones have a place */
  readonly nominated: number;
  /** waiting numbers of the others, in their order; null when nobody waits */
  readonly numbers: { readonly first: number; readonly last: number } | null;
}

/**
 * Nominates `count` people in their order: the first ones take the free places, provided that nobody waits;
 * the others wait with the next numbers. Makes at most one `reserve` and one `wait` entry; never refuses.
 */
export function takeInOrder(s: BucketSums, count: number): TakenInOrder {
  assertPeople(s, count, 0);
  const nominated = s.waiting > 0 ? 0 : Math.min(freePlaces(s), count);
  const waiting = count - nominated;
  const numbers = waiting > 0 ? { first: s.lastNumber + 1, last: s.lastNumber + waiting } : null;
  const movements: QuotaMovement[] = [];
  if (nominated > 0) movements.push({ ...noMove, kind: 'reserve', reserved: nominated });
  if (waiting > 0) movements.push({ ...noMove, kind: 'wait', waiting, numbers });
  return {
    sums: movements.reduce((sums, m) => applyMovement(sums, m), s),
    movements,
    nominated,
    numbers,
  };
}

/** Gives `count` held places back: withdrawn, refused or died before the determination. */
export function release(
  s: BucketSums,
  count: number,
): LedgerStep | LedgerRefusal<'more-than-reserved'> {
  assertPeople(s, count, 1);
  if (count > s.reserved) return { ok: false, refused: 'more-than-reserved' };
  return step(s, { ...noMove, kind: 'release', reserved: -count });
}

/** `count` held places are fixed by a determination (SK): reserved no longer, used up. */
export function consume(
  s: BucketSums,
  count: number,
): LedgerStep | LedgerRefusal<'more-than-reserved'> {
  assertPeople(s, count, 1);
  if (count > s.reserved) return { ok: false, refused: 'more-than-reserved' };
  return step(s, { ...noMove, kind: 'consume', reserved: -count, consumed: count });
}

/** Gives `count` determined places back: struck by an amendment of the determination. */
export function giveBack(
  s: BucketSums,
  count: number,
): LedgerStep | LedgerRefusal<'more-than-consumed'> {
  assertPeople(s, count, 1);
  if (count > s.consumed) return { ok: false, refused: 'more-than-consumed' };
  return step(s, { ...noMove, kind: 'give-back', consumed: -count });
}

/** `count` people stop waiting without a place; their numbers are not drawn again. */
export function leaveQueue(
  s: BucketSums,
  count: number,
): LedgerStep | LedgerRefusal<'more-than-waiting'> {
  assertPeople(s, count, 1);
  if (count > s.waiting) return { ok: false, refused: 'more-than-waiting' };
  return step(s, { ...noMove, kind: 'leave-queue', waiting: -count });
}

/** Somebody who stopped waiting by an act that was taken back waits again, with the number drawn then. */
export function rejoinQueue(s: BucketSums): LedgerStep {
  assertPeople(s, 1, 1);
  return step(s, { ...noMove, kind: 'rejoin-queue', waiting: 1 });
}

/**
 * Moves up to `count` people, as many as there are free places, from the waiting list to a place. Who they
 * are is decided by the lowest waiting numbers, outside the sums.
 */
export function promote(
  s: BucketSums,
  count: number,
):
  | (LedgerStep & { readonly promoted: number })
  | LedgerRefusal<'nobody-waiting' | 'no-free-place'> {
  assertPeople(s, count, 1);
  if (s.waiting === 0) return { ok: false, refused: 'nobody-waiting' };
  const promoted = Math.min(freePlaces(s), s.waiting, count);
  if (promoted === 0) return { ok: false, refused: 'no-free-place' };
  return {
    ...step(s, { ...noMove, kind: 'promote', reserved: promoted, waiting: -promoted }),
    promoted,
  };
}

/** Sets the places given by regulation. Refused when fewer than the places already held or determined. */
export function changeGrant(
  s: BucketSums,
  granted: number,
): LedgerStep | LedgerRefusal<'below-use'> {
  assertSound(s);
  if (granted < s.reserved + s.consumed) return { ok: false, refused: 'below-use' };
  return step(s, { ...noMove, kind: 'grant', granted: granted - s.granted });
}
