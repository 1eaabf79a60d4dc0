import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';

interface CountsTableProps {
  readonly title: string;
  /** what each row is */
  readonly row: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly nameOf: (key: string) => string;
  /** by key instead of by count */
  readonly inOrder?: boolean;
}

/** People by something, the most first. */
export function CountsTable({ title, row, counts, nameOf, inOrder = false }: CountsTableProps) {
  const rows = Object.entries(counts).sort(([a, m], [b, n]) =>
    inOrder ? a.localeCompare(b) : n - m || nameOf(a).localeCompare(nameOf(b), 'id'),
  );
  return (
    <Table caption={title} columns={[{ name: row }, { name: say('Orang'), isNumber: true }]}>
      {rows.map(([key, count]) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          <td className={table.number}>{formatNumber(count)}</td>
        </tr>
      ))}
    </Table>
  );
}
