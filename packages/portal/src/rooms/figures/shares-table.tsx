import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { shareNames } from '../../words/figures.ts';
import { formatShare, type TellableShare } from './shares.ts';

const columns = [
  { name: say('Angka') },
  { name: say('Bagian'), isNumber: true },
  { name: say('Terlindungi'), isNumber: true },
  { name: say('Dari'), isNumber: true },
  { name: say('Sumber pembagi') },
];

/** The two shares with what each is counted of, and who says so. */
export function SharesTable({ shares }: { readonly shares: readonly TellableShare[] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Cakupan, masing-masing dengan pembaginya')} columns={columns}>
      {shares.map(({ kind, covered, denominator, share }) => (
        <tr key={kind}>
          <th scope="row" className={table.wide}>
            {shareNames[kind]}
          </th>
          <td className={table.number}>{share === null ? '–' : formatShare(share)}</td>
          <td className={table.number}>{formatNumber(covered)}</td>
          <td className={table.number}>
            {denominator === null ? '–' : formatNumber(denominator.people)}
          </td>
          <td className={table.wide}>
            {denominator === null
              ? say('Belum ada pembagi sampai tanggal itu')
              : `${denominator.source}, ${formatDate(denominator.date, timeZone)}`}
          </td>
        </tr>
      ))}
    </Table>
  );
}
