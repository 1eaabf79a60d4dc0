export type { Checkpoints } from './checkpoints.ts';
export type { JournalReads } from './journal-reads.ts';
export {
  journalSource,
  laneSource,
  openJournals,
  type TenantJournal,
} from './open-journals.ts';
export type { CheckpointSigner, JournalArchive } from './ports.ts';
