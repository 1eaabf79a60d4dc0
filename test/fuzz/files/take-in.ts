import { defaultPreCheckMappings } from '@payung/domain';
import {
  inspectList,
  readAnswerFile,
  readRows,
  readTable,
  UnreadableList,
  type Vocabulary,
} from '@payung/files';

const vocabulary: Vocabulary = {
  occupations: ['LINMAS', 'TUKANG OJEK', 'TUKANG BECAK'],
  villages: ['MENAWAN', 'KAJAR', 'KUTUK'],
  districts: ['GEBOG', 'DAWE', 'UNDAAN'],
};

/** rows of one file that are taken apart; a case is about its file, not about the length of lists */
const mostRows = 5_000;

function counted(rows: Iterable<unknown>): number {
  let count = 0;
  for (const _ of rows) {
    count += 1;
    if (count === mostRows) break;
  }
  return count;
}

/** The end of a reading, as a word: what a clerk is told, or that there was nothing to tell. */
function ended(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableList) return error.fault.code;
    throw error;
  }
}

function list(bytes: Uint8Array): string {
  const seen = inspectList(bytes, { fileName: 'daftar', vocabulary });
  switch (seen.kind) {
    case 'unreadable':
      return seen.faults.map(({ code }) => code).join('+');
    case 'choose-sheet': {
      const [first] = seen.sheets;
      const chosen = inspectList(bytes, { fileName: 'x', vocabulary, sheet: first?.name ?? '' });
      return `choose-sheet, then ${chosen.kind}`;
    }
    case 'choose-header':
      return `choose-header, then ${inspectList(bytes, { fileName: 'x', vocabulary, headerRow: 1 }).kind}`;
    case 'inspected':
      counted(readRows(bytes, seen.mapping, { fileName: 'x' }));
      return 'inspected';
  }
}

function table(bytes: Uint8Array): string {
  const read = readTable(bytes);
  return read === null ? 'nothing' : counted(read.lines()) > 0 ? 'lines' : 'headings';
}

function answers(bytes: Uint8Array): string {
  const [mapping] = defaultPreCheckMappings;
  if (mapping === undefined) return 'none';
  const read = readAnswerFile(bytes, mapping.answers);
  return read.kind === 'read' ? `answers ${counted(read.rows) > 0}` : read.kind;
}

/**
 * Puts a file through every reader of files that agencies, branches or authorities send.
 *
 * @returns how each ended, in words; whatever else is thrown is a defect
 */
export function takeIn(bytes: Uint8Array): string[] {
  return [
    ended(() => `list: ${list(bytes)}`),
    ended(() => `table: ${table(bytes)}`),
    ended(() => `answers: ${answers(bytes)}`),
  ];
}
