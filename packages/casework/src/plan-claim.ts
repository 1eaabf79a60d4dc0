import { nominationIdOf, type RegistryWrite, splitNominationId } from '@payung/data';
import type { Reason } from '@payung/domain';
import { merged } from './changed-fields.ts';
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
import { planNewcomer, planReview, planSuspect } from './plan-newcomer.ts';

type Link = Extract<Decision, { kind: 'link' }>;
type Keep = Extract<Decision, { kind: 'keep' }>;
type Point = Extract<Decision, { kind: 'point' }>;
type Restricted = Extract<Decision, { kind: 'restricted' }>;

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
    case 'suspect':
      return planSuspect(setting, claim, known, decision);
    case 'keep':
      return planKeep(setting, claim, known, decision);
    case 'point':
      return planPoint(known, decision);
    case 'restricted':
      return planRestricted(known, decision);
  }
}

/** Whoever handed the person in is told to ask; no record is named, since it may be another agency's. */
function planRestricted(known: KnownCase, decision: Restricted): ClaimPlan {
  const reasons = decision.reasons.map((reason) => ({ ...reason }));
  return {
    newcomer: null,
    matched: nothingMatched,
    size: 0,
    named: null,
    writes: () => [],
    outcome: () => ({ outcome: 'review', reasons }),
    after: () => known,
  };
}

function planPoint(known: KnownCase, decision: Point): ClaimPlan {
  const { outcome, reasons, record, duplicateOf } = decision;
  return {
    newcomer: null,
    matched: nothingMatched,
    size: 0,
    named: null,
    writes: () => [],
    outcome: () => outcomeOf(outcome, reasons, record.id, duplicateOf),
    after: () => known,
  };
}

function planLink(setting: PlanSetting, claim: Claim, known: KnownCase, decision: Link): ClaimPlan {
  const { guard, holder } = decision;
  const id = nominationIdOf(guard.person, guard.count + 1);
  const sameYear = holder.year === setting.year;
  const offered = decision.outcome === 'duplicate' && sameYear && setting.mayOffer(holder);
  const reasons: readonly Reason[] = offered
    ? [...decision.reasons, { code: 'offer-open', field: 'nationalId' }]
    : decision.reasons;
  const settles = settling(setting, decision.settles);
  const record = newRecord(setting, claim, id, {
    state: decision.outcome === 'review' ? 'in-review' : offered ? 'offered' : 'duplicate',
    number: null,
    first: holder.id,
    reasons,
  });
  return {
    newcomer: null,
    matched: { ...nothingMatched, made: id, ended: decision.settles },
    size: 2 + settles.writes.length,
    // this agency finds the person by the name that it wrote itself
    named: namedIn(guard.person, claim.worker),
    writes: () => [
      { write: 'link-guard', nik: claim.worker.nik, guard, nomination: guard.nomination },
      ...settles.writes,
      { write: 'new-nomination', record },
    ],
    outcome: () => outcomeOf(decision.outcome, reasons, id, decision.duplicateOf),
    after: () => ({
      ...known,
      guard: { ...guard, count: guard.count + 1 },
      nominations: [...settles.after(known.nominations), record],
    }),
  };
}

function planKeep(setting: PlanSetting, claim: Claim, known: KnownCase, decision: Keep): ClaimPlan {
  const { record, corrects } = decision;
  const { line } = claim;
  const worker = merged(record.worker, claim.worker);
  const again = line !== null && record.source?.importId !== line.importId;
  const writes: RegistryWrite[] = again
    ? [
        { write: 'claim-nomination', record, line, worker, fields: corrects },
        ...setting.moves(record, worker.village),
      ]
    : [];
  const moved = again ? { ...record, claimed: line, worker, version: record.version + 1 } : record;
  return {
    newcomer: null,
    matched: { ...nothingMatched, changed: again ? { before: record, after: moved } : null },
    size: writes.length,
    named:
      again && (corrects.includes('name') || corrects.includes('village'))
        ? namedIn(splitNominationId(record.id).person, worker)
        : null,
    writes: () => writes,
    outcome: () => outcomeOf(decision.outcome, decision.reasons, record.id, decision.duplicateOf),
    after: () => ({
      ...known,
      nominations: known.nominations.map((one) => (one.id === record.id ? moved : one)),
    }),
  };
}
