import { demoRegions } from '@payung/local';
import type { HandedList } from '../../bench/hand-in.ts';
import { inventLists } from '../../bench/invent-lists.ts';
import { readFolder } from '../../bench/read-folder.ts';

/** rows of the lists that are made up where no folder is given, unless a story asks for fewer */
const rowsOfYear = 26_050;
/** lines of the four lists of a whole year, to which the figures of the article belong */
const linesOfYear = 26_061;

export function kudus() {
  const found = demoRegions.find(({ region }) => region.regencyCode === '33.19');
  if (found === undefined) throw new Error('the demo has no Kudus');
  return found;
}

/** The lists of a folder, or made-up ones of the same size. */
export function listsOf(folder: string | null, rows = rowsOfYear): readonly HandedList[] {
  if (folder !== null) return readFolder(folder).lists;
  return inventLists(kudus().region, { rows, lists: 4, seed: 1 }).lists;
}

/** A figure of the article for the lists of a whole year, and the same share of it for smaller ones. */
export function shareOf(whole: number, lists: readonly HandedList[]): number {
  const newline = 10;
  const lines = lists.reduce(
    (sum, { bytes }) => sum + bytes.filter((one) => one === newline).length,
    0,
  );
  // a whole year's lists are whole, whatever stands above and below their rows
  return lines >= linesOfYear * 0.99 ? whole : Math.round((lines * whole) / linesOfYear);
}
