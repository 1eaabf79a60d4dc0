import type {
  DuplicateCase,
  GuardStanding,
  ListLine,
  NominationRecord,
  PeopleReads,
} from '@payung/data';
import {
  type AgencyId,
  holdsGuard,
  isLiving,
  type Reason,
  sameHolder,
  type Worker,
} from '@payung/domain';

/** A row or form that passed on its own, on its way to being judged against everybody else's. */
export interface Claim {
  readonly agency: AgencyId;
  /** the programme year that it is for */
  readonly year: number;
  /** null when it came alone, not in a list */
  readonly line: ListLine | null;
  readonly worker: Worker;
  readonly reviewReasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** All that is known under one NIK: whoever was nominated with it, be it one person or, by mistake, two. */
export interface KnownCase {
  readonly guard: GuardStanding | null;
  /** all that were ever made under the NIK, first made first */
  readonly nominations: readonly NominationRecord[];
  /** open cases of whom a claim for a later year would let lapse; empty for nearly everybody */
  readonly lapsing: readonly DuplicateCase[];
}

export const unknownCase: KnownCase = { guard: null, nominations: [], lapsing: [] };

/**
 * The living nomination that holds the NIK, with the guard that says so. Null also while the guard still
 * names one that has just ended: whatever is then written is refused, and everything is read anew.
 */
export function holderOf(
  known: KnownCase,
): { guard: GuardStanding; record: NominationRecord } | null {
  const { guard, nominations } = known;
  const record = nominations.find(({ id }) => id === guard?.nomination);
  if (guard === null || record === undefined) return null;
  return holdsGuard(record.state) || record.state === 'offered' ? { guard, record } : null;
}

/**
 * The nomination that a claim is judged against: of its own year first, be it one that was determined and whose NIK
 * another year holds by now.
 */
export function holderFor(
  claim: Claim,
  known: KnownCase,
): { guard: GuardStanding; record: NominationRecord } | null {
  const { guard, nominations } = known;
  const holder = holderOf(known);
  if (guard === null || holder?.record.year === claim.year) return holder;
  const decided = nominations.findLast(
    ({ state, year }) => state === 'determined' && year === claim.year,
  );
  return decided === undefined ? holder : { guard, record: decided };
}

/** The line at which this list has met the nomination before; null when it has not. */
export function lineIn(record: NominationRecord, line: ListLine | null): number | null {
  if (line === null) return null;
  if (record.claimed?.importId === line.importId) return record.claimed.row;
  if (record.source?.importId === line.importId) return record.source.row;
  return null;
}

/** Nominations of the claim's own agency for the same person and year, the newest last. */
export function ownOf(claim: Claim, known: KnownCase): NominationRecord[] {
  return known.nominations.filter(
    (record) =>
      record.agency === claim.agency &&
      record.year === claim.year &&
      sameHolder(claim.worker, record.worker),
  );
}

/**
 * Whether a claim is for another programme year than what its person has, instead of being its duplicate: a duplicate
 * is an overlap of cover months. What was determined stands beside it; whoever was nominated for an earlier year and
 * not determined keeps nobody out of a later one.
 */
export function renews(claim: Claim, holder: NominationRecord): boolean {
  if (holder.year === claim.year || !sameHolder(claim.worker, holder.worker)) return false;
  return holder.state === 'determined' || holder.year < claim.year;
}

/** The nomination of an earlier year, not determined, whose turn the claim takes; null for nearly everybody. */
export function lapsesFor(claim: Claim, known: KnownCase): NominationRecord | null {
  const holder = holderOf(known)?.record ?? null;
  return holder !== null && holder.state !== 'determined' && renews(claim, holder) ? holder : null;
}

/** The newest nomination of the person that was determined for another year. */
export function determinedEarlier(claim: Claim, known: KnownCase): NominationRecord | null {
  const found = known.nominations.findLast(
    (record) => record.state === 'determined' && renews(claim, record),
  );
  return found ?? null;
}

/** The own review record that this claim settles, or tells of again. */
export function ownReview(claim: Claim, known: KnownCase): NominationRecord | null {
  return ownOf(claim, known).findLast(({ state }) => state === 'in-review') ?? null;
}

/** The own nomination that was taken back or turned down last, when nothing of the agency lives any more. */
export function ownEnded(claim: Claim, known: KnownCase): NominationRecord | null {
  const own = ownOf(claim, known);
  return own.some(({ state }) => isLiving(state)) ? null : (own.at(-1) ?? null);
}

/** Reads all that is known under each of these guards, in few requests. */
export async function readCases(
  people: PeopleReads,
  guards: readonly GuardStanding[],
): Promise<KnownCase[]> {
  return (await people.nominationsUnderEach(guards)).map((nominations, i) => ({
    guard: guards[i] ?? null,
    nominations,
    lapsing: [],
  }));
}
