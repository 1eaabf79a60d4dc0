export {
  type Correction,
  correctRows,
  type LeftRow,
  mostCorrections,
  type RowsCorrected,
} from './correct-rows.ts';
export { type RowToCorrect, rowsToCorrect, type ShownCell } from './rows-to-correct.ts';
