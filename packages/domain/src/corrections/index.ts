export { type Cause, causesOf, correctableFields, reasonOfCause } from './cause.ts';
export { type ProposedRepair, proposeRepair } from './propose-repair.ts';
