import type { PlanSetting } from '../claim-plan.ts';
import type { Claim, KnownCase } from '../known-case.ts';
import { planClaim } from '../plan-claim.ts';
import { judge } from './judge.ts';
import { planSeen, type SeenPlan } from './plan-seen.ts';
import type { Sight } from './sight.ts';

/** Judges a claim and says what keeping it means; the one way in which anybody enters, alone or in a list. */
export function planJudged(
  setting: PlanSetting,
  sight: Sight,
  claim: Claim,
  known: KnownCase,
): SeenPlan {
  const { decision, matches } = judge(sight, claim, known);
  const plan = planClaim(setting, claim, known, decision);
  return planSeen(setting, claim, sight.matcher, plan, matches);
}
