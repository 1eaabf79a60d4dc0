export { type Cause, causesOf, correctableFields, reasonOfCause } from './cause.ts';
export { type ProposedRepair, proposeRepair, type RepairGround } from './propose-repair.ts';
