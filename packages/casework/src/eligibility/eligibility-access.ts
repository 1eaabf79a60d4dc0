import type { NominationRecord } from '@payung/data';
import {
  type DutyDone,
  dutyConflict,
  type FactAnswers,
  isLiving,
  type NominationId,
  specificAnswers,
} from '@payung/domain';
import {
  type Actor,
  type AgencyOfficer,
  type AreaOfficer,
  maySee,
  type PeopleReader,
  type RegionAdmin,
  type Verifier,
} from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import { proposingVillage } from '../verification/proposing-village.ts';
import { unitOfAnswer } from '../verification/verification-access.ts';
import type { FactsRecord } from './facts-shelf.ts';

/** Those who find out about workers: people, not systems. */
export type FactFinder = AgencyOfficer | RegionAdmin | AreaOfficer | Verifier;
/** Those who decide where a criterion leaves it to a person. */
export type SoftDecider = RegionAdmin | Verifier;

/** Disability and extreme poverty are specific data (domain-rules 6.1): for those who need to know. */
export function mayKnowFlags(actor: Actor): actor is SoftDecider {
  return actor.kind === 'RegionAdmin' || actor.kind === 'Verifier';
}

/** Answers and who gave them as an actor may see them: specific data only for those who need to know it. */
export function answersFor<T extends Pick<FactsRecord, 'answers' | 'said'>>(
  actor: Actor,
  facts: T,
): T {
  if (mayKnowFlags(actor)) return facts;
  const [answers, said] = [{ ...facts.answers }, { ...facts.said }];
  for (const name of specificAnswers) {
    delete answers[name];
    delete said[name];
  }
  return { ...facts, answers, said };
}

/** Why an actor may not say this about people: specific data is for the lead agency and its verifiers; else null. */
export function whyNotSpecific(
  actor: Actor,
  answers: FactAnswers,
  unanswered: readonly (keyof FactAnswers)[] = [],
): Result<never> | null {
  const says = specificAnswers.some(
    (one) => answers[one] !== undefined || unanswered.includes(one),
  );
  if (!says || mayKnowFlags(actor)) return null;
  const detail = 'extreme poverty is recorded by the lead agency and its verifiers';
  return refuse({ code: 'not-allowed', detail });
}

/** A nomination in the actor's reach that something can still be said about. */
export async function nominationToJudge(
  open: OpenRegion,
  actor: PeopleReader,
  id: NominationId,
): Promise<Result<NominationRecord>> {
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  if (record.restricted !== undefined) {
    return refuse({ code: 'person-restricted', since: record.restricted });
  }
  if (!isLiving(record.state)) {
    return refuse({ code: 'state-forbids', detail: `the nomination is ${record.state}` });
  }
  return ok(record);
}

/** Whether whoever proposed this worker, or their office, is about to check the worker as well. */
export async function isOwnProposal(
  open: OpenRegion,
  actor: FactFinder,
  record: NominationRecord,
): Promise<boolean> {
  const village = actor.kind === 'AreaOfficer' ? await proposingVillage(open, record) : null;
  const unit = village ?? record.agency;
  const proposed: DutyDone = { duty: 'propose', user: record.by, unit };
  const wanted: DutyDone = { duty: 'verify', user: actor.user, unit: unitOf(actor, record) };
  return dutyConflict(wanted, [proposed], open.region.dutiesApart) !== null;
}

function unitOf(actor: FactFinder, record: NominationRecord): string | null {
  if (actor.kind === 'AgencyOfficer') return record.agency;
  return actor.kind === 'AreaOfficer' ? unitOfAnswer(actor, record.worker.village) : null;
}
