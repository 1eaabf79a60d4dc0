import type { ColumnCard } from '@payung/contract';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { columnFieldName } from '../../words/columns.ts';

interface PreviewProps {
  readonly cards: readonly ColumnCard[];
  readonly rows: readonly (readonly string[])[];
}

/** The first rows under the fields they are taken for. */
export function Preview({ cards, rows }: PreviewProps) {
  if (rows.length === 0) return null;
  const columns = cards.map((card) => ({
    name:
      card.field === 'ignored'
        ? `${card.heading || `Kolom ${card.index + 1}`} (diabaikan)`
        : columnFieldName(card.field),
  }));
  return (
    <Table caption={`${rows.length} baris pertama menurut pilihan di atas`} columns={columns}>
      {rows.map((row, line) => (
        <tr key={line}>
          {cards.map((card) => (
            <td key={card.index} className={table.nowrap}>
              <bdi>{row[card.index] ?? ''}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
