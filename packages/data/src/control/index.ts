export {
  type ControlPlane,
  type ControlTables,
  openControlPlane,
} from './control-plane.ts';
export {
  type CentralAdminRecord,
  FoundingStep,
  type GlassRecord,
  HandOutItem,
  type HandOutRecord,
  type LegalHold,
  type Logo,
  type Receipt,
  type RegencyFacts,
  type Standing,
} from './control-records.ts';
export type { ControlWrite, StandingChange } from './control-writes.ts';
export type { FoundingReads } from './founding-reads.ts';
export { operatorId } from './operator.ts';
