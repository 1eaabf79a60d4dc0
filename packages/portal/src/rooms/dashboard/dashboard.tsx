import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { CoverageChart } from './coverage-chart.tsx';
import styles from './dashboard.module.css';
import { BudgetChart, SavedChart } from './money-charts.tsx';
import { AgencyQuotaChart, DistrictChart, OccupationChart, VillageChart } from './quota-charts.tsx';
import { ClaimsChart, PipelineChart } from './work-charts.tsx';

/** How the programme stands, at a glance; each mark leads to its rows. */
export function DashboardRoom() {
  const { name, schemeYear } = useRegion();
  const { maySeeClaims, maySeeMoney, maySeeLists } = rightsOf(useMe());
  return (
    <div className={room.column}>
      <PageHead
        title={say('Dasbor')}
        lead={
          <WithTerms terms={['cakupan', 'kuota', 'pagu']}>
            {say(
              'Keadaan program {name} tahun {schemeYear}. Setiap angka membuka daftarnya, dan sama dengan angka pada laporan.',
              { name, schemeYear },
            )}
          </WithTerms>
        }
        actions={
          <Link to="/angka" className={buttonClass('plain')}>
            {say('Angka dan laporan')}
          </Link>
        }
      />
      <div className={styles.grid}>
        <div className={styles.whole}>
          <CoverageChart />
        </div>
        <AgencyQuotaChart />
        <PipelineChart />
        <OccupationChart />
        <DistrictChart />
        <div className={styles.whole}>
          <VillageChart />
        </div>
        {maySeeMoney ? <BudgetChart /> : null}
        {maySeeLists ? <SavedChart /> : null}
        {maySeeClaims ? <ClaimsChart /> : null}
      </div>
    </div>
  );
}
