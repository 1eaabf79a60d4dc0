import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
} from 'react';
import type { ListColumn, ListRows } from './columns.ts';
import type { RowSize } from './device-settings.ts';
import { ListRow } from './list-row.tsx';
import { piecesOf, type Range } from './window.ts';
import styles from './work-list.module.css';

export interface ListTableProps<Row> {
  readonly caption: string;
  readonly items: readonly Row[];
  readonly rows: ListRows<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly size: RowSize;
  /** px */
  readonly rowHeight: number;
  readonly range: Range;
  /** position of the row that is the list's one tab stop */
  readonly active: number;
  readonly chosen: ReadonlySet<string> | null;
  /** all rows there are, also those not loaded; null when that is not known */
  readonly total: number | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly onScroll: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onFocusRow: (id: string) => void;
  readonly onChoose: (id: string) => void;
}

/** A table of which only the rows in view stand in the page; its heading and its first column stay in sight. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { caption, items, rows, columns, size, chosen, total } = props;
  const pieces = useMemo(
    () => piecesOf(items.length, props.range, props.active),
    [items.length, props.range, props.active],
  );
  return (
    <section
      ref={props.frame}
      className={styles.frame}
      aria-label={caption}
      onScroll={props.onScroll}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
      onPointerOver={tellWhole}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
        if (row !== undefined) props.onFocusRow(row);
      }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take the focus and are chosen, as a grid's do
        role="grid"
        className={`${styles.table} ${styles[size]}`}
        aria-label={caption}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-multiselectable={chosen === null ? undefined : true}
      >
        <colgroup>
          <col className={styles.first} />
          {columns.map(({ id, width }) => (
            <col key={id} className={styles[width]} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.pinned}>
              {rows.heading}
            </th>
            {columns.map(({ id, name, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? styles.number : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => {
            if (piece.kind === 'gap') {
              const height = piece.rows * props.rowHeight;
              return (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the rows that are not drawn; nothing of it takes the focus
                <tr key={`gap-${piece.from}`} aria-hidden="true" className={styles.gap}>
                  <td colSpan={columns.length + 1} style={{ height }} />
                </tr>
              );
            }
            const row = items[piece.index];
            if (row === undefined) return null;
            const id = rows.idOf(row);
            return (
              <ListRow
                key={id}
                row={row}
                rows={rows}
                columns={columns}
                index={piece.index}
                isActive={piece.index === props.active}
                isChosen={chosen === null ? null : chosen.has(id)}
                onChoose={props.onChoose}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What is cut off is told whole when the mouse rests on it; said of each cell beforehand it would cost at every key. */
function tellWhole({ target }: PointerEvent<HTMLElement>): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('th, td') : null;
  if (cell !== null && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? '';
}
