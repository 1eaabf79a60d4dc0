import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cohortsQuery, fundingQuery } from '../../api/cohorts.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import table from '../../pieces/table.module.css';
import { ColumnTable, type TableColumn } from '../../pieces/work-list/column-table.tsx';
import { useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { billMarks, spanWords } from '../../words/bills.ts';
import { expiryOf } from './bill-expiry.ts';

export const billColumns: readonly TableColumn<BillView>[] = [
  {
    id: 'keadaan',
    name: say('Keadaan'),
    cell: ({ state }) => <Chip mark={billMarks[state]} />,
  },
  { id: 'orang', name: say('Orang'), isNumber: true, cell: ({ people }) => formatNumber(people) },
  { id: 'iuran', name: say('Iuran'), isNumber: true, cell: ({ rupiah }) => formatRupiah(rupiah) },
  { id: 'dana', name: say('Sumber dana'), cell: (bill) => <Funding bill={bill} /> },
  {
    id: 'berlaku',
    name: say('Kode iuran berlaku'),
    look: 'nowrap',
    cell: (bill) => <Expiry bill={bill} />,
  },
];

interface BillsTableProps {
  readonly caption: string;
  readonly items: readonly BillView[];
  /** columns that were put away */
  readonly hidden: readonly string[];
}

export function BillsTable({ caption, items, hidden }: BillsTableProps) {
  const cohortName = useCohortName();
  return (
    <ColumnTable
      caption={caption}
      items={items}
      idOf={({ id }) => id}
      heading={say('Bulan')}
      head={(bill) => (
        <>
          <Link to="/tagihan/$id" params={{ id: bill.id }} data-row-link>
            {spanWords(bill)}
          </Link>
          <span className={table.under}>{cohortName(bill.cohort)}</span>
        </>
      )}
      columns={billColumns}
      hidden={hidden}
    />
  );
}

function Funding({ bill }: { readonly bill: BillView }) {
  const fundingName = useFundingName();
  return (
    <>
      {fundingName(bill.funding)}
      {bill.accountCode === null ? null : <span className={table.under}>{bill.accountCode}</span>}
    </>
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
