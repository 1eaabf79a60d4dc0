import type { DuplicateCase, NominationRecord, Place, RegistryWrite } from '@payung/data';
import { splitNominationId } from '@payung/data';
import type { BucketId, NominationId, NominationState } from '@payung/domain';

type Move = Extract<RegistryWrite, { write: 'move-nomination' }>;

/** Where a nomination stands: its state, and its waiting number where it has one. */
export interface Standing {
  readonly state: NominationState;
  readonly number: number | null;
}

/** What an answer, or taking one back, does to the two nominations of a case. */
export interface CaseEffect {
  /** one of them wants a place, on its own card */
  readonly seeks: { readonly nomination: NominationRecord; readonly placesOnly: boolean } | null;
  /** all that is written beside the case itself; `place` counts where one is sought */
  writes(place: Place): RegistryWrite[];
  /** where the waiting nomination stands afterwards; null where it stays */
  waiting(place: Place): Standing | null;
  /** the same of the standing one */
  standing(place: Place): Standing | null;
  /** what the nomination that steps back held until now */
  readonly yielded: DuplicateCase['yielded'];
  /** cards that have room, or a shorter queue, afterwards */
  readonly left: readonly BucketId[];
}

/** Nothing but the case changes. */
export const noEffect: CaseEffect = {
  seeks: null,
  writes: () => [],
  waiting: () => null,
  standing: () => null,
  yielded: null,
  left: [],
};

/** An effect whose writes do not depend on a place. */
export function effectOf(parts: {
  readonly writes: readonly RegistryWrite[];
  readonly waiting: Standing | null;
  readonly standing?: Standing | null;
  readonly yielded?: DuplicateCase['yielded'];
  readonly left?: readonly BucketId[];
}): CaseEffect {
  const { writes, waiting, standing = null, yielded = null, left = [] } = parts;
  return {
    seeks: null,
    writes: () => [...writes],
    waiting: () => waiting,
    standing: () => standing,
    yielded,
    left,
  };
}

/** Moves a nomination to where it stands from now on. */
export function moveTo(
  record: NominationRecord,
  to: Standing,
  first: NominationId | null,
  why: Move['why'],
): Move {
  return { write: 'move-nomination', record, ...to, first, why };
}

/** A nomination that is linked to one of another person, hence by an answered case and not by its NIK. */
export function isLinkedAcross({ id, state, first }: NominationRecord): boolean {
  return (
    state === 'duplicate' &&
    first !== null &&
    splitNominationId(first).person !== splitNominationId(id).person
  );
}

/** What a nomination holds that steps back; null where it holds nothing. */
export function heldBy(record: NominationRecord): DuplicateCase['yielded'] {
  return holdsTurn(record) ? { state: record.state, number: record.number } : null;
}

/** Whether a nomination holds a place or a turn of its card. */
export function holdsTurn(
  record: NominationRecord,
): record is NominationRecord & { state: 'nominated' | 'waitlisted' } {
  return record.state === 'nominated' || record.state === 'waitlisted';
}
