import type { CaseSummary } from '@payung/contract';
import { useState } from 'react';
import { Say } from '../../language/say-with.tsx';
import panel from '../../pieces/panel.module.css';
import type { TableColumn } from '../../pieces/work-list/column-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import styles from './cases.module.css';
import { CasesTable } from './cases-table.tsx';
import { mayChoose } from './may-choose.ts';

interface CaseListProps {
  readonly caption: string;
  readonly items: readonly CaseSummary[];
  readonly columns: readonly TableColumn<CaseSummary>[];
  /** columns that were put away */
  readonly hidden: readonly string[];
}

/** Cases with those chosen for one answer. */
export function CaseList({ items, ...look }: CaseListProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choosable = items.filter(mayChoose).map(({ caseId }) => caseId);
  // what was decided meanwhile is chosen no more
  const still = chosen.filter((id) => choosable.includes(id));
  return (
    <div className={panel.stack}>
      {choosable.length > 0 ? (
        <BulkBar
          chosen={items.filter(({ caseId }) => still.includes(caseId))}
          choosable={choosable.length}
          onChooseAll={() => setChosen(choosable.slice(0, mostAtOnce))}
          onChooseNone={() => setChosen([])}
        />
      ) : null}
      {choosable.length > 1 ? (
        <p className={`${panel.meta} ${styles.keys}`}>
          <Say
            text="Di tabel: <kbd>j</kbd> dan <kbd>k</kbd> pindah baris, <kbd>x</kbd> memilih, <kbd>Enter</kbd> membuka."
            kbd={(inside) => <kbd>{inside}</kbd>}
          />
        </p>
      ) : null}
      <CasesTable {...look} items={items} chosen={still} onChoose={setChosen} />
    </div>
  );
}

/** as many as the service answers in one request */
const mostAtOnce = 100;
