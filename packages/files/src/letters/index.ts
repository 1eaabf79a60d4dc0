export type * from './letter-lines.ts';
export { writeCoverLetters } from './write-cover-letter.ts';
export { writeHandOverPdf } from './write-hand-over.ts';
