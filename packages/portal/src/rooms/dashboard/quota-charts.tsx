import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { countsQuery } from '../../api/figures.ts';
import { quotaYearQuery } from '../../api/quota-plan.ts';
import { quotasQuery } from '../../api/region.ts';
import { BarRows } from '../../charts/bar-rows.tsx';
import { Chart } from '../../charts/chart.tsx';
import type { ChartFigures } from '../../charts/figures.ts';
import { TileMap } from '../../charts/tile-map.tsx';
import { TreeMap } from '../../charts/tree-map.tsx';
import { say } from '../../language/say.ts';
import { useNames, useRegion } from '../../use-region.ts';
import { byDistrict } from '../counted/counted-by.ts';
import { asOf } from './as-of.ts';
import { NotCounted } from './not-counted.tsx';
import {
  type CountedGroupOf,
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

/** People covered by occupation, each as large as its quota. */
export function OccupationChart() {
  const { occupationName } = useNames();
  const group = useGroup('occupation', occupationName);
  return (
    <GroupChart
      {...group}
      title={say('Peserta aktif menurut pekerjaan')}
      fileName="peserta-menurut-pekerjaan"
      Drawing={QuotaTreeMap}
    />
  );
}

/** People covered by village, each as large as its quota. */
export function VillageChart() {
  const { villageName } = useNames();
  const group = useGroup('village', villageName);
  return (
    <GroupChart
      {...group}
      title={say('Peserta aktif menurut desa/kelurahan')}
      fileName="peserta-menurut-desa"
      Drawing={QuotaTreeMap}
    />
  );
}

/** People covered by district, as equal squares: a small one is as easy to find as a large one. */
export function DistrictChart() {
  const { districts } = useRegion();
  const group = useGroup(
    'district',
    (code) => districts.find((district) => district.code === code)?.name ?? code,
  );
  return (
    <GroupChart
      {...group}
      title={say('Peserta aktif menurut kecamatan')}
      fileName="peserta-menurut-kecamatan"
      Drawing={TileMap}
    />
  );
}

interface DrawingProps {
  readonly figures: ChartFigures;
  readonly label: string;
}

function QuotaTreeMap(props: DrawingProps) {
  return <TreeMap {...props} of={quotaColumn} />;
}

interface GroupChartProps extends ReturnType<typeof useGroup> {
  readonly title: string;
  readonly fileName: string;
  readonly Drawing: ComponentType<DrawingProps>;
}

function GroupChart({ figures, moment, error, isReady, ...told }: GroupChartProps) {
  const { title, fileName, Drawing, isCounted } = told;
  return (
    <Shown error={error} isReady={isReady} lines={8}>
      {isCounted ? (
        <Chart
          title={title}
          finding={groupFinding(figures)}
          asOf={moment}
          figures={figures}
          fileName={fileName}
        >
          <Drawing figures={figures} label={title} />
        </Chart>
      ) : (
        <NotCounted title={title} />
      )}
    </Shown>
  );
}

function useGroup(group: CountedGroupOf['group'], nameOf: (code: string) => string) {
  const { schemeYear, timeZone, villages } = useRegion();
  const counts = useQuery(countsQuery);
  const year = useQuery(quotaYearQuery(schemeYear));
  const latest = counts.data?.find(({ isCounting }) => !isCounting);
  const groups = latest?.figures.groups;
  const parts =
    groups === undefined
      ? {}
      : group === 'district'
        ? Object.fromEntries(byDistrict(groups, villages))
        : groups[group];
  const rowsOf = latest?.listsPeople ? latest.figures : null;
  return {
    figures: groupFigures({ group, parts, rowsOf }, year.data ?? { ceilings: [] }, nameOf),
    error: counts.error,
    isReady: counts.isSuccess && !year.isPending,
    // before a day was counted every part would stand empty
    isCounted: latest !== undefined,
    moment: asOf(latest?.figures.known ?? counts.dataUpdatedAt, timeZone),
  };
}
