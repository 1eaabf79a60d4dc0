export { exportCheckpoints, exportLane } from './export-journal.ts';
export type { JournalLine } from './journal-line.ts';
export type { JournalReader } from './journal-reader.ts';
export { type JournalFilter, type JournalQuery, listJournal } from './list-journal.ts';
export { type PersonHistory, personHistory } from './person-history.ts';
export { type PersonLook, personViews } from './person-views.ts';
export {
  type NominationAt,
  nominationStateAt,
  regionStateAt,
  type StateCount,
} from './state-at.ts';
export { type RegionVerdict, verifyRegion } from './verify-region.ts';
export { type Checkpointed, type CheckpointParts, writeCheckpoint } from './write-checkpoint.ts';
