import type { CalendarDate } from '../identifiers.ts';
import type { SourceMark } from '../regulation/tariff.ts';
import { accidentSteps } from './accident-benefit.ts';
import { type BenefitRulesOnDay, weakestMark } from './benefit-rules.ts';
import type { BenefitStep } from './benefit-step.ts';
import { type ClaimEvent, deathIn } from './claim-event.ts';
import { type CoverFacts, type CoverRisk, coverRisk } from './cover-facts.ts';
import { deathSteps } from './death-benefit.ts';
import { planScholarship, type ScholarshipPlan, type SchoolChild } from './scholarship.ts';

/** The sentence that stands wherever a benefit is spoken of (domain-rules 5.5). */
export const whoDecides =
  'BPJS Ketenagakerjaan yang memutuskan dan membayar. Angka ini perkiraan; daerah membantu keluarga mengurusnya.';

/** What a family may expect, with its whole working. An estimate: the insurer decides and pays. */
export interface BenefitEstimate {
  readonly programme: ClaimEvent['kind'];
  /** the day by whose rules it was reckoned: that of the event */
  readonly rulesOf: CalendarDate;
  readonly steps: readonly BenefitStep[];
  /** paid at once, in rupiah */
  readonly once: number;
  /** paid while the worker cannot work, so far, in rupiah */
  readonly overTime: number;
  /** null where no child was told of, and where nobody died or is disabled for good */
  readonly scholarship: ScholarshipPlan | null;
  /** all of it, in rupiah: what it comes to if the insurer takes the event as covered */
  readonly total: number;
  readonly risk: CoverRisk;
  /**
   * After a death at work, what a death not caused by work would have paid: press and families mix up the two. Null for
   * every other event.
   */
  readonly otherCase: { readonly programme: 'DEATH'; readonly once: number } | null;
  /** of the least known figure that it rests on */
  readonly mark: SourceMark;
  readonly decides: string;
}

function sumOf(steps: readonly BenefitStep[], pays: BenefitStep['pays']): number {
  return steps.reduce((sum, step) => sum + (step.pays === pays ? (step.rupiah ?? 0) : 0), 0);
}

/** Whether children of the worker may claim a scholarship: after a death, or a disability for good. */
export function givesScholarship(event: ClaimEvent): boolean {
  return (
    deathIn(event) !== null ||
    (event.kind === 'WORK_ACCIDENT' && event.outcome.kind === 'total-disability')
  );
}

function riskOf({ cover, isPaidLater }: CoverFacts, on: CalendarDate): CoverRisk {
  const risk = coverRisk(cover, on);
  return risk === 'none' && isPaidLater ? 'paid-later' : risk;
}

/** Null for who was not covered. */
function scholarshipOf(
  { on, kind: programme }: ClaimEvent,
  { cover, monthsPaidTotal: monthsPaid }: CoverFacts,
  children: readonly SchoolChild[],
  rules: BenefitRulesOnDay,
): ScholarshipPlan | null {
  if (cover.state === 'NONE') return null;
  const monthsInSpell = cover.spell.monthsPaid;
  return planScholarship(children, { on, programme, monthsPaid, monthsInSpell }, rules);
}

/**
 * Estimates what is due for an event, by the rules in force on its day, with every step, its figures, its legal basis
 * and how well these are known (domain-rules 2.5-2.9). For cover that was not in order the figures are those of the law
 * if the insurer takes the event as covered; `risk` says that it may not.
 *
 * @param rules of the day of the event, see `benefitRulesOn`
 */
export function estimateBenefit(
  event: ClaimEvent,
  facts: CoverFacts,
  children: readonly SchoolChild[],
  rules: BenefitRulesOnDay,
): BenefitEstimate {
  const isDeath = event.kind === 'DEATH';
  const steps = isDeath ? deathSteps(event.on, facts, rules) : accidentSteps(event, facts, rules);
  const hasScholarship = children.length > 0 && givesScholarship(event);
  const scholarship = hasScholarship ? scholarshipOf(event, facts, children, rules) : null;
  const [once, overTime] = [sumOf(steps, 'once'), sumOf(steps, 'over-time')];
  const died = deathIn(event);
  return {
    programme: event.kind,
    rulesOf: event.on,
    steps,
    once,
    overTime,
    scholarship,
    total: once + overTime + (scholarship?.rupiah ?? 0),
    risk: riskOf(facts, event.on),
    otherCase:
      isDeath || died === null
        ? null
        : { programme: 'DEATH', once: sumOf(deathSteps(event.on, facts, rules), 'once') },
    mark: weakestMark([
      ...steps.map(({ mark }) => mark),
      ...(scholarship === null ? [] : [scholarship.mark]),
    ]),
    decides: whoDecides,
  };
}
