import { type ResultColumn, type ResultMapping, type ResultRow, readMonth } from '@payung/domain';
import { type Cell, tidy } from '../claimed.ts';
import { readDate } from '../read-date.ts';
import { readLongNumber, readMoney } from '../read-number.ts';
import {
  mostOfWord,
  type NamedRow,
  type ReadFile,
  readNamedColumns,
} from './read-named-columns.ts';

/** Digits of a card that are kept: more than any has (domain-rules 4.3). */
const mostOfCard = 30;

/**
 * Opens the result that a branch sent back about a file, CSV or XLSX, as `readNamedColumns` does: the NIK must be
 * there, and a column that says whether somebody was taken. Every other column may be missing.
 *
 * @throws UnreadableList if the file as a whole cannot be read
 */
export function readResultFile(
  bytes: Uint8Array,
  { headings }: Pick<ResultMapping, 'headings'>,
): ReadFile<ResultRow> {
  const read = readNamedColumns(
    bytes,
    headings,
    (has) => has('nationalId') && (has('answer') || has('cardNo')),
  );
  return read.kind === 'read' ? { kind: 'read', rows: resultsIn(read.rows) } : read;
}

function* resultsIn(rows: Iterable<NamedRow<ResultColumn>>): Generator<ResultRow> {
  for (const { row, cell } of rows) {
    const nationalId = readLongNumber(cell('nationalId'));
    const word = textIn(cell('answer')) ?? '';
    const cardNo = digitsIn(cell('cardNo'));
    // totals and signatures under the table say nothing of anybody
    if (nationalId.state === 'missing' && word === '' && cardNo === null) continue;
    yield {
      row,
      nationalId,
      word,
      cardNo,
      reason: textIn(cell('reason')) ?? '',
      name: textIn(cell('name')),
      birthDate: readDate(cell('birthDate')),
      firstMonth: monthIn(cell('firstMonth')),
      months: countIn(cell('months')),
      rupiah: rupiahIn(cell('rupiah')),
      branch: textIn(cell('branch')),
      reference: textIn(cell('reference')),
    };
  }
}

function textIn(cell: Cell): string | null {
  const said = tidy(cell);
  return typeof said === 'string' ? said.slice(0, mostOfWord) : null;
}

/** A number that stands in a cell as text: a spreadsheet that made a number of it is undone. */
function digitsIn(cell: Cell): string | null {
  const { fact } = cell;
  // a raw cell may say 2.1012345678E10
  if (fact?.kind === 'number' && Number.isSafeInteger(fact.value)) return String(fact.value);
  const digits = textIn(cell)?.replace(/[\s.'’‘`´-]/gu, '') ?? '';
  return digits === '' ? null : digits.slice(0, mostOfCard);
}

/** A month, or the month of a day that a spreadsheet made of it. */
function monthIn(cell: Cell): ResultRow['firstMonth'] {
  const month = readMonth(textIn(cell) ?? '');
  if (month !== null) return month;
  const day = readDate(cell);
  return day.state === 'given' ? readMonth(day.value) : null;
}

function countIn(cell: Cell): number | null {
  const digits = /^(\d{1,2})(?:[.,]0+)?(?:\s*bulan)?$/iu.exec(textIn(cell) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function rupiahIn(cell: Cell): number | null {
  const money = readMoney(cell);
  return money.state === 'given' ? money.value : null;
}
