export { duplicatesSaved, listDuplicatesSaved, type SavedEntry } from './duplicates-saved.ts';
export type { LeaverReader, LeavingRecorder } from './leaving-access.ts';
export { planReplacement } from './plan-replacement.ts';
export { proveLeaving, recordLeaving } from './record-leaving.ts';
export { listRefunds, showRefund, takeRefundStep } from './refund-steps.ts';
export { requestRefund } from './request-refund.ts';
export { runDecision } from './settle-replacements.ts';
export { type LeaverView, listLeavers, showLeaver } from './show-leavers.ts';
export { takeBackLeaving } from './take-back-leaving.ts';
