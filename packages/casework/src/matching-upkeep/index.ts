export { pairUp } from './pair-up.ts';
export { makePairUpDue, pairUpSoon } from './pair-up-due.ts';
export { pairUpMonthly } from './sweep-pair-up.ts';
