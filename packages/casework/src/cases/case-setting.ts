import { type DuplicateCase, type Guard, type PersonRecord, splitNominationId } from '@payung/data';
import { holdsGuard, isLiving, type NominationId, type NominationState } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { lapseWrites, type OtherYear, otherYearOf } from '../years/other-year.ts';
import type { LiveCase } from './open-case.ts';

/** A person of a case, with the guard of the NIK. */
export interface Held {
  readonly person: PersonRecord;
  readonly guard: Guard;
}

/** The person of a nomination with the guard of the NIK; null while somebody is changing one of them. */
export async function heldOf(
  open: OpenRegion,
  { id }: { readonly id: NominationId },
): Promise<Held | null> {
  const [person = null] = await open.data.people.people([splitNominationId(id).person]);
  if (person === null) return null;
  const [guard = null] = await open.data.people.guards([person.nikDigest]);
  return guard === null ? null : { person, guard };
}

/** All that answering a case needs to know. */
export interface CaseSetting extends LiveCase {
  /** of the standing nomination's NIK, and of the waiting one's */
  readonly ofStanding: Held;
  readonly ofWaiting: Held;
  /** what holds the waiting one's NIK for another year, and leaves it room in its own; null for nearly everybody */
  readonly otherYear: OtherYear | null;
  /**
   * the standing one, where it is of an earlier year and not determined, with all that ends if both are one person;
   * null where it stays
   */
  readonly standingLapses: OtherYear | null;
  /** other cases in which the waiting nomination waits, as far as the one that stands there lives */
  readonly others: readonly DuplicateCase[];
  /** whether one of those is answered with `same`, and the nomination that stands there holds a place or a turn */
  readonly isHeldElsewhere: boolean;
  /** whether any case of the waiting nomination gave it a place, a turn or a link when it ended */
  readonly wasCleared: boolean;
}

/** Reads it, in few requests; null when somebody is changing one of the people, so that all is to be read anew. */
export async function settingOf(open: OpenRegion, found: LiveCase): Promise<CaseSetting | null> {
  const { record, waiting } = found;
  const [ofStanding, ofWaiting, all] = await Promise.all([
    heldOf(open, found.standing),
    heldOf(open, waiting),
    open.data.cases.casesOf([splitNominationId(waiting.id).person]),
  ]);
  if (ofStanding === null || ofWaiting === null) return null;
  const waited = all.filter((one) => one.waiting === waiting.id);
  const others = waited.filter(({ id }) => id !== record.id);
  const otherYear = await otherYearOf(open, waiting, ofWaiting);
  const standings = await open.data.people.nominations(others.map(({ standing }) => standing));
  const stateOf = (i: number): NominationState => standings[i]?.state ?? 'withdrawn';
  return {
    ...found,
    ofStanding,
    ofWaiting,
    otherYear,
    standingLapses: await lapsesFrom(open, found, ofStanding, otherYear),
    others: others.filter((_, i) => isLiving(stateOf(i))),
    isHeldElsewhere: others.some(({ state }, i) => state === 'same' && holdsGuard(stateOf(i))),
    wasCleared: waited.some(({ led }) => led !== null),
  };
}

/**
 * Of an earlier year, the standing one leaves the later year to the waiting one, if both are one person. What holds
 * the waiting one's NIK ends with it: both may lie on one card, on one page and in one case.
 */
async function lapsesFrom(
  open: OpenRegion,
  { record, standing, waiting }: LiveCase,
  { person, guard }: Held,
  otherYear: OtherYear | null,
): Promise<OtherYear | null> {
  const { year } = waiting;
  if (standing.year >= year || standing.state === 'determined') return null;
  const ends = otherYear === null || otherYear.left.length === 0 ? [] : [otherYear.record];
  const writes = await lapseWrites(open, [standing, ...ends], { year, but: record.id });
  return {
    record: standing,
    writes:
      guard.nomination === standing.id
        ? [...writes, { write: 'pass-guard', nik: person.nik, guard, nomination: null }]
        : writes,
    left: [...new Set([standing.bucket, ...(otherYear?.left ?? [])])],
  };
}

/** Those of some cases whose standing nomination lives and is none of `but`. */
export async function withLivingStanding(
  open: OpenRegion,
  cases: readonly DuplicateCase[],
  but: readonly NominationId[],
): Promise<DuplicateCase[]> {
  const found = await open.data.people.nominations(cases.map(({ standing }) => standing));
  return cases.filter((one, i) => {
    const standing = found[i] ?? null;
    return standing !== null && isLiving(standing.state) && !but.includes(one.standing);
  });
}

/** The first answer that makes the waiting nomination a duplicate; the one given first counts. */
export function sameAmong(cases: readonly DuplicateCase[]): DuplicateCase | null {
  const same = cases.filter(({ state }) => state === 'same');
  return same.sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1))[0] ?? null;
}

export function hasOpen(cases: readonly DuplicateCase[]): boolean {
  return cases.some(({ state }) => state === 'open');
}

/** Whether a case keeps a nomination back: open, or answered so that it is somebody else's duplicate. */
export async function isKeptBack(
  open: OpenRegion,
  { id }: { readonly id: NominationId },
): Promise<boolean> {
  const all = await open.data.cases.casesOf([splitNominationId(id).person]);
  const waiting = all.filter((one) => one.waiting === id);
  const others = await withLivingStanding(open, waiting, []);
  return hasOpen(others) || sameAmong(others) !== null;
}
