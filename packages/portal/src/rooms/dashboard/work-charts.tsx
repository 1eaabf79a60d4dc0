import { useQuery } from '@tanstack/react-query';
import { billsQuery } from '../../api/bills.ts';
import { claimsQuery } from '../../api/claims.ts';
import { allDeterminationsQuery } from '../../api/determinations.ts';
import { sheetCountsQuery } from '../../api/verification.ts';
import { BarRows } from '../../charts/bar-rows.tsx';
import { Chart } from '../../charts/chart.tsx';
import { say } from '../../language/say.ts';
import { rightsOf } from '../../rights.ts';
import { byService, serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { asOf } from './as-of.ts';
import { claimFigures, claimFinding } from './claim-figures.ts';
import { pipelineFigures, pipelineFinding } from './pipeline-figures.ts';
import { Shown } from './shown.tsx';

/** Who waits at which step, and since when. */
export function PipelineChart() {
  const { timeZone } = useRegion();
  const { maySeeSheetCounts, maySeeDeterminations, maySeeMoney } = rightsOf(useMe());
  const counts = useQuery({ ...sheetCountsQuery, enabled: maySeeSheetCounts });
  const decisions = useQuery({ ...allDeterminationsQuery, enabled: maySeeDeterminations });
  const bills = useQuery({ ...billsQuery, enabled: maySeeMoney });
  const parts = [counts, decisions, bills];
  // what one may not see is left out, and never asked for
  const isReady = parts.every(({ isLoading }) => !isLoading);
  const moment = Math.max(...parts.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const asked = { counts: counts.data, decisions: decisions.data, bills: bills.data };
  const figures = pipelineFigures(asked, byService(moment));
  const title = say('Yang menunggu, menurut langkah');
  return (
    <Shown
      error={counts.error ?? decisions.error ?? bills.error}
      isReady={isReady && moment > 0}
      lines={8}
    >
      <Chart
        title={title}
        finding={pipelineFinding(figures)}
        asOf={asOf(moment, timeZone)}
        figures={figures}
        fileName="menunggu-menurut-langkah"
      >
        <BarRows figures={figures} label={title} />
      </Chart>
    </Shown>
  );
}

/** Claims of the year by where they stand, and what was paid. */
export function ClaimsChart() {
  const { timeZone } = useRegion();
  const year = Number(today(timeZone, serviceNow()).slice(0, 4));
  const { data, error, dataUpdatedAt } = useQuery(claimsQuery(year));
  const figures = claimFigures(data ?? { items: [] }, year);
  const title = say('Klaim tahun {year}', { year });
  return (
    <Shown error={error} isReady={data !== undefined} lines={4}>
      <Chart
        title={title}
        finding={data === undefined ? '' : claimFinding(data)}
        asOf={asOf(dataUpdatedAt, timeZone)}
        figures={figures}
        fileName={`klaim-${year}`}
      >
        <BarRows figures={figures} label={title} />
      </Chart>
    </Shown>
  );
}
