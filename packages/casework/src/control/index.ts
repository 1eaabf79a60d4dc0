export type { CentralAdmin } from '../actor.ts';
export { leaveToSweep } from '../leave-to-sweep.ts';
export { askHandOut } from './ask-hand-out.ts';
export {
  approveBreakGlass,
  askBreakGlass,
  endBreakGlass,
  longestLook,
} from './break-glass.ts';
export { centralHome } from './central-home.ts';
export type { OfRegion } from './change-standing.ts';
export type { ControlRefusal, ControlResult, Fault } from './control-refusal.ts';
export type { ControlService } from './control-service.ts';
export {
  type CrossCaseAtDesk,
  listCrossCasesOfAll,
  listExchangesOfAll,
  markCrossCase,
  proposeExchange,
} from './cross-desk.ts';
export { lackingToActivate, lackingToProvision } from './lacking.ts';
export { holdRegion, liftHold } from './legal-holds.ts';
export {
  activateRegion,
  archiveRegion,
  offboardRegion,
  recordReceipt,
  resumeRegion,
  suspendRegion,
} from './move-region.ts';
export { endingWithinDays, nightLateHours } from './nights.ts';
export { type OccupationTemplate, occupationTemplates } from './occupation-templates.ts';
export { type BreachOfRegion, listBreaches, openBreaches } from './open-breaches.ts';
export { type Overview, overview, stuckAfterMinutes } from './overview.ts';
export { nameFirstAdmin, setLogo, setPapers, setSettings } from './prepare-region.ts';
export { priceList } from './price-list.ts';
export { provisionRegion } from './provision-region.ts';
export { renewKeys } from './renew-keys.ts';
export { requestRegion } from './request-region.ts';
export { type MonthOfUsage, usageOfAll, usageOfRegion } from './usage.ts';
