import type { QuotaYear } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { plansQuery, quotaYearQuery } from '../../api/quota-plan.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import filter from '../../pieces/filter.module.css';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { Ceilings } from './ceilings.tsx';
import { Plans } from './plans.tsx';

const route = getRouteApi('/inside/rencana-kuota');

/** A year's places and money: what limits them, what is used and left, and the plans behind them. */
export function QuotaPlanRoom() {
  const { schemeYear, name } = useRegion();
  const { mayAdminister, maySeeQuotaPlans } = rightsOf(useMe());
  const year = route.useSearch().tahun ?? schemeYear;
  const found = useQuery(quotaYearQuery(year));
  return (
    <div className={room.column}>
      <PageHead
        title={say('Rencana kuota {year}', { year })}
        lead={
          <WithTerms terms={['kuota', 'pagu', 'desil', 'miskin-ekstrem']}>
            {say('Kuota menghitung orang, pagu menghitung rupiah. Berlaku di {name}.', { name })}
          </WithTerms>
        }
        actions={
          mayAdminister ? (
            <>
              <Link
                to="/rencana-kuota/baru"
                search={{ tahun: year }}
                className={buttonClass('main')}
              >
                {say('Buat rencana kuota')}
              </Link>
              <Link
                to="/rencana-kuota/bagi-ulang"
                search={{ tahun: year }}
                className={buttonClass('plain')}
              >
                {say('Bagi ulang')}
              </Link>
            </>
          ) : undefined
        }
      />
      {maySeeQuotaPlans ? <Ways year={year} /> : null}
      {maySeeQuotaPlans ? <Plans year={year} inForce={found.data?.plan ?? null} /> : null}
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={6} /> : null}
      {found.data ? <Standing year={found.data} mayAdminister={mayAdminister} /> : null}
    </div>
  );
}

function Ways({ year }: { readonly year: number }) {
  const { schemeYear } = useRegion();
  const plans = useQuery(plansQuery).data ?? [];
  const years = [...new Set([...plans.map((plan) => plan.year), schemeYear, year])].sort();
  return (
    <>
      <nav aria-label={say('Tahun')}>
        <ul className={filter.chips}>
          {years.map((one) => (
            <li key={one}>
              <Link
                to="/rencana-kuota"
                search={{ tahun: one }}
                className={filter.chip}
                {...(one === year ? { 'aria-current': 'page' as const } : {})}
              >
                {one}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className={panel.row}>
        <Link to="/rencana-kuota/statistik">{say('Statistik desa/kelurahan')}</Link>
        <Link to="/rencana-kuota/riwayat" search={{ tahun: year }}>
          {say('Riwayat kuota dan pagu')}
        </Link>
      </p>
    </>
  );
}

interface StandingProps {
  readonly year: QuotaYear;
  readonly mayAdminister: boolean;
}

function Standing({ year, mayAdminister }: StandingProps) {
  if (year.ceilings.length === 0) {
    return (
      <Empty
        title={say('Belum ada kuota dan pagu yang ditetapkan untuk tahun {year}.', {
          year: year.year,
        })}
      >
        <p>
          {mayAdminister
            ? say('Unggah statistik desa/kelurahan, buat rencana kuota, lalu tetapkan.')
            : say('Angkanya muncul di sini setelah admin daerah menetapkan rencana kuota.')}
        </p>
      </Empty>
    );
  }
  return <Ceilings year={year} mayAdminister={mayAdminister} />;
}
