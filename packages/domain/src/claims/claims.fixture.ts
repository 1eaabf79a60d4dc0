import type { CoverState } from '../contribution/cover-state.ts';
import { CalendarDate } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { benefitRulesOn } from './benefit-rules.ts';
import type { ClaimEvent } from './claim-event.ts';
import type { CoverFacts } from './cover-facts.ts';
import { type BenefitEstimate, estimateBenefit } from './estimate.ts';
import type { SchoolChild } from './scholarship.ts';

export const day = (text: string) => CalendarDate.parse(text);
const month = (text: string) => ContributionMonth.parse(text);

/** Cover in order, begun so many months before the event. */
export function active(startsOn: string, monthsPaid: number, paidThrough: string): CoverState {
  return {
    state: 'ACTIVE',
    spell: { startsOn: day(startsOn), firstMonth: month(startsOn.slice(0, 7)), monthsPaid },
    paidThrough: month(paidThrough),
  };
}

export function factsOf(cover: CoverState, monthsPaidTotal = 0): CoverFacts {
  const own = cover.state === 'NONE' ? 0 : cover.spell.monthsPaid;
  return {
    cover,
    monthsPaidTotal: Math.max(own, monthsPaidTotal),
    wageBase: null,
    isPaidLater: false,
  };
}

export function deathOn(on: string): ClaimEvent {
  return { kind: 'DEATH', on: day(on) };
}

export function accidentOn(
  on: string,
  outcome: Extract<ClaimEvent, { kind: 'WORK_ACCIDENT' }>['outcome'],
  changes: { monthsUnfit?: number } = {},
): ClaimEvent {
  return {
    kind: 'WORK_ACCIDENT',
    on: day(on),
    time: '07:45',
    monthsUnfit: 0,
    isTraffic: false,
    outcome,
    ...changes,
  };
}

/** What is estimated by the country's table alone. */
export function estimate(
  event: ClaimEvent,
  facts: CoverFacts,
  children: readonly SchoolChild[] = [],
): BenefitEstimate {
  return estimateBenefit(event, facts, children, benefitRulesOn(event.on));
}
