export * from '../letters/index.ts';
export type { Arms } from './arms/embed-arms.ts';
export type * from './paper-lines.ts';
export { collected, type Pieces } from './paper-text.ts';
export { type ClaimChecklist, writeClaimChecklistPdf } from './write-claim-checklist.ts';
export { type CoveringLetter, writeCoveringLetterPdf } from './write-covering-letter.ts';
export { writeDeterminationPdf } from './write-determination-pdf.ts';
export { writeDeterminationXlsx } from './write-determination-xlsx.ts';
export {
  type FiguresReport,
  type ReportSection,
  writeFiguresReportPdf,
  writeFiguresReportXlsx,
} from './write-figures-report.ts';
export {
  type PaymentLine,
  type PaymentPaper,
  writePaymentListCsv,
  writePaymentListPdf,
} from './write-payment-list.ts';
export {
  type SheetOptions,
  sheetAnswers,
  writeVerificationSheetPdf,
} from './write-verification-sheet-pdf.ts';
