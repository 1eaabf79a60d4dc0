export type { CohortReader, MoneyReader } from './cohort-access.ts';
export {
  cohortShelf,
  coverShelf,
  donorShelf,
  figuresShelf,
  fundingShelf,
} from './cohort-shelves.ts';
export { coverMonthsCheck, coverOf } from './cover-months.ts';
export {
  CoverOverlapError,
  coverEnd,
  coverWrites,
  isInOrMovedOn,
  type Leaving,
  leftBy,
} from './cover-writes.ts';
export { type DonorStatement, donorStatement } from './donor-statement.ts';
export { addDonor, addPledge, changeDonor, listDonors, showDonor } from './donors.ts';
export {
  addFunding,
  changeFunding,
  cohortsOf,
  type FundingView,
  keepSource,
  listFunding,
  showFunding,
} from './funding-sources.ts';
export { type CohortView, changeCohort, closeCohort, makeCohort } from './keep-cohort.ts';
export {
  type LinkedCover,
  linkedCover,
  linkedCoverCheck,
  linkedOverlaps,
  restOnLinked,
} from './linked-cover.ts';
export { type Moved, mostMovedAtOnce, movePeople } from './move-people.ts';
export {
  openYear,
  settleCoverRules,
  showYears,
  takeNominationsFor,
  type YearsView,
} from './programme-years.ts';
export { type CoverView, listCohorts, showCohort, showCover } from './show-cohorts.ts';
