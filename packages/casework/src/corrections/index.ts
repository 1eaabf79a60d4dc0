export { correctRows } from './correct-rows.ts';
export { rowsToCorrect } from './rows-to-correct.ts';
