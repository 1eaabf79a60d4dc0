import type { NominationRecord } from '@payung/data';
import {
  type BenefitEstimate,
  type BenefitRulesOnDay,
  benefitRulesOn,
  type CalendarDate,
  type Claim,
  type ClaimAct,
  type ClaimClock,
  type ClaimFamily,
  type ClaimId,
  type ClaimPaper,
  checklistOf,
  claimClocks,
  deathIn,
  estimateBenefit,
  type HeirOrder,
  heirsInOrder,
  type Instant,
  lastStep,
  missingPapers,
  momentOf,
  type PaperAsked,
  type Region,
  type ScholarshipPlan,
} from '@payung/domain';
import { ok, type Result } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { actsFor } from './acts-for.ts';
import { type ClaimReader, needsToKnow } from './claim-access.ts';
import { coverAt } from './cover-at.ts';
import { holidaysFrom } from './holidays.ts';
import { familyOf, noFamily, reachClaim } from './reach-claim.ts';

/** A claim with everything that follows from it today. */
export interface ClaimView {
  readonly claim: Claim;
  /** null for who was forgotten */
  readonly record: NominationRecord | null;
  /** by the rules of the day of the event; the scholarship only for those who may know of the children */
  readonly estimate: BenefitEstimate;
  readonly checklist: readonly PaperAsked[];
  readonly missing: readonly ClaimPaper[];
  /** null for those who need not know the family, and where nobody died */
  readonly heirs: HeirOrder | null;
  readonly clocks: readonly ClaimClock[];
  /** what this reader can do with it now */
  readonly acts: readonly ClaimAct[];
  /** whether the village still has to tell the family */
  readonly familyToTell: boolean;
}

/** A claim, with the estimate and its working, the papers, the heirs in their order, and the terms that run. */
export async function showClaim(
  service: Service,
  actor: ClaimReader,
  id: ClaimId,
): Promise<Result<ClaimView>> {
  const reached = await reachClaim(service, actor, id);
  return reached.ok
    ? ok(await viewClaim(service, reached.value.open, actor, reached.value.claim))
    : reached;
}

/** The rules by which events of a day are judged in a region. */
export function rulesFor({ coverRules }: Region, claim: Pick<Claim, 'event'>): BenefitRulesOnDay {
  return benefitRulesOn(claim.event.on, coverRules?.fullDeathBenefitAfterMonths ?? null);
}

/** The papers that a claim asks for, by what is known of the family. */
export function checklistFor(claim: Claim, family: ClaimFamily): PaperAsked[] {
  const { heirs } = heirsInOrder(family.heirs, claim.event.on);
  const entitled = heirs.filter(({ isEntitled }) => isEntitled);
  return checklistOf(claim.event, {
    heirs: entitled.map(({ relation }) => relation),
    hasScholars: claim.scholars > 0,
  });
}

/** What a claim may come to, by what was paid until its day and the children that are known. */
export async function estimateOf(
  open: OpenRegion,
  claim: Claim,
  children: ClaimFamily['children'],
): Promise<BenefitEstimate> {
  const { facts } = await coverAt(open, claim.person, claim.event.on);
  return estimateBenefit(claim.event, facts, children, rulesFor(open.region, claim));
}

export async function viewClaim(
  service: Service,
  open: OpenRegion,
  actor: ClaimReader,
  claim: Claim,
): Promise<ClaimView> {
  const knows = needsToKnow(actor);
  const family = knows ? await familyOf(open, claim.id) : noFamily(claim.id);
  const estimate = await estimateOf(open, claim, family.children);
  const [record = null] = await open.data.people.nominations([claim.nomination]);
  const checklist = checklistFor(knows ? claim : { ...claim, scholars: 0 }, family);
  const there = new Set(claim.papers.map(({ paper }) => paper));
  return {
    claim: knows ? claim : withoutFamily(claim, checklist),
    record,
    estimate,
    checklist,
    missing: missingPapers(checklist, there),
    heirs:
      knows && deathIn(claim.event) !== null ? heirsInOrder(family.heirs, claim.event.on) : null,
    clocks: await clocksOf(service, open, claim, estimate.scholarship),
    acts: actsFor(actor, claim.state),
    familyToTell: lastStep(claim, 'tell-family') === null,
  };
}

/** A claim for those who need not know the family: papers of heirs and children, and years of school, tell of them. */
function withoutFamily(claim: Claim, checklist: readonly PaperAsked[]): Claim {
  const told = new Set(checklist.map(({ paper }) => paper));
  const papers = claim.papers.filter(({ paper }) => told.has(paper));
  return { ...claim, papers, scholars: 0, scholarships: [] };
}

/** The terms of a claim as they stand now, without the rest of its view: for lists of many. */
export async function claimTerms(
  service: Service,
  open: OpenRegion,
  actor: ClaimReader,
  claim: Claim,
): Promise<ClaimClock[]> {
  const mayHaveYears = claim.scholars > 0 && (claim.state === 'granted' || claim.state === 'paid');
  if (!mayHaveYears || !needsToKnow(actor)) return clocksOf(service, open, claim, null);
  const { children } = await familyOf(open, claim.id);
  const { scholarship } = await estimateOf(open, claim, children);
  return clocksOf(service, open, claim, scholarship);
}

async function clocksOf(
  service: Service,
  open: OpenRegion,
  claim: Claim,
  plan: ScholarshipPlan | null,
): Promise<ClaimClock[]> {
  if (claim.state === 'withdrawn') return [];
  const { timeZone } = open.region;
  const completeOn = completeSince(claim);
  const told = lastStep(claim, 'report-accident');
  const reportedAt: Instant | null =
    told === null ? null : momentOf({ on: told.on, time: told.time ?? '23:59' }, timeZone);
  return claimClocks(
    {
      event: claim.event,
      reportedAt,
      completeOn,
      paidOn: lastStep(claim, 'pay')?.on ?? null,
      submittedOn: claim.steps.find(({ act }) => act === 'submit')?.on ?? null,
      nextScholarshipOn: nextYear(claim, plan),
    },
    {
      timeZone,
      holidays: await holidaysFrom(open, completeOn ?? claim.event.on),
      now: service.clock.now(),
      rules: rulesFor(open.region, claim),
    },
  );
}

/**
 * The day since which everything lies with the insurer, by which its days are counted: an objection begins them anew.
 * Null while it does not, and once it refused.
 */
function completeSince({ state, steps }: Claim): CalendarDate | null {
  if (state === 'returned' || state === 'refused') return null;
  return steps.findLast(({ act }) => act === 'submit' || act === 'object')?.on ?? null;
}

/** The first year of the plan that nobody has claimed, once the insurer granted the claim. */
function nextYear(claim: Claim, plan: ScholarshipPlan | null) {
  if (claim.state !== 'granted' && claim.state !== 'paid') return null;
  const claimed = new Set(
    claim.scholarships
      .filter(({ state }) => state !== 'refused')
      .map(({ child, year }) => `${child} ${year}`),
  );
  const open = (plan?.children ?? []).flatMap(({ child, years }) =>
    years.filter(({ no }) => !claimed.has(`${child} ${no}`)).map(({ dueOn }) => dueOn),
  );
  return open.sort()[0] ?? null;
}
