export { type Commit, type CommitRequest, type CommitResult, writeLimit } from './committing.ts';
export { addConsumption, type Consumption, noConsumption } from './consumption.ts';
export { type Database, openDatabase, type TenantData } from './database.ts';
export { errorTrace } from './error-trace.ts';
export { TooBusyError, UnreadableItemError } from './errors.ts';
export type { ImportReads } from './import-reads.ts';
export {
  type Checkpoints,
  type JournalReads,
  journalSource,
  laneSource,
  openJournals,
  type TenantJournal,
} from './journal/index.ts';
export {
  allLanes,
  type Cause,
  EntryBody,
  EntryItem,
  type EntryRecord,
  entryHash,
} from './journal.ts';
export { journalKeys, laneCount, parseLanePartition } from './journal-keys.ts';
export type { KeptAnswer, NikLookUp, PeopleReads, PersonRecord } from './people-reads.ts';
export type { Place, PlacedResult } from './placing.ts';
export type {
  AccountDirectory,
  ClientSource,
  Clock,
  ListFiles,
  MasterKey,
  Outbox,
  Randomness,
  Tables,
  UploadAddress,
  WorkMessage,
  WorkQueue,
} from './ports.ts';
export * from './protection/index.ts';
export { type QuotaReads, sumsOf } from './quota-reads.ts';
export {
  type BucketRecord,
  type ChunkRecord,
  DuplicateLink,
  type Guard,
  type ImportRecord,
  type ImportStateName,
  type ListLine,
  type MovementRecord,
  type NominationRecord,
  RowOutcome,
  schemaVersion,
  type WaitingRecord,
} from './records.ts';
export type { Regions } from './regions.ts';
export { nominationIdOf, splitNominationId } from './registry-keys.ts';
export type { RegistryWrite } from './registry-writes.ts';
export { type DigestPurpose, sha256Hex, type TenantKeys, tenantKeys } from './sealing.ts';
export { systemClock, systemRandomness, ulidAt } from './system.ts';
export type { Item } from './table-access.ts';
export { ensureTables } from './tables.ts';
export type { Tally } from './tally.ts';
export type { WholeReads } from './whole-reads.ts';
export { parseWorkMessage, WorkMessageBody, writeWorkMessage } from './work-message.ts';
