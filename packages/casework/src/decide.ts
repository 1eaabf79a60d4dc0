import type { DuplicateLink, GuardStanding, NominationRecord } from '@payung/data';
import { isLiving, judgeAgainstHolder, type Outcome, type Reason } from '@payung/domain';
import { changedFields } from './changed-fields.ts';
import type { ByNik } from './decision.ts';
import { keptReasons } from './kept-reasons.ts';
import {
  type Claim,
  determinedEarlier,
  holderFor,
  type KnownCase,
  lapsesFor,
  lineIn,
  ownEnded,
  ownOf,
  ownReview,
  renews,
} from './known-case.ts';

/**
 * Judges a claim against what is known (the order of judgement after a row passed on its own: its NIK,
 * then what needs a look, then the place). Pure: the same claim and the same knowledge, the same decision.
 */
export function decide(claim: Claim, known: KnownCase): ByNik {
  const since = known.guard?.restricted;
  if (since !== undefined) {
    return {
      kind: 'restricted',
      reasons: [{ code: 'person-restricted', field: 'nationalId', since }],
    };
  }
  const ended = claim.line === null ? null : ownEnded(claim, known);
  if (ended !== null) return pointToEnded(ended);
  const holder = holderFor(claim, known);
  return holder === null || renews(claim, holder.record)
    ? decideUnheld(claim, known)
    : decideAgainstHolder(claim, known, holder.guard, holder.record);
}

/** A list never brings back whom its own agency took back, or who was turned down. */
function pointToEnded(record: NominationRecord): ByNik {
  const since = record.endedOn ?? record.since;
  const reasons: Reason[] = [{ code: 'withdrawn-earlier', field: 'nationalId', since }];
  return { kind: 'point', record, outcome: 'review', reasons, duplicateOf: null };
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
  guard: GuardStanding,
  holder: NominationRecord,
): ByNik {
  // of another year it is no row of this one that came twice
  const own = holder.agency === claim.agency && holder.year === claim.year;
  const judged = judgeAgainstHolder(
    claim.worker,
    {
      nominationId: holder.id,
      agency: holder.agency,
      since: holder.since,
      row: lineIn(holder, claim.line),
      name: holder.worker.name,
      birthDate: holder.worker.birthDate,
    },
    own,
  );
  const settles = ownReview(claim, known);
  if (judged.outcome === 'review') {
    return settles === null
      ? linked(claim, guard, holder, 'review', judged.reasons, null)
      : {
          kind: 'point',
          record: settles,
          outcome: 'review',
          reasons: judged.reasons,
          duplicateOf: null,
        };
  }
  if (own) return decideAgainstOwn(claim, holder, judged.reasons);
  const mine = ownOf(claim, known).findLast(
    ({ state }) => isLiving(state) && state !== 'in-review',
  );
  if (mine === undefined) return linked(claim, guard, holder, 'duplicate', judged.reasons, settles);
  if (mine.state === 'suspected') return decideAgainstSuspected(claim, mine);
  return decideAgainstLinked(claim, mine, holder, judged.reasons);
}

function linked(
  claim: Claim,
  guard: GuardStanding,
  holder: NominationRecord,
  outcome: 'duplicate' | 'review',
  reasons: readonly Reason[],
  settles: NominationRecord | null,
): ByNik {
  return {
    kind: 'link',
    guard,
    holder,
    settles,
    outcome,
    reasons: [...reasons, ...claim.warnings],
    duplicateOf: outcome === 'duplicate' ? linkTo(claim, holder) : null,
  };
}

/** The agency itself holds the person: the same row again, or a second row of one list. */
function decideAgainstOwn(
  claim: Claim,
  holder: NominationRecord,
  reasons: readonly Reason[],
): ByNik {
  const metAt = lineIn(holder, claim.line);
  if (claim.line !== null && (metAt === null || metAt === claim.line.row)) {
    const offer: Reason[] =
      holder.state === 'offered' ? [{ code: 'offer-open', field: 'nationalId' }] : [];
    return keep(claim, holder, outcomeOfState[holder.state], offer, null);
  }
  const duplicateOf = linkTo(claim, holder);
  return { kind: 'point', record: holder, outcome: 'duplicate', reasons, duplicateOf };
}

