import { useQuery } from '@tanstack/react-query';
import { countsQuery } from '../../api/figures.ts';
import { quotaYearQuery } from '../../api/quota-plan.ts';
import { quotasQuery } from '../../api/region.ts';
import { BarRows } from '../../charts/bar-rows.tsx';
import { Chart } from '../../charts/chart.tsx';
import { TileMap } from '../../charts/tile-map.tsx';
import { say } from '../../language/say.ts';
import { useNames, useRegion } from '../../use-region.ts';
import { asOf } from './as-of.ts';
import {
  groupFigures,
  groupFinding,
  quotaByAgency,
  quotaColumn,
  quotaFinding,
} from './quota-figures.ts';
import { Shown } from './shown.tsx';

/** Places used and held on each quota card. */
export function AgencyQuotaChart() {
  const { timeZone } = useRegion();
  const { data = [], error, isSuccess, dataUpdatedAt } = useQuery(quotasQuery);
  const figures = quotaByAgency(data);
  const title = say('Kuota menurut dinas');
  return (
    <Shown error={error} isReady={isSuccess} lines={8}>
      <Chart
        title={title}
        finding={quotaFinding(figures)}
        asOf={asOf(dataUpdatedAt, timeZone)}
        figures={figures}
        fileName="kuota-menurut-dinas"
      >
        <BarRows figures={figures} label={title} of={quotaColumn} />
      </Chart>
    </Shown>
  );
}

/** People covered by occupation. */
export function OccupationChart() {
  const { occupationName } = useNames();
  const { figures, ...rest } = useGroup('occupation', occupationName);
  const title = say('Peserta aktif menurut pekerjaan');
  return (
    <Shown {...rest} lines={8}>
      <Chart
        title={title}
        finding={groupFinding(figures)}
        asOf={rest.moment}
        figures={figures}
        fileName="peserta-menurut-pekerjaan"
      >
        <BarRows figures={figures} label={title} of={quotaColumn} />
      </Chart>
    </Shown>
  );
}

/** People covered by village, as equal squares. */
export function VillageChart() {
  const { villageName } = useNames();
  const { figures, ...rest } = useGroup('village', villageName);
  const title = say('Peserta aktif menurut desa/kelurahan');
  return (
    <Shown {...rest} lines={6}>
      <Chart
        title={title}
        finding={groupFinding(figures)}
        asOf={rest.moment}
        figures={figures}
        fileName="peserta-menurut-desa"
      >
        <TileMap figures={figures} label={title} />
      </Chart>
    </Shown>
  );
}

function useGroup(group: 'occupation' | 'village', nameOf: (code: string) => string) {
  const { schemeYear, timeZone } = useRegion();
  const counts = useQuery(countsQuery);
  const year = useQuery(quotaYearQuery(schemeYear));
  const latest = counts.data?.find(({ isCounting }) => !isCounting)?.figures;
  const figures = groupFigures(
    group,
    year.data ?? { ceilings: [] },
    latest?.groups[group] ?? {},
    nameOf,
  );
  return {
    figures,
    error: counts.error,
    isReady: counts.isSuccess && !year.isPending,
    moment: asOf(latest?.known ?? counts.dataUpdatedAt, timeZone),
  };
}
