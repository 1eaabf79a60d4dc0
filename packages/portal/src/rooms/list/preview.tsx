import type { ColumnCard } from '@payung/contract';
import { say } from '../../language/say.ts';
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
        ? say('{heading} (diabaikan)', {
            heading: card.heading || say('Kolom {index}', { index: card.index + 1 }),
          })
        : columnFieldName(card.field),
  }));
  return (
    <Table
      caption={say('{rows} baris pertama menurut pilihan di atas', { rows: rows.length })}
      columns={columns}
    >
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
