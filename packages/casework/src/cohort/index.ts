export { cohortShelf, coverShelf, fundingShelf } from './cohort-shelves.ts';
export { coverMonthsCheck, coverOf } from './cover-months.ts';
export { CoverOverlapError, coverEnd, coverWrites } from './cover-writes.ts';
