import {
  type Guard,
  type NominationRecord,
  nominationIdOf,
  type PersonRecord,
  type Place,
  type RegistryWrite,
  type RowOutcome,
  schemaVersion,
} from '@payung/data';
import {
  type BucketId,
  type CalendarDate,
  type CandidateField,
  type Instant,
  type NominationId,
  PersonId,
  type Reason,
  type UserId,
} from '@payung/domain';
import { type Decision, merged } from './decide.ts';
import type { Claim, KnownCase } from './known-case.ts';

/** Under which circumstances claims are kept: one user, one moment, one quota card. */
export interface PlanSetting {
  readonly newPersonId: () => string;
  readonly year: number;
  readonly bucket: BucketId;
  readonly at: Instant;
  readonly since: CalendarDate;
  readonly by: UserId;
  /** whether this agency's own quota card has room although the holder of another card waits */
  readonly mayOffer: (holder: NominationRecord) => boolean;
}

/** A person and a name under which clerks look for them. */
export interface NamedPerson {
  readonly person: PersonId;
  readonly name: string;
}

/** What keeping one claim means: its writes, its outcome, and what is known afterwards. */
export interface ClaimPlan {
  readonly newcomer: NominationId | null;
  /** most writes it can need, the quota card's own aside */
  readonly size: number;
  /** by which name the person has to be found from now on; null when that is known already */
  readonly named: NamedPerson | null;
  writes(place: Place): RegistryWrite[];
  outcome(place: Place): Omit<RowOutcome, 'row'>;
  after(place: Place): KnownCase;
}

type Newcomer = Extract<Decision, { kind: 'newcomer' }>;
type Link = Extract<Decision, { kind: 'link' }>;
type Review = Extract<Decision, { kind: 'review' }>;
type Keep = Extract<Decision, { kind: 'keep' }>;

/** Turns a decision into what has to be written; pure but for the ids it draws. */
export function planClaim(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Decision,
): ClaimPlan {
  switch (decision.kind) {
    case 'newcomer':
      return planNewcomer(setting, claim, known, decision);
    case 'review':
      return planReview(setting, claim, known, decision);
    case 'link':
      return planLink(setting, claim, known, decision);
    case 'keep':
      return planKeep(claim, known, decision);
    case 'point':
      return {
        newcomer: null,
        size: 0,
        named: null,
        writes: () => [],
        outcome: () =>
          outcomeOf(decision.outcome, decision.reasons, decision.record.id, decision.duplicateOf),
        after: () => known,
      };
  }
}

function outcomeOf(
  outcome: RowOutcome['outcome'],
  reasons: readonly Reason[],
  nominationId: NominationId,
  duplicateOf: RowOutcome['duplicateOf'] | null,
): Omit<RowOutcome, 'row'> {
  return {
    outcome,
    reasons: reasons.map((reason) => ({ ...reason })),
    nominationId,
    ...(duplicateOf == null ? {} : { duplicateOf }),
  };
}

function newRecord(
  setting: PlanSetting,
  claim: Claim,
  id: NominationId,
  facts: Pick<NominationRecord, 'state' | 'number' | 'first'> & { reasons: readonly Reason[] },
): NominationRecord {
  return {
    schemaVersion,
    id,
    agency: claim.agency,
    year: setting.year,
    bucket: setting.bucket,
    state: facts.state,
    number: facts.number,
    at: setting.at,
    since: setting.since,
    by: setting.by,
    source: claim.line,
    claimed: null,
    first: facts.first,
    reasons: JSON.stringify(facts.reasons),
    sealed: null,
    version: 1,
  };
}

interface PersonStep {
  readonly person: PersonRecord;
  readonly guard: Guard;
  readonly nomination: NominationId;
  readonly writes: readonly RegistryWrite[];
}

/** The person and guard under which an unheld claim goes on: the known ones, or new ones. */
function personStep(
  setting: PlanSetting,
  claim: Claim,
  guard: Guard | null,
  known: PersonRecord | null,
  holds: boolean,
): PersonStep {
  const { nikDigest, worker } = claim;
  const id = known?.id ?? PersonId.parse(setting.newPersonId());
  const count = known === null || guard === null ? 1 : guard.count + 1;
  const nomination = nominationIdOf(id, count);
  const holder = holds ? nomination : null;
  const guardWrite: RegistryWrite =
    guard === null
      ? { write: 'new-guard', digest: nikDigest, person: id, nomination: holder }
      : { write: 'take-guard', guard, person: id, nomination: holder, count };
  const personWrite: RegistryWrite =
    known === null
      ? { write: 'new-person', person: id, nikDigest, worker }
      : {
          write: 'change-person',
          person: id,
          version: known.version,
          nikDigest,
          worker,
          fields: [],
        };
  return {
    person: { id, nikDigest, version: known === null ? 1 : known.version + 1, worker },
    guard: { schemaVersion, digest: nikDigest, person: id, nomination: holder, count },
    nomination,
    writes: [guardWrite, personWrite],
  };
}

