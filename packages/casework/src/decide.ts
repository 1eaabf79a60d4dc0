import type { DuplicateLink, Guard, NominationRecord, PersonRecord } from '@payung/data';
import {
  type CandidateField,
  type Holder,
  isLiving,
  judgeAgainstHolder,
  type Outcome,
  type Reason,
  sameHolder,
  type Worker,
} from '@payung/domain';
import { type Claim, holderOf, type KnownCase, lineIn, livingOf } from './known-case.ts';

/** What is to be done with a claim, given everything known under its NIK. */
export type Decision =
  /** takes a place or waits; `before` is an own review record that this claim settles */
  | {
      readonly kind: 'newcomer';
      readonly guard: Guard | null;
      /** the person record to go on with; null when a new one is made */
      readonly person: PersonRecord | null;
      readonly settles: NominationRecord | null;
      readonly reasons: readonly Reason[];
    }
  /** another agency holds the person: kept, linked, holding no place */
  | {
      readonly kind: 'link';
      readonly guard: Guard;
      readonly holder: NominationRecord;
      readonly outcome: 'duplicate' | 'review';
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    }
  /** nobody holds the NIK, yet a person has to look */
  | {
      readonly kind: 'review';
      readonly guard: Guard | null;
      /** the person record it is kept under; null when a new one is made */
      readonly person: PersonRecord | null;
      readonly reasons: readonly Reason[];
    }
  /** already kept by an earlier list; `corrects` names the fields that changed */
  | {
      readonly kind: 'keep';
      readonly record: NominationRecord;
      readonly person: PersonRecord | null;
      readonly corrects: readonly CandidateField[];
      readonly outcome: Outcome;
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    }
  /** says something about what exists, writes nothing */
  | {
      readonly kind: 'point';
      readonly record: NominationRecord;
      readonly outcome: 'duplicate' | 'review';
      readonly reasons: readonly Reason[];
      readonly duplicateOf: DuplicateLink | null;
    };

/**
 * Judges a claim against what is known (the order of judgement after a row passed on its own: its NIK,
 * then what needs a look, then the place). Pure: the same claim and the same knowledge, the same decision.
 */
export function decide(claim: Claim, known: KnownCase): Decision {
  const holder = holderOf(known);
  if (holder !== null && known.guard !== null && known.person !== null) {
    return decideAgainstHolder(claim, known, known.guard, known.person, holder);
  }
  return decideUnheld(claim, known);
}

function holderFacts(claim: Claim, holder: NominationRecord, person: PersonRecord): Holder {
  return {
    nominationId: holder.id,
    agency: holder.agency,
    since: holder.since,
    row: lineIn(holder, claim.line),
    name: person.worker.name,
    birthDate: person.worker.birthDate,
  };
}

function linkTo(claim: Claim, holder: NominationRecord): DuplicateLink {
  const own = holder.agency === claim.agency;
  return {
    agency: holder.agency,
    since: holder.since,
    row: own ? lineIn(holder, claim.line) : null,
    // another agency's record is named by agency and date only
    nominationId: own ? holder.id : null,
  };
}

function decideAgainstHolder(
  claim: Claim,
  known: KnownCase,
  guard: Guard,
  person: PersonRecord,
  holder: NominationRecord,
): Decision {
  const facts = holderFacts(claim, holder, person);
  const own = holder.agency === claim.agency;
  const judged = judgeAgainstHolder(claim.worker, facts, own);
  if (judged.outcome === 'review')
    return decideSecondHolder(claim, known, guard, holder, judged.reasons);
  const duplicateOf = linkTo(claim, holder);
  if (own) {
    const metAt = lineIn(holder, claim.line);
    if (claim.line !== null && (metAt === null || metAt === claim.line.row)) {
      return keep(claim, holder, person);
    }
    return {
      kind: 'point',
      record: holder,
      outcome: 'duplicate',
      reasons: judged.reasons,
      duplicateOf,
    };
  }
  const mine = livingOf(known, claim.agency).find((n) => n.state !== 'in-review');
  if (mine === undefined) {
    const reasons = [...judged.reasons, ...claim.warnings];
    return { kind: 'link', guard, holder, outcome: 'duplicate', reasons, duplicateOf };
  }
  const offer: Reason[] =
    mine.state === 'offered' ? [{ code: 'offer-open', field: 'nationalId' }] : [];
  const reasons = [...judged.reasons, ...offer];
  return claim.line === null || lineIn(mine, claim.line) !== null
    ? { kind: 'point', record: mine, outcome: 'duplicate', reasons, duplicateOf }
    : {
        kind: 'keep',
        record: mine,
        person: null,
        corrects: [],
        outcome: 'duplicate',
        reasons,
        duplicateOf,
      };
}

