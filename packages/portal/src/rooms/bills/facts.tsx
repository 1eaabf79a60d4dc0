import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { billsQuery } from '../../api/bills.ts';
import { fundingQuery } from '../../api/cohorts.ts';
import { formatDate, formatMoment, formatRupiah } from '../../format.ts';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { elsewhereWords } from '../../words/bills.ts';
import { drawnFrom } from './bill-sums.ts';
import { useCohortName } from './bills-table.tsx';

/** From which money a bill is paid, and what it rests on. */
export function Facts({ bill }: { readonly bill: BillView }) {
  const { timeZone } = useRegion();
  const cohortName = useCohortName();
  const { data: known = [] } = useQuery(billsQuery);
  // the list may have been read before this bill had its people
  const bills = [bill, ...known.filter(({ id }) => id !== bill.id)];
  const source = useQuery(fundingQuery).data?.find(({ id }) => id === bill.funding);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'Kelompok perlindungan',
      <Link key="kelompok" to="/program/kelompok/$id" params={{ id: bill.cohort }}>
        {cohortName(bill.cohort) || 'Lihat kelompok'}
      </Link>,
    ],
    ['Sumber dana', source?.name ?? bill.funding],
    ['Kode rekening', bill.accountCode ?? 'Tidak melalui kas daerah'],
    ...(source === undefined
      ? []
      : [
          [
            'Sisa pagu sesudah semua tagihan',
            `${formatRupiah(drawnFrom(source, bills).left)} dari ${formatRupiah(source.budgetCeiling)}`,
          ] as const,
        ]),
    ['Iuran per orang per bulan', formatRupiah(bill.tariff)],
    ['Ditanyakan ke daerah lain', elsewhereWords(bill.elsewhere)],
    ...(bill.correction === null
      ? []
      : [
          [
            'Koreksi iuran lanjutan',
            `Surat ${bill.correction.letter}, ${formatDate(bill.correction.date, timeZone)}`,
          ] as const,
        ]),
    ['Dibuat', formatMoment(bill.createdAt, timeZone)],
  ];
  return (
    <dl className={`${panel.panel} ${panel.facts}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