function planNewcomer(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Newcomer,
): ClaimPlan {
  const step = personStep(setting, claim, decision.guard, decision.person, true);
  const settles: RegistryWrite[] =
    decision.settles === null
      ? []
      : [
          {
            write: 'move-nomination',
            record: decision.settles,
            state: 'withdrawn',
            number: null,
            first: null,
            why: 'corrected',
          },
        ];
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
    size: step.writes.length + settles.length + 1,
    named: { person: step.person.id, name: claim.worker.name },
    writes: (place) => [
      ...step.writes,
      ...settles,
      { write: 'new-nomination', record: record(place), claims: null },
    ],
    outcome: (place) => outcomeOf(place.state, reasonsAt(place), step.nomination, null),
    after: (place) => ({
      guard: step.guard,
      person: step.person,
      nominations: [...(decision.person === null ? [] : known.nominations), record(place)],
      claims: known.claims,
    }),
  };
}

function planReview(
  setting: PlanSetting,
  claim: Claim,
  known: KnownCase,
  decision: Review,
): ClaimPlan {
  const step =
    decision.person === null || decision.guard === null
      ? personStep(setting, claim, decision.guard, null, false)
      : besideStep(decision.guard, decision.person);
  const record = newRecord(setting, claim, step.nomination, {
    state: 'in-review',
    number: null,
    first: null,
    reasons: decision.reasons,
  });
  const after: KnownCase = {
    guard: step.guard,
    person: step.person,
    nominations: decision.person === null ? [record] : [...known.nominations, record],
    claims: new Map(known.claims).set(record.id, claim.worker),
  };
  return {
    newcomer: null,
    size: step.writes.length + 1,
    named: { person: step.person.id, name: claim.worker.name },
    writes: () => [...step.writes, { write: 'new-nomination', record, claims: claim.worker }],
    outcome: () => outcomeOf('review', decision.reasons, record.id, null),
    after: () => after,
  };
}

/** A further record under a person whom nobody holds, leaving that person as it is. */
function besideStep(guard: Guard, person: PersonRecord): PersonStep {
  const count = guard.count + 1;
  return {
    person,
    guard: { ...guard, count },
    nomination: nominationIdOf(guard.person, count),
    writes: [{ write: 'link-guard', guard, nomination: null }],
  };
}

function planLink(setting: PlanSetting, claim: Claim, known: KnownCase, decision: Link): ClaimPlan {
  const { guard, holder } = decision;
  const id = nominationIdOf(guard.person, guard.count + 1);
  const offered = decision.outcome === 'duplicate' && setting.mayOffer(holder);
  const reasons: readonly Reason[] = offered
    ? [...decision.reasons, { code: 'offer-open', field: 'nationalId' }]
    : decision.reasons;
  const record = newRecord(setting, claim, id, {
    state: decision.outcome === 'review' ? 'in-review' : offered ? 'offered' : 'duplicate',
    number: null,
    first: holder.id,
    reasons,
  });
  const after: KnownCase = {
    ...known,
    guard: { ...guard, count: guard.count + 1 },
    nominations: [...known.nominations, record],
    claims: new Map(known.claims).set(id, claim.worker),
  };
  return {
    newcomer: null,
    size: 2,
    // this agency finds the person by the name that it wrote itself
    named: { person: guard.person, name: claim.worker.name },
    writes: () => [
      { write: 'link-guard', guard, nomination: holder.id },
      { write: 'new-nomination', record, claims: claim.worker },
    ],
    outcome: () => outcomeOf(decision.outcome, reasons, id, decision.duplicateOf),
    after: () => after,
  };
}

function planKeep(claim: Claim, known: KnownCase, decision: Keep): ClaimPlan {
  const { record, person } = decision;
  const { line } = claim;
  const corrected = correction(claim, person, decision.corrects);
  const claims: RegistryWrite[] =
    line === null || record.source?.importId === line.importId
      ? []
      : [{ write: 'claim-nomination', record, line }];
  const moved: NominationRecord =
    claims.length === 0 ? record : { ...record, claimed: line, version: record.version + 1 };
  const after: KnownCase = {
    ...known,
    person: corrected.person ?? known.person,
    nominations: known.nominations.map((n) => (n.id === record.id ? moved : n)),
  };
  return {
    newcomer: null,
    size: claims.length + corrected.writes.length,
    named: corrected.named,
    writes: () => [...claims, ...corrected.writes],
    outcome: () => outcomeOf(decision.outcome, decision.reasons, record.id, decision.duplicateOf),
    after: () => after,
  };
}

function correction(
  claim: Claim,
  person: PersonRecord | null,
  fields: readonly CandidateField[],
): { writes: RegistryWrite[]; person: PersonRecord | null; named: NamedPerson | null } {
  if (person === null || fields.length === 0) return { writes: [], person: null, named: null };
  const worker = merged(person.worker, claim.worker);
  const { id, version, nikDigest } = person;
  return {
    person: { ...person, version: version + 1, worker },
    named: fields.includes('name') ? { person: id, name: worker.name } : null,
    writes: [{ write: 'change-person', person: id, version, nikDigest, worker, fields }],
  };
}
