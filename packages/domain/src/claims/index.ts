export { benefitRuleNames } from './benefit-rule-names.ts';
export {
  type BenefitRule,
  type BenefitRulesOnDay,
  benefitRulesOn,
  nationalBenefits,
  weakestMark,
} from './benefit-rules.ts';
export type { BenefitStep, BenefitStepCode, StepFigure } from './benefit-step.ts';
export * from './checklist.ts';
export * from './claim.ts';
export * from './claim-clocks.ts';
export * from './claim-event.ts';
export * from './claim-states.ts';
export * from './cover-facts.ts';
export * from './estimate.ts';
export * from './heirs.ts';
export * from './scholarship.ts';
export * from './working-days.ts';