/** The agency's own nomination is linked to another's already. */
function decideAgainstLinked(
  claim: Claim,
  mine: NominationRecord,
  holder: NominationRecord,
  reasons: readonly Reason[],
): ByNik {
  const open = mine.state === 'offered' && holder.state === 'waitlisted';
  const offer: Reason[] = open ? [{ code: 'offer-open', field: 'nationalId' }] : [];
  const duplicateOf = linkTo(claim, holder);
  const metAt = lineIn(mine, claim.line);
  if (claim.line === null || (metAt !== null && metAt !== claim.line.row)) {
    return {
      kind: 'point',
      record: mine,
      outcome: 'duplicate',
      reasons: [...reasons, ...offer],
      duplicateOf,
    };
  }
  return keep(claim, mine, 'duplicate', [...reasons, ...offer], duplicateOf);
}

/** The agency's own nomination waits until somebody has looked who it is, or was found to be somebody else's. */
function decideAgainstSuspected(claim: Claim, mine: NominationRecord): ByNik {
  const reasons = suspicionsOf(mine);
  const sure =
    mine.state !== 'suspected' ||
    reasons.some((reason) => reason.code === 'same-person-suspected' && reason.sure);
  const metAt = lineIn(mine, claim.line);
  if (claim.line !== null && (metAt === null || metAt === claim.line.row)) {
    return keep(claim, mine, sure ? 'duplicate' : 'review', reasons, null);
  }
  const duplicateOf = linkTo(claim, mine);
  const again: Reason = {
    code: 'duplicate-of',
    field: 'nationalId',
    agency: mine.agency,
    since: mine.since,
    row: metAt,
  };
  return {
    kind: 'point',
    record: mine,
    outcome: 'duplicate',
    reasons: [again, ...reasons],
    duplicateOf,
  };
}

/** Why a nomination was set aside, as it was told when that was done. */
function suspicionsOf(record: NominationRecord): Reason[] {
  return keptReasons(record).filter(
    ({ code }) => code === 'same-person-suspected' || code === 'like-many',
  );
}

/** States of a nomination whose NIK nobody holds: set aside, or the duplicate of somebody under another NIK. */
const waitsOrFollows: ReadonlySet<NominationRecord['state']> = new Set<NominationRecord['state']>([
  'suspected',
  'duplicate',
  'offered',
]);

function decideUnheld(claim: Claim, known: KnownCase): ByNik {
  const mine = ownOf(claim, known).findLast(({ state }) => waitsOrFollows.has(state));
  if (mine !== undefined) return decideAgainstSuspected(claim, mine);
  const review = ownReview(claim, known);
  const earlier = determinedEarlier(claim, known);
  const lapses = lapsesFor(claim, known);
  const renewal: Reason[] = earlier === null ? [] : [{ code: 'renewal', year: earlier.year }];
  if (claim.reviewReasons.length > 0) {
    const reasons = [...claim.reviewReasons, ...renewal, ...claim.warnings];
    return review === null
      ? { kind: 'review', guard: known.guard, reasons }
      : { kind: 'point', record: review, outcome: 'review', reasons, duplicateOf: null };
  }
  const gone: Reason[] =
    lapses === null ? [] : [{ code: 'not-determined-earlier', year: lapses.year }];
  return {
    kind: 'newcomer',
    guard: known.guard,
    settles: review,
    lapses,
    reasons: [...gone, ...renewal, ...claim.warnings],
  };
}

const outcomeOfState = {
  nominated: 'nominated',
  waitlisted: 'waitlisted',
  duplicate: 'duplicate',
  offered: 'duplicate',
  'in-review': 'review',
  suspected: 'review',
  determined: 'nominated',
  withdrawn: 'review',
  refused: 'review',
  struck: 'review',
  lapsed: 'review',
} as const satisfies Record<NominationRecord['state'], Outcome>;

function keep(
  claim: Claim,
  record: NominationRecord,
  outcome: Outcome,
  reasons: readonly Reason[],
  duplicateOf: DuplicateLink | null,
): ByNik {
  const corrects = changedFields(record.worker, claim.worker);
  const waits: Reason[] =
    record.state === 'waitlisted' && record.number !== null
      ? [{ code: 'quota-full', bucket: record.bucket, waitingNumber: record.number }]
      : [];
  const corrected: Reason[] =
    corrects.length > 0 ? [{ code: 'data-corrected', fields: corrects }] : [];
  return {
    kind: 'keep',
    record,
    corrects,
    outcome,
    reasons: [
      ...waits,
      ...reasons,
      { code: 'kept-from-earlier', since: record.since },
      ...corrected,
      ...claim.warnings,
    ],
    duplicateOf,
  };
}
