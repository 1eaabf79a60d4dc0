import type { BillView, CohortView, FundingSourceView } from '@payung/contract';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Term } from '../../terms/term.tsx';
import { drawnFrom } from './bill-sums.ts';

interface BillSourceProps {
  readonly cohort: CohortView;
  readonly bills: readonly BillView[];
  readonly funding: readonly FundingSourceView[];
}

/** The one source of money of a cohort: its account, and what is left of its ceiling. */
export function BillSource({ cohort, bills, funding }: BillSourceProps) {
  const source = funding.find(({ id }) => id === cohort.funding);
  if (source === undefined) return null;
  const { left } = drawnFrom(source, bills);
  return (
    <div className={panel.stack}>
      <dl className={`${panel.panel} ${panel.facts}`}>
        <div>
          <dt>
            <Term of="sumber-dana">{say('Sumber dana')}</Term>
          </dt>
          <dd>{source.name}</dd>
        </div>
        <div>
          <dt>{say('Kode rekening')}</dt>
          <dd>{source.accountCode ?? say('Belum diisi')}</dd>
        </div>
        <div>
          <dt>
            <Term of="pagu">{say('Sisa pagu')}</Term>
          </dt>
          <dd>
            {say('{left} dari {budgetCeiling}', {
              left: formatRupiah(left),
              budgetCeiling: formatRupiah(source.budgetCeiling),
            })}
          </dd>
        </div>
        <div>
          <dt>{say('Iuran per orang per bulan')}</dt>
          <dd>{formatRupiah(cohort.tariff)}</dd>
        </div>
      </dl>
      {left < cohort.tariff ? (
        <Notice tone="attention" title={say('Pagu sumber dana ini habis')}>
          {say(
            'Daftar masih dapat disusun, tetapi kode iuran baru dapat dicatat setelah pagunya ditambah.',
          )}
        </Notice>
      ) : null}
    </div>
  );
}
