export { adoptPlan } from './adopt-plan.ts';
export { ceilingCheck, ceilingWalk } from './ceiling-check.ts';
export { type Counted, countedOf, drawOf } from './ceiling-draws.ts';
export { setCeilings } from './change-ceilings.ts';
export { giveBackUse, moveUse, type UseAsked, type UseWrites, useWrites } from './count-use.ts';
export { changePlan, draftPlan, type PlanAsked } from './draft-plan.ts';
export { addStatistics, replaceStatistics, type StatisticsAsked } from './keep-statistics.ts';
export type { CeilingEntry } from './quota-plan-shelves.ts';
export {
  type CeilingView,
  leftIn,
  leftOf,
  listEntries,
  listPlans,
  listRounds,
  listStatistics,
  type QuotaPlanReader,
  showCeilings,
  showPlan,
  showStatistics,
  type YearView,
} from './quota-plan-views.ts';
export { runRound } from './run-round.ts';
export { readStatisticsFile, type StatisticsFileFault } from './statistics-file.ts';
