export {
  askDoubleCheck,
  type CheckTakenIn,
  type DoubleCheckAsked,
  mostLists,
  resumedCheck,
} from './ask-double-check.ts';
export type { CheckedPair } from './check-files.ts';
export { runDoubleCheck } from './run-double-check.ts';
export { listCheckedPairs, listDoubleChecks, showDoubleCheck } from './show-double-checks.ts';
export { startDoubleCheck } from './start-double-check.ts';
export { writeCheckReport } from './write-check-report.ts';
