import { memo } from 'react';
import { say } from '../../language/say.ts';
import type { ListColumn, ListRows } from './columns.ts';
import styles from './work-list.module.css';

interface ListRowProps<Row> {
  readonly row: Row;
  readonly rows: ListRows<Row>;
  readonly columns: readonly ListColumn<Row>[];
  /** from 0 */
  readonly index: number;
  readonly isActive: boolean;
  /** null where nothing can be chosen */
  readonly isChosen: boolean | null;
  readonly onChoose: (id: string) => void;
}

function Row<Row>(props: ListRowProps<Row>) {
  const { row, rows, columns, index, isActive, isChosen, onChoose } = props;
  const id = rows.idOf(row);
  return (
    <tr
      data-row={id}
      tabIndex={isActive ? 0 : -1}
      // the heading is the first row
      aria-rowindex={index + 2}
      aria-selected={isChosen ?? undefined}
      className={isChosen ? styles.chosen : undefined}
    >
      <th scope="row" className={styles.pinned}>
        {isChosen === null ? null : (
          <label className={styles.box}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={say('Pilih {row}', { row: rows.nameOf(row) })}
              checked={isChosen}
              onChange={() => onChoose(id)}
            />
          </label>
        )}
        {rows.head(row)}
      </th>
      {columns.map((column) => (
        <td
          key={column.id}
          className={column.isNumber ? styles.number : undefined}
          aria-label={column.read?.(row)}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row; drawn again only when something of it changed. */
export const ListRow: typeof Row = memo(Row) as typeof Row; // memo forgets that the component is generic
