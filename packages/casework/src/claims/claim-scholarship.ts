import { fileOver } from '@payung/data';
import {
  ageOn,
  type CalendarDate,
  type Claim,
  type ClaimFamily,
  type ClaimId,
  mostYearScans,
  type ScholarshipClaim,
  type ScholarshipPlan,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import { claimShelf, folderOfClaim } from './claim-shelves.ts';
import { estimateOf } from './claim-view.ts';
import { familyOf, reachClaim } from './reach-claim.ts';

export interface ScholarshipYearDone {
  readonly id: ClaimId;
  /** place of the child in the family, from 0 */
  readonly child: number;
  /** from 1, as the plan counts */
  readonly year: number;
  readonly state: ScholarshipClaim['state'];
  readonly on: CalendarDate;
  /** whole rupiah, once the insurer paid */
  readonly rupiah: number | null;
  /** files that were handed in for claims: the school's letter, the report card */
  readonly evidence: readonly string[];
  readonly correlationId: string;
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

/**
 * Writes down a year of a child's scholarship: claimed, paid or refused (domain-rules 2.9: every year anew, until 23).
 * Refused for a year that the plan does not have, with the reason and the child's age, and for one that was paid.
 */
export async function claimScholarshipYear(
  service: Service,
  actor: ClaimHandler,
  done: ScholarshipYearDone,
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, done.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  if (claim.state !== 'granted' && claim.state !== 'paid') {
    const detail = `the claim is ${claim.state}; a scholarship follows once the insurer granted it`;
    return refuse({ code: 'state-forbids', detail });
  }
  const family = await familyOf(open, claim.id);
  const { scholarship } = await estimateOf(open, claim, family.children);
  const before = claim.scholarships.find(
    ({ child, year }) => child === done.child && year === done.year,
  );
  const faults = [...planFaults(family, scholarship, done), ...stepFaults(open, before, done)];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const to = { use: 'claim', about: claim.id } as const;
  const used = await useEvidence(open, actor.user, done.evidence, to);
  if (!used.ok) return used;
  const { child, year, state, on, rupiah } = done;
  const entry: ScholarshipClaim = {
    child,
    year,
    state,
    on,
    rupiah,
    evidence: [...(before?.evidence ?? []), ...used.value.evidence.map(({ id }) => id)],
    by: actor.user,
    at: nowOf(service),
  };
  const scholarships = [...claim.scholarships.filter((one) => one !== before), entry];
  const filing = { folder: folderOfClaim(claim.id), act: `scholarship-${state}` };
  const result = await open.data.commit({
    cause: causeOf(actor, done.correlationId),
    lane: 'any',
    writes: [fileOver(claimShelf, claim, { scholarships }, filing), ...used.value.writes],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...claim, scholarships, version: claim.version + 1 });
}

/** What keeps a year out of the plan, and of a year in it, what does not fit. */
function planFaults(
  { children }: ClaimFamily,
  plan: ScholarshipPlan | null,
  { child, year, on }: ScholarshipYearDone,
): Fault[] {
  const kept = children[child];
  const own = plan?.children[child];
  if (kept === undefined || own === undefined) {
    return [{ field: 'child', detail: 'this claim has no such child' }];
  }
  if (own.refused !== null) {
    const age = ageOn(kept.birthDate, on);
    return [{ field: 'child', detail: `${own.refused}: the child is ${age} on ${on}` }];
  }
  const due = own.years.find(({ no }) => no === year);
  if (due === undefined) {
    const last = own.years.at(-1);
    const detail =
      last === undefined
        ? 'there is no year of this child'
        : `the last year of this child is ${last.no}, at the age of ${last.age}; from 23 on there is none`;
    return [{ field: 'year', detail }];
  }
  return on < due.dueOn ? [{ field: 'on', detail: `this year begins on ${due.dueOn}` }] : [];
}

function stepFaults(
  { today }: OpenRegion,
  before: ScholarshipClaim | undefined,
  { state, on, rupiah, evidence }: ScholarshipYearDone,
): Fault[] {
  const faults: Fault[] = [];
  if (on > today) faults.push({ field: 'on', detail: `today is ${today}` });
  if ((state === 'paid') !== (rupiah !== null)) {
    const detail = state === 'paid' ? 'how much the insurer paid' : 'only once the insurer paid';
    faults.push({ field: 'rupiah', detail });
  }
  if ((before?.evidence.length ?? 0) + evidence.length > mostYearScans) {
    const detail = `a year has ${mostYearScans} scans at most; put more pages into one file`;
    faults.push({ field: 'evidence', detail });
  }
  if (before?.state === 'paid') faults.push({ field: 'year', detail: 'was paid already' });
  if (before?.state === 'submitted' && state === 'submitted') {
    faults.push({ field: 'year', detail: 'was claimed already' });
  }
  return faults;
}
