export { type CheckpointLog, type CheckpointRun, createCheckpointRun } from './checkpoint.ts';
export { createJournalRelay, type JournalRelay, type RelayLog } from './relay.ts';
