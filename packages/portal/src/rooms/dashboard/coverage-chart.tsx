import { useQuery } from '@tanstack/react-query';
import { countsQuery, officialMonthsQuery } from '../../api/figures.ts';
import { quotaYearQuery } from '../../api/quota-plan.ts';
import { quotasQuery } from '../../api/region.ts';
import { Chart } from '../../charts/chart.tsx';
import { MonthLines } from '../../charts/month-lines.tsx';
import { say } from '../../language/say.ts';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { asOf } from './as-of.ts';
import { coverageFigures, coverageFinding, shortMonth } from './coverage-figures.ts';
import { NotCounted } from './not-counted.tsx';
import { Shown } from './shown.tsx';
import { targetOf } from './target.ts';

/** People covered at the end of each month, against the places of the year. */
export function CoverageChart() {
  const { schemeYear, timeZone } = useRegion();
  const counts = useQuery(countsQuery);
  const official = useQuery(officialMonthsQuery);
  const quotas = useQuery(quotasQuery);
  const year = useQuery(quotaYearQuery(schemeYear));
  const month = today(timeZone, serviceNow()).slice(0, 7);
  const figures = coverageFigures(official.data ?? [], counts.data ?? [], month);
  const target = targetOf(year.data?.ceilings ?? [], quotas.data ?? []);
  const known = counts.data?.find(({ isCounting }) => !isCounting)?.figures.known;
  const title = say('Cakupan terhadap target, menurut bulan');
  return (
    <Shown
      error={counts.error ?? official.error}
      isReady={counts.isSuccess && official.isSuccess && !quotas.isPending && !year.isPending}
      lines={8}
    >
      {figures.rows.length === 0 ? (
        <NotCounted title={title} />
      ) : (
        <Chart
          title={title}
          finding={coverageFinding(figures, target)}
          asOf={asOf(known ?? counts.dataUpdatedAt, timeZone)}
          figures={figures}
          fileName="cakupan-menurut-bulan"
        >
          <MonthLines
            figures={figures}
            label={title}
            shortName={shortMonth}
            target={
              target === null
                ? undefined
                : { name: say('Kuota {schemeYear}', { schemeYear }), value: target }
            }
          />
        </Chart>
      )}
    </Shown>
  );
}
