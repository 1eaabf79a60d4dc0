export { createDoubleCheckReads, type DoubleCheckReads } from './double-check-reads.ts';
export {
  type CheckCounts,
  type CheckedList,
  DoubleCheckItem,
  type DoubleCheckRecord,
} from './double-check-records.ts';
