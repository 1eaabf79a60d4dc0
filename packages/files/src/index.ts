export { layoutKeyOf } from './heading-words.ts';
export { inspectList } from './inspect-list.ts';
export { MAX_COLUMNS, MAX_FIELD_CHARACTERS, MAX_FILE_BYTES } from './limits.ts';
export type * from './list-types.ts';
export { readRows } from './read-rows.ts';
export type { RowResult } from './report-lines.ts';
export { UnreadableList } from './source-row.ts';
export { type ReportOptions, writeReport } from './write-report.ts';
