export { decideSoft, type SoftDeciding, takeBackSoft } from './decide-soft.ts';
export type { FactFinder, SoftDecider } from './eligibility-access.ts';
export { eligibilityCheck } from './eligibility-check.ts';
export { eligibilityOf } from './eligibility-of.ts';
export {
  type FactsRecord,
  type StatementRecord,
  statementGivers,
  statementWays,
} from './facts-shelf.ts';
export { answerWrites, readFacts } from './facts-writes.ts';
export type { FoundOut } from './found-out.ts';
export type { PeopleNamed } from './people-named.ts';
export { eligibilityDuties, type KnownForPriority, knownForPriority } from './priority-facts.ts';
export { type FactsTold, recordFacts, recordFactsOfMany, type ToldPage } from './record-facts.ts';
export { type MatchFound, recordMatch } from './record-match.ts';
export {
  type EligibilityLine,
  type EligibilityView,
  listEligibility,
  showEligibility,
} from './show-eligibility.ts';
export {
  changeSocialColumns,
  type NumberedColumns,
  showSocialColumns,
} from './social-data/social-columns.ts';
export {
  type SocialFileResult,
  type SocialFileTaken,
  takeSocialFile,
} from './social-data/take-social-file.ts';
export {
  makeStatement,
  type StatementMade,
  showStatement,
  stateAnew,
  statePeople,
} from './statements.ts';
export type { NotTold, ToldMany } from './tell-many.ts';
