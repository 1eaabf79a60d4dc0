export { compareModels, type ModelComparison } from './compare-models.ts';
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
export { type Model, parseModel, type Thresholds } from './model.ts';

export { type Profile, profileOf } from './profile.ts';
export {
  type Joined,
  joinSortedKeys,
  listRecordOf,
  regionRecordOf,
} from './scale/join-sorted-keys.ts';
export { collectKeys, hashOf, type KeyCollector, type PackedKeys } from './scale/packed-keys.ts';
export { type Field, type FieldKind, fieldKinds, type Schema, workerSchema } from './schema.ts';
export { type Band, type Evidence, type Score, score } from './score.ts';
export { shippedModel } from './shipped.ts';
export { type Decision, type TrainingOptions, train } from './train/train.ts';
