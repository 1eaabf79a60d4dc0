import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { billsQuery } from '../../api/bills.ts';
import { fundingQuery } from '../../api/cohorts.ts';
import { formatDate, formatMoment, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
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
      say('Kelompok perlindungan'),
      <Link key="kelompok" to="/program/kelompok/$id" params={{ id: bill.cohort }}>
        {cohortName(bill.cohort) || say('Lihat kelompok')}
      </Link>,
    ],
    [say('Sumber dana'), source?.name ?? bill.funding],
    [say('Kode rekening'), bill.accountCode ?? say('Tidak melalui kas daerah')],
    ...(source === undefined
      ? []
      : [
          [
            say('Sisa pagu sesudah semua tagihan'),
            say('{left} dari {budgetCeiling}', {
              left: formatRupiah(drawnFrom(source, bills).left),
              budgetCeiling: formatRupiah(source.budgetCeiling),
            }),
          ] as const,
        ]),
    [say('Iuran per orang per bulan'), formatRupiah(bill.tariff)],
    [say('Ditanyakan ke daerah lain'), elsewhereWords(bill.elsewhere)],
    ...(bill.correction === null
      ? []
      : [
          [
            say('Koreksi iuran lanjutan'),
            say('Surat {letter}, {date}', {
              letter: bill.correction.letter,
              date: formatDate(bill.correction.date, timeZone),
            }),
          ] as const,
        ]),
    [say('Dibuat'), formatMoment(bill.createdAt, timeZone)],
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
