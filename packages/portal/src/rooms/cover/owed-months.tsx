import { formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import type { CoverAlert } from '../../words/cover.ts';
import { useFundingName } from '../bills/bills-table.tsx';
import { owedIn } from './owed.ts';

const columns = [
  { name: say('Bulan') },
  { name: say('Sumber dana') },
  { name: say('Orang'), isNumber: true },
];

/** Which months of how many people are unpaid, and from which source they are due. */
export function OwedMonths({ alert }: { readonly alert: CoverAlert }) {
  const fundingName = useFundingName();
  const owed = owedIn(alert);
  if (owed.length === 0) return null;
  return (
    <Table caption={say('Bulan yang belum dibayar, menurut sumber dana')} columns={columns}>
      {owed.map(({ month, funding, people }) => (
        <tr key={`${month} ${funding}`}>
          <th scope="row">{formatMonth(month)}</th>
          <td className={table.wide}>{fundingName(funding)}</td>
          <td className={table.number}>{formatNumber(people)}</td>
        </tr>
      ))}
    </Table>
  );
}
