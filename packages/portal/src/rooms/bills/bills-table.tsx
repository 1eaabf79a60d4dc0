import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cohortsQuery, fundingQuery } from '../../api/cohorts.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { billMarks, spanWords } from '../../words/bills.ts';
import { expiryOf } from './bill-expiry.ts';

const columns = [
  { name: say('Bulan') },
  { name: say('Keadaan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Iuran'), isNumber: true },
  { name: say('Sumber dana') },
  { name: say('Kode iuran berlaku') },
];

interface BillsTableProps {
  readonly caption: string;
  readonly items: readonly BillView[];
}

export function BillsTable({ caption, items }: BillsTableProps) {
  const cohortName = useCohortName();
  const fundingName = useFundingName();
  return (
    <Table caption={caption} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/tagihan/$id" params={{ id: item.id }} data-row-link>
              {spanWords(item)}
            </Link>
            <span className={table.under}>{cohortName(item.cohort)}</span>
          </th>
          <td>
            <Chip mark={billMarks[item.state]} />
          </td>
          <td className={table.number}>{formatNumber(item.people)}</td>
          <td className={table.number}>{formatRupiah(item.rupiah)}</td>
          <td>
            {fundingName(item.funding)}
            {item.accountCode === null ? null : (
              <span className={table.under}>{item.accountCode}</span>
            )}
          </td>
          <td className={table.nowrap}>
            <Expiry bill={item} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Expiry({ bill }: { readonly bill: BillView }) {
  const { timeZone } = useRegion();
  const expiry = expiryOf(bill, useToday());
  if (expiry.kind === 'none') return <>–</>;
  const day = formatDate(expiry.on, timeZone, 'short');
  if (expiry.kind === 'fine') return <>{say('sampai {day}', { day })}</>;
  const mark =
    expiry.kind === 'soon'
      ? ({ shape: 'diamond', word: say('sampai {day}', { day }), tone: 'attention' } as const)
      : ({ shape: 'cross', word: say('habis {day}', { day }), tone: 'wrong' } as const);
  return <Chip mark={mark} />;
}

/** How a cohort is called; nothing until the list has arrived. */
export function useCohortName(): (id: string) => string {
  const { data } = useQuery(cohortsQuery);
  return (of) => data?.find(({ id }) => id === of)?.name ?? '';
}

/** How a source of money is called; its short name until the list has arrived. */
export function useFundingName(): (id: string) => string {
  const { data } = useQuery(fundingQuery);
  return (of) => data?.find(({ id }) => id === of)?.name ?? of;
}
