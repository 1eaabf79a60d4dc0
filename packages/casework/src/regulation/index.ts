export { adoptRevision, withdrawDraft } from './adopt-revision.ts';
export { answerAsInsurer, decideProposal, withdrawProposal } from './answer-proposal.ts';
export {
  askRuleComparison,
  type ComparisonView,
  showRuleComparison,
} from './ask-comparison.ts';
export { compareRules } from './compare-rules.ts';
export type { DraftReader, DraftView } from './draft-access.ts';
export {
  changeDraft,
  draftRevision,
  listDrafts,
  type RevisionAsked,
  showDraft,
} from './draft-revision.ts';
export type { OccupationProposer, ProposalReader } from './proposal-access.ts';
export {
  listOccupationProposals,
  type OccupationAsked,
  proposeOccupation,
  showOccupationProposal,
} from './propose-occupation.ts';
export { attachScan, recordRegulation } from './record-regulation.ts';
export { type RulesHistory, showRules, showRuleVersion, showTariff } from './show-rules.ts';
export { takeUpProposal } from './take-up-proposal.ts';
export { writeChangedPeople } from './write-changed-people.ts';
