import type { EnteredPaperResult, SheetSummary } from '@payung/contract';
import { type ReactNode, useState } from 'react';
import type { SheetFilter } from '../../api/verification.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { focusHeading } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { AllRight } from './all-right.tsx';
import { Entered } from './entered.tsx';
import { SheetsTable } from './sheets-table.tsx';
import { useForgetSheets } from './use-forget-sheets.ts';
import styles from './verification.module.css';

interface SheetListProps {
  readonly caption: string;
  readonly items: readonly SheetSummary[];
  /** columns that were put away */
  readonly hidden: readonly string[];
  readonly filter: SheetFilter;
  readonly hasMore: boolean;
  /** the way to further people, below the table */
  readonly more: ReactNode;
}

/** Sheets, and "semua benar kecuali …" for those that wait for oneself. */
export function SheetList(props: SheetListProps) {
  const { caption, items, hidden, filter, hasMore, more } = props;
  const [excepted, setExcepted] = useState<readonly SheetSummary[]>([]);
  const [isConcluding, setIsConcluding] = useState(false);
  const [result, setResult] = useState<EnteredPaperResult | null>(null);
  const forget = useForgetSheets();
  const answerable = items.filter(({ mayAnswer }) => mayAnswer).length;
  if (result !== null) {
    const close = () => {
      setResult(null);
      setExcepted([]);
      void forget();
      focusHeading();
    };
    const names = new Map(items.map(({ nominationId, name }) => [nominationId, name]));
    return <Entered result={result} nameOf={(id) => names.get(id)} onClose={close} />;
  }
  if (isConcluding) {
    return (
      <AllRight
        excepted={excepted}
        filter={filter}
        count={hasMore ? null : answerable - excepted.length}
        onDone={(done, toHeading) => {
          setIsConcluding(false);
          setResult(done);
          toHeading();
        }}
        onClose={() => setIsConcluding(false)}
      />
    );
  }
  return (
    <div className={panel.stack}>
      {answerable > 0 && filter.stage === 'waiting' ? (
        <fieldset className={styles.bar} aria-label={say('Jawab semuanya sekaligus')}>
          <span role="status">
            {excepted.length === 0
              ? say('Centang orang yang tidak begitu saja benar, lalu jawab semuanya sekaligus.')
              : say('{excepted} dikecualikan', { excepted: formatNumber(excepted.length) })}
          </span>
          {excepted.length === 0 ? null : (
            <Button look="quiet" onPress={() => setExcepted([])}>
              {say('Kosongkan pengecualian')}
            </Button>
          )}
          <Button look="main" onPress={() => setIsConcluding(true)}>
            {excepted.length === 0
              ? say('Semua benar')
              : say('Semua benar kecuali {excepted} orang', {
                  excepted: formatNumber(excepted.length),
                })}
          </Button>
        </fieldset>
      ) : null}
      <SheetsTable
        caption={caption}
        items={items}
        hidden={hidden}
        excepted={excepted}
        hasChoice={answerable > 0 && filter.stage === 'waiting'}
        onExcept={setExcepted}
      />
      {more}
    </div>
  );
}
