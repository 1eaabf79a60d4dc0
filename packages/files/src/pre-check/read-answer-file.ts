import type { AnswerMapping, AnswerRow } from '@payung/domain';
import { tidy } from '../claimed.ts';
import {
  mostOfWord,
  type NamedRow,
  type ReadFile,
  readNamedColumns,
} from '../exchange/read-named-columns.ts';
import { readLongNumber } from '../read-number.ts';

/**
 * Opens what a recipient sent back, CSV or XLSX (its first sheet), as `readNamedColumns` does: both columns must be
 * there.
 *
 * @throws UnreadableList if the file as a whole cannot be read
 */
export function readAnswerFile(bytes: Uint8Array, mapping: AnswerMapping): ReadFile<AnswerRow> {
  const { nationalId, answer } = mapping;
  const wanted = { nationalId, answer };
  const read = readNamedColumns(bytes, wanted, (has) => has('nationalId') && has('answer'));
  return read.kind === 'read' ? { kind: 'read', rows: answersIn(read.rows) } : read;
}

function* answersIn(rows: Iterable<NamedRow<'nationalId' | 'answer'>>): Generator<AnswerRow> {
  for (const { row, cell } of rows) {
    const nationalId = readLongNumber(cell('nationalId'));
    const said = tidy(cell('answer'));
    const word = typeof said === 'string' ? said.slice(0, mostOfWord) : '';
    // totals and signatures under the table say nothing of anybody
    if (nationalId.state === 'missing' && word === '') continue;
    yield { row, nationalId, word };
  }
}
