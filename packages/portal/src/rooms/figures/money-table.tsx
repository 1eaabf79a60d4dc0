import type { SourceMoney } from '@payung/domain';
import { formatNumber, formatPercent } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { fundingName } from '../../words/cohorts.ts';

const columns = [
  { name: say('Sumber dana') },
  { name: say('Pagu'), isNumber: true },
  { name: say('Ditetapkan'), isNumber: true },
  { name: say('Ditagih'), isNumber: true },
  { name: say('Dibayar'), isNumber: true },
  { name: say('Dikembalikan'), isNumber: true },
  { name: say('Sisa pagu'), isNumber: true },
];

interface MoneyTableProps {
  readonly caption: string;
  readonly items: readonly SourceMoney[];
}

/** Budget against realisation by source of money, in whole rupiah: the caption says so, the columns fit an office's screen. */
export function MoneyTable({ caption, items }: MoneyTableProps) {
  if (items.length === 0) {
    return <p className={panel.quiet}>{say('Belum ada sumber dana untuk tahun ini.')}</p>;
  }
  return (
    <Table caption={caption} columns={columns}>
      {items.map((item) => (
        <tr key={item.funding}>
          <th scope="row" className={table.wide}>
            <bdi>{item.name}</bdi>
            <span className={table.under}>
              {fundingName(item.kind)}
              {item.accountCode === null ? '' : `, ${item.accountCode}`}
            </span>
          </th>
          {[item.ceiling, item.committed, item.billed].map((amount, place) => (
            <td key={columns[place + 1]?.name} className={table.number}>
              {formatNumber(amount)}
            </td>
          ))}
          <td className={table.number}>
            {formatNumber(item.paid)}
            <span className={table.under}>
              {say('realisasi {share}', {
                share: formatPercent(item.paid - item.refunded, item.ceiling),
              })}
            </span>
          </td>
          <td className={table.number}>{formatNumber(item.refunded)}</td>
          <td className={table.number}>{formatNumber(item.left)}</td>
        </tr>
      ))}
    </Table>
  );
}
