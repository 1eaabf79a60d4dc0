export { type Key, keysRead, keysWritten } from './keys/keys.ts';
export { linkRecords } from './link/link-records.ts';
export type {
  LinkedPair,
  LinkMode,
  LinkNote,
  LinkRequest,
  LinkResult,
  LinkStats,
  SourceRecord,
} from './link/record.ts';
export type { Model } from './model.ts';
export { type Profile, profileOf } from './profile.ts';
export { type Field, type FieldKind, fieldKinds, type Schema, workerSchema } from './schema.ts';
export type { Band, Evidence, Score } from './score.ts';
