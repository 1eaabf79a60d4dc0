import type { EstimateRequest } from '@payung/contract';
import {
  addMonths,
  type BenefitEstimate,
  benefitRulesOn,
  type CoverState,
  estimateBenefit,
  monthOf,
  type Region,
} from '@payung/domain';
import type * as z from 'zod';

type Asked = z.infer<typeof EstimateRequest>;

/** What the law of the day of an event pays for stated facts, by what this region settled. */
export function estimateFor(
  { coverRules }: Pick<Region, 'coverRules'>,
  { event, cover, children }: Asked,
): BenefitEstimate {
  const { monthsPaid, monthsPaidTotal = monthsPaid, wageBase } = cover;
  const facts = { cover: stateOf(cover, event.on), monthsPaidTotal, wageBase, isPaidLater: false };
  const rules = benefitRulesOn(event.on, coverRules?.fullDeathBenefitAfterMonths ?? null);
  return estimateBenefit(event, facts, children, rules);
}

function stateOf(
  { startsOn, monthsPaid, monthsUnpaid }: Asked['cover'],
  on: Asked['event']['on'],
): CoverState {
  if (on < startsOn) return { state: 'NONE' };
  const spell = { startsOn, firstMonth: monthOf(startsOn), monthsPaid };
  const paidThrough = addMonths(monthOf(on), -monthsUnpaid);
  return monthsUnpaid === 0
    ? { state: 'ACTIVE', spell, paidThrough }
    : { state: 'GRACE', spell, paidThrough, monthsUnpaid };
}
