export type { Checkpoints } from './checkpoints.ts';
export type { PersonTrail } from './item-trails.ts';
export type { JournalReads, Look } from './journal-reads.ts';
export {
  itemSource,
  journalSource,
  laneSource,
  openJournals,
  type TenantJournal,
} from './open-journals.ts';
export type { CheckpointSigner, JournalArchive } from './ports.ts';
export { countStates } from './state-counts.ts';
