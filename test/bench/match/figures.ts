import type { Schema } from '@payung/matching';
import { bCubed, clusterAccuracy, pairAccuracy } from './accuracy.ts';
import { blockingRecall } from './blocking.ts';
import { falsePairs, recallByKind, recallOfWrongNiks } from './kinds.ts';
import type { Findings } from './match-set.ts';
import { truePairs } from './true-pairs.ts';

const perThousand = (count: number, rows: number): number =>
  rows === 0 ? 0 : Math.round((count * 100_000) / rows) / 100;

/** Every figure of accuracy that one run gives. */
export function accuracyFigures(findings: Findings, schema: Schema) {
  const wanted = truePairs(findings);
  const review = findings.pairs.filter(({ band }) => band === 'review').length;
  return {
    records: findings.records.length,
    truePairs: wanted.length,
    /** probability of at least one half, in any band */
    likely: pairAccuracy(findings, wanted, ({ probability }) => probability >= 0.5),
    match: pairAccuracy(findings, wanted, ({ band }) => band === 'match'),
    matchOrReview: pairAccuracy(findings, wanted, () => true),
    clusters: clusterAccuracy(findings),
    bCubed: bCubed(findings),
    blockingRecall: blockingRecall(findings, schema, wanted),
    reviewPer1000: perThousand(review, findings.records.length),
    wrongNiks: recallOfWrongNiks(findings, wanted),
    falseMatches: falsePairs(findings, 'match'),
    falseReviews: falsePairs(findings, 'review'),
    byKind: recallByKind(findings, wanted),
  };
}
export type AccuracyFigures = ReturnType<typeof accuracyFigures>;
