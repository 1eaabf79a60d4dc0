import type { BillView, CohortView, FundingSourceView } from '@payung/contract';
import { formatRupiah } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
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
          <dt>Sumber dana</dt>
          <dd>{source.name}</dd>
        </div>
        <div>
          <dt>Kode rekening</dt>
          <dd>{source.accountCode ?? 'Belum diisi'}</dd>
        </div>
        <div>
          <dt>Sisa pagu</dt>
          <dd>
            {formatRupiah(left)} dari {formatRupiah(source.budgetCeiling)}
          </dd>
        </div>
        <div>
          <dt>Iuran per orang per bulan</dt>
          <dd>{formatRupiah(cohort.tariff)}</dd>
        </div>
      </dl>
      {left < cohort.tariff ? (
        <Notice tone="attention" title="Pagu sumber dana ini habis">
          Daftar masih dapat disusun, tetapi kode iuran baru dapat dicatat setelah pagunya ditambah.
        </Notice>
      ) : null}
    </div>
  );
}
