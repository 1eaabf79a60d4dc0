export {
  type AffectedPage,
  type AffectedPerson,
  listAffected,
} from './affected-persons.ts';
export {
  addBreachStep,
  listRegionBreaches,
  openBreach,
  showBreach,
} from './breaches.ts';
export { type Corrected, correctNomination } from './correct-nomination.ts';
export {
  type Erased,
  erasePerson,
  type ProtectionStanding,
  showProtection,
} from './erase-person.ts';
export { type ExportedPerson, exportPerson } from './export-person.ts';
export { followProtection } from './follow-left.ts';
export { knowPassedOver } from './known-passed-over.ts';
export { type NoticeView, noticeLines, noticeOf, saveNotice, showNotice } from './notice.ts';
export { type NoticeGiven, noticeToRecord } from './notice-given.ts';
export type { ProtectionReader } from './person-case.ts';
export type { ProcessingContent } from './processing-draft.ts';
export {
  type ProcessingView,
  saveProcessing,
  showProcessing,
} from './processing-register.ts';
export { type Restricted, restrictPerson } from './restrict-person.ts';
export {
  changeRetention,
  type RetentionView,
  showRetention,
} from './retention-setting.ts';
export { runRetention } from './run-retention.ts';
