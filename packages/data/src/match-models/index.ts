export { createMatchModelReads, type MatchModelReads, noPairUp } from './match-model-reads.ts';
export type {
  MatchModelRecord,
  PairUpFigures,
  PairUpReason,
  PairUpRecord,
  PairUpRun,
} from './match-model-records.ts';
