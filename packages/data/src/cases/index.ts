export type { CasePage, CasePointer, CaseReads, CaseShelf } from './case-reads.ts';
export type { CaseEvidence, CasePrints, DuplicateCase } from './case-record.ts';
export { type CaseMove, type CaseWrite, caseActionCount, type RestsOn } from './case-writes.ts';
