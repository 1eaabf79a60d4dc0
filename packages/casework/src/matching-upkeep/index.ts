export { activateModel } from './activate-model.ts';
export { askComparison, askModel } from './ask-model.ts';
export { type Comparison, compareModel } from './compare-model.ts';
export { makeModel } from './make-model.ts';
export { pairUp } from './pair-up.ts';
export { makePairUpDue } from './pair-up-due.ts';
export { shippedId } from './region-model.ts';
export { askPairUp, type MatchingView, showMatching } from './show-matching.ts';
export { pairUpMonthly } from './sweep-pair-up.ts';
