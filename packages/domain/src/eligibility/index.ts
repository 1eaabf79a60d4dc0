export {
  Criterion,
  type CriterionBasis,
  type CriterionCode,
  type CriterionLine,
  type CriterionResult,
  criteria,
  type EligibilityReport,
  type EligibilityStanding,
  lineStanding,
  type NextStep,
  openLines,
} from './criterion.ts';
export { criterionName, explainCriterion } from './explain-criterion.ts';
export { explainEligibility } from './explain-eligibility.ts';
export {
  type EligibilityFacts,
  FactAnswers,
  type FamilyCardOthers,
  SocialMatch,
  SoftDecision,
  StatementRef,
  specificAnswers,
} from './facts.ts';
export {
  defaultSocialFileColumns,
  judgeSocialRows,
  SocialFileColumns,
  type SocialFinding,
  type SocialRows,
} from './social-file.ts';
export { readStatedDataset } from './stated-dataset.ts';
export { lastDayOf as lastDayOfStatement } from './work-criteria.ts';