/** Two people seem to use one NIK: the claim is kept under review, once. */
function decideSecondHolder(
  claim: Claim,
  known: KnownCase,
  guard: Guard,
  holder: NominationRecord,
  reasons: readonly Reason[],
): Decision {
  const mine = livingOf(known, claim.agency).find(
    (n) => n.state === 'in-review' && sameClaim(claim.worker, known.claims.get(n.id)),
  );
  if (mine !== undefined) {
    return { kind: 'point', record: mine, outcome: 'review', reasons, duplicateOf: null };
  }
  return {
    kind: 'link',
    guard,
    holder,
    outcome: 'review',
    reasons: [...reasons, ...claim.warnings],
    duplicateOf: null,
  };
}

function sameClaim(worker: Worker, earlier: Worker | undefined): boolean {
  return earlier !== undefined && sameHolder(worker, earlier);
}

function decideUnheld(claim: Claim, known: KnownCase): Decision {
  const mine = known.nominations.filter((n) => n.agency === claim.agency && n.first === null);
  const last = mine.at(-1);
  const sameMan = known.person !== null && sameHolder(claim.worker, known.person.worker);
  if (last !== undefined && sameMan && !isLiving(last.state) && claim.line !== null) {
    const since = last.since;
    const reasons: Reason[] = [{ code: 'withdrawn-earlier', field: 'nationalId', since }];
    return { kind: 'point', record: last, outcome: 'review', reasons, duplicateOf: null };
  }
  const reviewed = mine.findLast((n) => n.state === 'in-review') ?? null;
  if (claim.reviewReasons.length > 0) {
    if (reviewed !== null && sameMan) {
      return {
        kind: 'point',
        record: reviewed,
        outcome: 'review',
        reasons: claim.reviewReasons,
        duplicateOf: null,
      };
    }
    return {
      kind: 'review',
      guard: known.guard,
      person: sameMan ? known.person : null,
      reasons: [...claim.reviewReasons, ...claim.warnings],
    };
  }
  return {
    kind: 'newcomer',
    guard: known.guard,
    person: sameMan ? known.person : null,
    settles: sameMan ? reviewed : null,
    reasons: claim.warnings,
  };
}

const outcomeOfState = {
  nominated: 'nominated',
  waitlisted: 'waitlisted',
  duplicate: 'duplicate',
  offered: 'duplicate',
  'in-review': 'review',
  withdrawn: 'review',
  refused: 'review',
} as const satisfies Record<NominationRecord['state'], Outcome>;

function keep(claim: Claim, holder: NominationRecord, person: PersonRecord): Decision {
  const corrects = changedFields(person.worker, claim.worker);
  const waits: Reason[] =
    holder.state === 'waitlisted' && holder.number !== null
      ? [{ code: 'quota-full', bucket: holder.bucket, waitingNumber: holder.number }]
      : [];
  const corrected: Reason[] =
    corrects.length > 0 ? [{ code: 'data-corrected', fields: corrects }] : [];
  return {
    kind: 'keep',
    record: holder,
    person,
    corrects,
    outcome: outcomeOfState[holder.state],
    reasons: [
      ...waits,
      { code: 'kept-from-earlier', since: holder.since },
      ...corrected,
      ...claim.warnings,
    ],
    duplicateOf: null,
  };
}

const comparedFields = [
  'name',
  'birthDate',
  'birthPlace',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'phone',
  'occupation',
  'income',
  'socialDataset',
  'welfareDecile',
  'isBreadwinner',
] as const satisfies readonly (keyof Worker & CandidateField)[];

/** Fields that a newer list says differently. What it leaves out is kept as it was. */
export function changedFields(before: Worker, after: Worker): CandidateField[] {
  return comparedFields.filter((field) => after[field] !== null && after[field] !== before[field]);
}

/** The person with what the newer list says, keeping what it leaves out. */
export function merged(before: Worker, after: Worker): Worker {
  const kept = Object.fromEntries(
    comparedFields.filter((field) => after[field] === null).map((field) => [field, before[field]]),
  );
  return { ...after, ...kept };
}
