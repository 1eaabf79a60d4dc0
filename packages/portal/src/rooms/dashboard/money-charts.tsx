import { useQuery } from '@tanstack/react-query';
import { moneyQuery } from '../../api/figures.ts';
import { duplicatesSavedQuery } from '../../api/leaving.ts';
import { BarRows } from '../../charts/bar-rows.tsx';
import { Chart } from '../../charts/chart.tsx';
import { MonthLines } from '../../charts/month-lines.tsx';
import { say } from '../../language/say.ts';
import { useNames, useRegion } from '../../use-region.ts';
import { asOf } from './as-of.ts';
import { shortMonth } from './coverage-figures.ts';
import { budgetOf, burnFigures, burnFinding, savedFigures, savedFinding } from './money-figures.ts';
import { Shown } from './shown.tsx';

/** What was paid since January, against the budgets of the year. */
export function BudgetChart() {
  const { schemeYear, timeZone } = useRegion();
  const { data, error, dataUpdatedAt } = useQuery(moneyQuery(schemeYear));
  const items = data?.items ?? [];
  const figures = burnFigures(items, schemeYear, data?.until ?? `${schemeYear}-01-01`);
  const budget = budgetOf(items);
  const title = say('Realisasi terhadap pagu {schemeYear}', { schemeYear });
  return (
    <Shown error={error} isReady={data !== undefined} lines={8}>
      <Chart
        title={title}
        finding={burnFinding(figures, budget)}
        asOf={asOf(dataUpdatedAt, timeZone)}
        figures={figures}
        fileName={`realisasi-${schemeYear}`}
      >
        <MonthLines
          figures={figures}
          label={title}
          shortName={shortMonth}
          target={budget === 0 ? undefined : { name: say('Pagu'), value: budget }}
        />
      </Chart>
    </Shown>
  );
}

/** Doubles that were found, and what was not paid twice. */
export function SavedChart() {
  const { schemeYear, timeZone } = useRegion();
  const { agencyName } = useNames();
  const { data, error, dataUpdatedAt } = useQuery(duplicatesSavedQuery(schemeYear));
  const title = say('Data ganda yang ditemukan');
  if (data === undefined) return <Shown error={error} isReady={false} lines={4} children={null} />;
  const figures = savedFigures(data, agencyName);
  return (
    <Chart
      title={title}
      finding={savedFinding(data)}
      asOf={asOf(dataUpdatedAt, timeZone)}
      figures={figures}
      fileName={`hemat-ganda-${schemeYear}`}
    >
      <BarRows figures={figures} label={title} />
    </Chart>
  );
}
