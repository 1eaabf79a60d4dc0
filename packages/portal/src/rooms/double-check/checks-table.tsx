import type { DoubleCheck } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { doubleCheckMarks } from '../../words/double-check.ts';

const columns = [
  { name: say('Daftar') },
  { name: say('Keadaan') },
  { name: say('Baris'), isNumber: true },
  { name: say('Pasangan'), isNumber: true },
  { name: say('Disimpan sampai') },
];

/** Earlier comparisons, the newest first. */
export function ChecksTable({ items }: { readonly items: readonly DoubleCheck[] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Pembandingan, terbaru di atas')} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/cek-ganda/$id" params={{ id: item.id }}>
              <bdi>{item.lists.map(({ fileName }) => fileName).join(', ')}</bdi>
            </Link>
            <span className={table.under}>
              {item.agencyName ?? say('Antar-OPD')} · {formatMoment(item.createdAt, timeZone)}
            </span>
          </th>
          <td>
            <Chip mark={doubleCheckMarks[item.state]} />
          </td>
          <td className={table.number}>
            {item.counts === null ? '–' : formatNumber(item.counts.rows)}
          </td>
          <td className={table.number}>
            {item.counts === null ? '–' : formatNumber(item.counts.match + item.counts.review)}
          </td>
          <td className={table.nowrap}>{formatDate(item.expiresAt, timeZone, 'short')}</td>
        </tr>
      ))}
    </Table>
  );
}
