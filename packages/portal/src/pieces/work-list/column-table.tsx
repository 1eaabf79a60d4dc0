import type { ReactNode } from 'react';
import table from '../table.module.css';
import { Table } from '../table.tsx';
import { useRowKeys } from '../use-row-keys.ts';

/** A column that may be put away. */
export interface TableColumn<Row> {
  /** under which the device remembers that it was put away */
  readonly id: string;
  readonly name: string;
  readonly isNumber?: boolean;
  readonly look?: 'wide' | 'nowrap';
  readonly cell: (row: Row) => ReactNode;
}

interface ColumnTableProps<Row> {
  readonly caption: string;
  readonly items: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** of the first column, which is always there */
  readonly heading: string;
  /** a link to the row's own page with `data-row-link`, and what stands under it */
  readonly head: (row: Row) => ReactNode;
  readonly columns: readonly TableColumn<Row>[];
  /** ids of columns that were put away */
  readonly hidden?: readonly string[];
  /** the box that chooses a row, before its first column */
  readonly choice?: { readonly name: string; readonly cell: (row: Row) => ReactNode } | undefined;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** A table of rows as high as what they hold; j and k or the arrows go from line to line, x chooses, Enter opens. */
export function ColumnTable<Row>(props: ColumnTableProps<Row>) {
  const { items, idOf, head, choice } = props;
  const moveRow = useRowKeys();
  const shown = props.columns.filter(({ id }) => !props.hidden?.includes(id));
  const headings = [{ name: props.heading }, ...shown];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are listened to while a row inside has the focus
    <div onKeyDown={moveRow}>
      <Table
        caption={props.caption}
        columns={choice === undefined ? headings : [{ name: choice.name }, ...headings]}
      >
        {items.map((item) => (
          <tr key={idOf(item)} className={props.rowClass?.(item)}>
            {choice === undefined ? null : <td>{choice.cell(item)}</td>}
            <th scope="row" className={table.wide}>
              {head(item)}
            </th>
            {shown.map((column) => (
              <td key={column.id} className={classOf(column)}>
                {column.cell(item)}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}

function classOf({ isNumber, look }: Pick<TableColumn<never>, 'isNumber' | 'look'>) {
  return isNumber ? table.number : look === undefined ? undefined : table[look];
}
