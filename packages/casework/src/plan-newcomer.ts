import {
  type GuardStanding,
  type NominationRecord,
  nominationIdOf,
  type Place,
  type RegistryWrite,
  schemaVersion,
} from '@payung/data';
import { type NominationId, PersonId, type Reason } from '@payung/domain';
import {
  type ClaimPlan,
  namedIn,
  newRecord,
  nothingMatched,
  outcomeOf,
  type PlanSetting,
  settling,
} from './claim-plan.ts';
import type { Decision } from './decision.ts';
import type { Claim, KnownCase } from './known-case.ts';
import { lapsing } from './years/lapse.ts';

type Newcomer = Extract<Decision, { kind: 'newcomer' }>;
type Review = Extract<Decision, { kind: 'review' }>;
type Suspect = Extract<Decision, { kind: 'suspect' }>;

interface PersonStep {
  readonly guard: GuardStanding;
  readonly nomination: NominationId;
  readonly writes: readonly RegistryWrite[];
}

/** A NIK that was never met before: a person, and the guard that stands for them. */
function newPerson(setting: PlanSetting, claim: Claim, holds: boolean): PersonStep {
  const { nik } = claim.worker;
  const person = PersonId.parse(setting.newPersonId());
  const nomination = nominationIdOf(person, 1);
  const holder = holds ? nomination : null;
  return {
    guard: { schemaVersion, person, nomination: holder, count: 1 },
    nomination,
    writes: [
      { write: 'new-guard', nik, person, nomination: holder },
      { write: 'new-person', person, nik },
    ],
  };
}

/** A further nomination under a NIK that nobody holds for its year. */
function knownPerson(claim: Claim, guard: GuardStanding, holds: boolean): PersonStep {
  const count = guard.count + 1;
  const nomination = nominationIdOf(guard.person, count);
  // one that only waits for somebody's look takes the NIK from nobody, such as the one who was determined last year
  const holder = holds ? nomination : guard.nomination;
  return {
    guard: { ...guard, nomination: holder, count },
    nomination,
    writes: [{ write: 'link-guard', nik: claim.worker.nik, guard, nomination: holder }],
  };
}

/** Takes a place, or a number on the waiting list. */
export function planNewcomer(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Newcomer,
): ClaimPlan {
  const { guard } = decision;
  const step = guard === null ? newPerson(setting, claim, true) : knownPerson(claim, guard, true);
  const settles = settling(setting, decision.settles);
  const lapse = lapsing(setting, decision.lapses, known);
  const reasonsAt = (place: Place): readonly Reason[] =>
    place.state === 'nominated'
      ? decision.reasons
      : [
          { code: 'quota-full', bucket: setting.bucket, waitingNumber: place.number },
          ...decision.reasons,
        ];
  const record = (place: Place): NominationRecord =>
    newRecord(setting, claim, step.nomination, {
      ...place,
      first: null,
      reasons: reasonsAt(place),
    });
  return {
    newcomer: step.nomination,
    matched: {
      ...nothingMatched,
      made: step.nomination,
      ended: decision.settles,
      lapsed: decision.lapses,
      beyond: lapse.beyond,
    },
    size: step.writes.length + settles.writes.length + lapse.size + 1,
    named: namedIn(step.guard.person, claim.worker),
    writes: (place) => [
      ...step.writes,
      ...settles.writes,
      ...lapse.writes,
      { write: 'new-nomination', record: record(place) },
    ],
    outcome: (place) => outcomeOf(place.state, reasonsAt(place), step.nomination, null),
    after: (place) => ({
      guard: step.guard,
      nominations: [...lapse.after(settles.after(known.nominations)), record(place)],
      lapsing: [],
    }),
  };
}

/** Kept for a person to look at; holds neither a place nor the NIK, and takes nobody else's guard away. */
export function planReview(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Review,
): ClaimPlan {
  const { guard } = decision;
  const step = guard === null ? newPerson(setting, claim, false) : knownPerson(claim, guard, false);
  const record = newRecord(setting, claim, step.nomination, {
    state: 'in-review',
    number: null,
    first: null,
    reasons: decision.reasons,
  });
  return {
    newcomer: null,
    matched: { ...nothingMatched, made: record.id },
    size: step.writes.length + 1,
    named: namedIn(step.guard.person, claim.worker),
    writes: () => [...step.writes, { write: 'new-nomination', record }],
    outcome: () => outcomeOf('review', decision.reasons, record.id, null),
    after: () => ({ ...known, guard: step.guard, nominations: [...known.nominations, record] }),
  };
}

/**
 * Set aside until a person has looked whether it is somebody nominated under another NIK: it holds neither a place
 * nor the NIK.
 */
export function planSuspect(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Suspect,
): ClaimPlan {
  const { guard, outcome, reasons, duplicateOf } = decision;
  const step = guard === null ? newPerson(setting, claim, false) : knownPerson(claim, guard, false);
  const settles = settling(setting, decision.settles);
  const record = newRecord(setting, claim, step.nomination, {
    state: 'suspected',
    number: null,
    first: null,
    reasons,
  });
  return {
    newcomer: null,
    matched: { ...nothingMatched, made: record.id, ended: decision.settles },
    size: step.writes.length + settles.writes.length + 1,
    named: namedIn(step.guard.person, claim.worker),
    writes: () => [...step.writes, ...settles.writes, { write: 'new-nomination', record }],
    outcome: () => outcomeOf(outcome, reasons, record.id, duplicateOf),
    after: () => ({
      ...known,
      guard: step.guard,
      nominations: [...settles.after(known.nominations), record],
    }),
  };
}
