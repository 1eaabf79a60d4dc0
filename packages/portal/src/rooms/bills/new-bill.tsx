import type { BillView, CohortView, FundingSourceView } from '@payung/contract';
import { type ContributionRules, contributionRules } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { billsQuery } from '../../api/bills.ts';
import { cohortsQuery, fundingQuery, programmeYearsQuery } from '../../api/cohorts.ts';
import { contributionSettingQuery } from '../../api/cover.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { BillForm } from './bill-form.tsx';
import { nextMonth } from './bill-sums.ts';

export const billsRoom = { to: '/tagihan', name: say('Tagihan iuran') } as const;

/** Which months of which cohort are paid together. */
export function NewBillRoom() {
  const bills = useQuery(billsQuery);
  const cohorts = useQuery(cohortsQuery);
  const funding = useQuery(fundingQuery);
  const years = useQuery(programmeYearsQuery);
  const setting = useQuery(contributionSettingQuery);
  const all = [bills, cohorts, funding, years, setting];
  const failed = all.find(({ error }) => error !== null)?.error ?? null;
  const isPending = all.some((one) => one.isPending);
  return (
    <Room
      up={billsRoom}
      title={say('Tagihan baru')}
      lead={say(
        'Daftar nominatif disusun dari semua orang dalam SK yang berlaku. Bulan yang sudah ada di tagihan lain tidak ditagih dua kali.',
      )}
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {isPending ? <Skeleton lines={8} /> : null}
      {bills.data && cohorts.data && funding.data && years.data && setting.data ? (
        <Ready
          bills={bills.data}
          cohorts={cohorts.data}
          funding={funding.data}
          rules={contributionRules(years.data.coverRules, setting.data)}
        />
      ) : null}
    </Room>
  );
}

interface ReadyProps {
  readonly bills: readonly BillView[];
  readonly cohorts: readonly CohortView[];
  readonly funding: readonly FundingSourceView[];
  readonly rules: ContributionRules;
}

function Ready({ bills, cohorts, funding, rules }: ReadyProps) {
  if (cohorts.length === 0) {
    return (
      <Empty title={say('Belum ada kelompok perlindungan.')}>
        <p>
          <Say
            text="Tagihan dibuat untuk bulan-bulan satu kelompok. Buat kelompoknya di <link>Program dan dana</link>."
            link={(inside) => <Link to="/program">{inside}</Link>}
          />
        </p>
      </Empty>
    );
  }
  // the newest programme year first, and of it those with months that nobody has billed
  const choices = [...cohorts].sort((a, b) => {
    const isOpen = (one: CohortView) => Number(nextMonth(one, bills) !== null);
    return isOpen(b) - isOpen(a) || b.year - a.year || a.name.localeCompare(b.name, 'id');
  });
  return <BillForm cohorts={choices} bills={bills} funding={funding} rules={rules} />;
}
