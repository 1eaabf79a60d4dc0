import { buildCandidate } from './build-candidate.ts';
import { openList } from './list-source.ts';
import type { ColumnMapping, ListRow } from './list-types.ts';
import { personRows } from './person-rows.ts';

/**
 * The people of a list, one row at a time, in the order of the file. Nothing is judged here: what cannot be
 * read stays in the candidate as unreadable, with what stood in the cell.
 *
 * @param bytes the whole file, CSV or XLSX, recognised by content
 * @param mapping as found by `inspectList`, or corrected by a person
 * @throws UnreadableList if the file as a whole cannot be read; a file that `inspectList` passed can
 */
export function* readRows(
  bytes: Uint8Array,
  mapping: ColumnMapping,
  _options: { readonly fileName: string },
): Generator<ListRow> {
  const source = openList(bytes);
  for (const line of personRows(source.lines(mapping.sheet), mapping)) {
    yield { row: line.row, cells: line.cells, candidate: buildCandidate(line, mapping.columns) };
  }
}
