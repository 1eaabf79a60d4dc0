export {
  type AnsweredMany,
  type AnswerManyRequest,
  answerMany,
  type ExceptionOutcome,
} from './answer-many.ts';
export type { SaidAnswer } from './answer-setting.ts';
export { type AnswerRequest, answerSheet, type VerificationDone } from './answer-sheet.ts';
export { changeVerification } from './change-verification.ts';
export { countSheets, type VillageCount } from './count-sheets.ts';
export { type EnteredPaper, enterPaper } from './enter-paper.ts';
export { type PaperMaker, type PaperView, showPaper } from './find-paper.ts';
export { askGathering, gatherVerification } from './gather-verification.ts';
export {
  insurerFieldsCheck,
  type LackingRequest,
  type LackingView,
  lackingFields,
  listLacking,
} from './insurer-fields.ts';
export { listPapers } from './list-papers.ts';
export { listSheets, type SheetsRequest, type WantedStage } from './list-sheets.ts';
export { makePapers } from './make-papers.ts';
export { printPaper } from './print-paper.ts';
export { refreshSheets, sheetsOf } from './refresh-sheets.ts';
export { everybody, everywhere, type SheetFilter, type SheetPlace } from './sheet-filter.ts';
export { folderOf, paperShelf, type VerificationPaper } from './sheet-shelf.ts';
export { type SheetView, showSheet } from './show-sheet.ts';
export { standAsIs } from './stand-as-is.ts';
export { type Answerer, isAnswerer } from './verification-access.ts';
export { verificationCheck } from './verification-check.ts';
