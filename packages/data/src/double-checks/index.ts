export { createDoubleCheckReads, type DoubleCheckReads } from './double-check-reads.ts';
export type { CheckCounts, CheckedList, DoubleCheckRecord } from './double-check-records.ts';
