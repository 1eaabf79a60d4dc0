export type { ToldFinding } from './answer-pieces.ts';
export { applyPreCheckAnswer, discardPreCheckAnswer } from './apply-answers.ts';
export {
  decideRefusals,
  mostRulings,
  type RefusalAct,
  type RefusalDone,
} from './decide-refusals.ts';
export { type FileAsked, makePreCheckFile } from './make-file.ts';
export { listMappings, type NumberedMapping, saveMapping } from './mappings.ts';
export type { PreCheckCarrier, PreCheckReader } from './pre-check-access.ts';
export { preCheckCheck } from './pre-check-check.ts';
export { changePreCheckSetting, showPreCheckSetting } from './pre-check-setting.ts';
export {
  type OpenRefusal,
  PreCheckChoice,
  type PreCheckFile,
  PreCheckStage,
  type PreCheckUpload,
} from './pre-check-shelves.ts';
export {
  listAnswerFindings,
  listPreCheckFiles,
  type PreCheckFileView,
  type PreCheckHistory,
  showPreCheckAnswer,
  showPreCheckFile,
  showPreCheckHistory,
} from './pre-check-views.ts';
export { type AnswerRead, readPreCheckAnswer } from './read-answer.ts';
export {
  listRefusals,
  type RefusalReader,
  type RefusalView,
  type RefusedAfterDetermination,
  refusedAfterDetermination,
} from './refusals.ts';
export { runPreCheck } from './run-answers.ts';
export { type WrittenFile, writePreCheckFile } from './write-file.ts';
