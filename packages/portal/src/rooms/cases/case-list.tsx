import type { CaseSummary } from '@payung/contract';
import { useState } from 'react';
import panel from '../../pieces/panel.module.css';
import { More } from '../../pieces/table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CasesTable } from './cases-table.tsx';

interface CaseListProps {
  readonly caption: string;
  readonly items: readonly CaseSummary[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** Cases with those chosen for one answer. */
export function CaseList({ caption, items, hasMore, isLoading, onMore }: CaseListProps) {
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
          onChooseAll={() => setChosen(choosable)}
          onChooseNone={() => setChosen([])}
        />
      ) : null}
      <div>
        <CasesTable caption={caption} items={items} chosen={still} onChoose={setChosen} />
        <More
          shown={items.length}
          noun="kemungkinan ganda"
          hasMore={hasMore}
          isLoading={isLoading}
          onMore={onMore}
        />
      </div>
    </div>
  );
}

/** Whether a case may be answered together with others; people of many cases are looked at one by one. */
export function mayChoose({ may, isFlagged }: CaseSummary): boolean {
  return may.decide && !isFlagged;
}
