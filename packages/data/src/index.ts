export * from './cases/index.ts';
export { afterItsCommits, asOneRequest } from './commits-of-request.ts';
export { type Commit, type CommitRequest, type CommitResult, writeLimit } from './committing.ts';
export { addConsumption, type Consumption, noConsumption } from './consumption.ts';
export * from './control/index.ts';
export {
  CorrelationId,
  correlated,
  readCorrelationId,
  writeCorrelationId,
} from './correlation-id.ts';
export * from './crosscheck/index.ts';
export { type Database, openDatabase, type TenantData } from './database.ts';
export * from './double-checks/index.ts';
export { errorTrace } from './error-trace.ts';
export {
  isOutOfTurn,
  NewerItemError,
  OutcomeUnknownError,
  TooBusyError,
  UnreadableItemError,
  WorkNotSentError,
} from './errors.ts';
export type { ImportReads } from './import-reads.ts';
export type { ItemWalk } from './item-steps/item-walk.ts';
export type { ItemRenewing, RenewedPage } from './item-steps/renew-items.ts';
export {
  type CheckpointSigner,
  type Checkpoints,
  countStates,
  itemSource,
  type JournalArchive,
  type JournalReads,
  journalSource,
  type Look,
  laneSource,
  openJournals,
  type PersonTrail,
  type TenantJournal,
} from './journal/index.ts';
export {
  allLanes,
  type Cause,
  EntryBody,
  EntryItem,
  type EntryRecord,
  sourceOfList,
} from './journal.ts';
export { journalKeys, laneCount, parseLanePartition } from './journal-keys.ts';
export { keysOfRing, type LiveKeys, ringLastsMs } from './key-ring/live-keys.ts';
export { type DestructionProof, destroyKeysAction } from './key-ring/ring-action.ts';
export {
  KeysDestroyedError,
  newestOf,
  type RekeyJob,
  type RingRecord,
} from './key-ring/ring-record.ts';
export {
  newKeyRead,
  oldKeyLeft,
  rekeyingBegun,
  rekeyingDone,
  rekeyingWalked,
  removalOf,
  whyNoRekeying,
  withNewSeal,
} from './key-ring/ring-turns.ts';
export type { WordCarrying } from './key-ring/word-carrying.ts';
export { makeTable } from './make-table.ts';
export * from './match-models/index.ts';
export * from './match-pages/index.ts';
export type { MemberReads } from './members/member-reads.ts';
export type { MemberRecord } from './members/member-record.ts';
export type { RegionPointer, UserRegions } from './members/user-regions.ts';
export { type KeepNight, Night } from './nights/night.ts';
export type { OnceKey } from './once-key.ts';
export type {
  KeptAnswer,
  NikLookUp,
  NominationStanding,
  PeopleReads,
  PersonRecord,
} from './people-reads.ts';
export type { Place, PlacedResult } from './placing.ts';
export type {
  AccountDirectory,
  ClientSource,
  Clock,
  FilePart,
  FileParts,
  ListFiles,
  MasterKey,
  MessageTaken,
  Outbox,
  Randomness,
  RegionMessage,
  ShortMessages,
  Tables,
  UploadAddress,
  WorkMessage,
  WorkQueue,
} from './ports.ts';
export * from './protection/index.ts';
export * from './published/index.ts';
export { type QuotaReads, sumsOf } from './quota-reads.ts';
export type { BucketRecord, MovementRecord, WaitingRecord } from './quota-records.ts';
export { recentlyMade } from './recently-made.ts';
export {
  type ChunkRecord,
  DuplicateLink,
  type Guard,
  type GuardStanding,
  type ImportRecord,
  type ImportStateName,
  type ListLine,
  type NominationRecord,
  RowOutcome,
  schemaVersion,
} from './records.ts';
export type { Regions } from './regions.ts';
export { nominationIdOf, splitNominationId } from './registry-keys.ts';
export type {
  Change,
  IndexWord,
  MemberAct,
  MemberOrigin,
  RegistryWrite,
  RingTurn,
} from './registry-writes.ts';
export {
  type DigestPurpose,
  digestVersion,
  sha256Hex,
  type TenantKeys,
  tenantKeys,
  UnknownKeyVersionError,
} from './sealing.ts';
export * from './shelves/index.ts';
export { lettersByChance, systemClock, systemRandomness, ulidAt } from './system.ts';
export type { Item } from './table-access.ts';
export { ensureTables } from './tables.ts';
export type { LaneTally, Tally } from './tally.ts';
export { createMeter, flushEveryMs, type Meter } from './usage/meter.ts';
export { noUsage, type Usage, type UsageFigure, usageFigures, withUsage } from './usage/usage.ts';
export { type DayOfUsage, readUsage } from './usage/usage-items.ts';
export { usageDay } from './usage/usage-keys.ts';
export type { WholeReads } from './whole-reads.ts';
export type { ScatteredPeople } from './words/people-of-words.ts';
export {
  parseWorkMessage,
  WorkMessageBody,
  whyUnreadable,
  writeWorkMessage,
} from './work-message.ts';
export { createPoliteTurns, type WriteTurns } from './write-turns.ts';
