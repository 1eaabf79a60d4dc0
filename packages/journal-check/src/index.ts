export type { Trust } from './check-checkpoints.ts';
export {
  CheckpointBody,
  checkpointHash,
  checkpointText,
  isSigned,
  keyFingerprint,
  type LaneEnd,
  readCheckpoint,
  StoredCheckpoint,
} from './checkpoint.ts';
export {
  emptyLane,
  entryHash,
  type LaneHead,
  parsePosition,
  positionText,
  type StoredEntry,
} from './entry.ts';
export { type ExportFolder, openExportFolder } from './export-folder.ts';
export { checkpointLine, entryLine, headLine, nextLine } from './export-lines.ts';
export { type FindingCode, findingText, type JournalFinding } from './finding.ts';
export type { ItemName, ItemSource, ItemTrail } from './item-trail.ts';
export { type JournalSource, type Verdict, verifyJournal } from './verify-journal.ts';
export type { LaneSource } from './walk-lane.ts';
