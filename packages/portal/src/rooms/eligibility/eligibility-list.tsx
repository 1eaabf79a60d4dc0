import type { EligibilityPage } from '@payung/contract';
import { type ReactNode, useState } from 'react';
import type { EligibilityFilter, Told } from '../../api/eligibility.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { useForgetSheets } from '../verification/use-forget-sheets.ts';
import verification from '../verification/verification.module.css';
import { EligibilityTable } from './eligibility-table.tsx';
import { FactsForm } from './facts-form.tsx';
import { StatementForm } from './statement-form.tsx';
import { ToldNotice } from './told-notice.tsx';

type Item = EligibilityPage['items'][number];

interface EligibilityListProps {
  readonly items: readonly Item[];
  readonly filter: EligibilityFilter;
  /** the way to further people, below the table */
  readonly more: ReactNode;
}

/** People with what is open about them, and what may be recorded of many at once. */
export function EligibilityList({ items, filter, more }: EligibilityListProps) {
  const { mayFindOut } = rightsOf(useMe());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<'statement' | 'facts' | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const forget = useForgetSheets();
  const names = new Map(items.map(({ nominationId, name }) => [nominationId, name]));
  const done = (result: Told, toHeading: () => void) => {
    setOpen(null);
    setChosen([]);
    setTold(result);
    toHeading();
    void forget();
  };
  if (open !== null) {
    const Of = open === 'statement' ? StatementForm : FactsForm;
    return (
      <Of chosen={chosen} agency={filter.agency} onDone={done} onClose={() => setOpen(null)} />
    );
  }
  return (
    <div className={panel.stack}>
      {told === null ? null : <ToldNotice told={told} nameOf={(id) => names.get(id)} />}
      {mayFindOut ? (
        <fieldset className={verification.bar} aria-label={say('Catat untuk banyak orang')}>
          <span role="status">
            {chosen.length === 0
              ? say('Catat untuk semua orang, atau centang dahulu siapa saja.')
              : say('{chosen} dipilih', { chosen: formatNumber(chosen.length) })}
          </span>
          {chosen.length < items.length ? (
            <Button
              look="quiet"
              onPress={() => setChosen(items.map(({ nominationId }) => nominationId))}
            >
              {say('Pilih semua yang ditampilkan')}
            </Button>
          ) : null}
          {chosen.length === 0 ? null : (
            <Button look="quiet" onPress={() => setChosen([])}>
              {say('Kosongkan pilihan')}
            </Button>
          )}
          <Button onPress={() => setOpen('statement')}>{say('Catat aktif bekerja')}</Button>
          <Button onPress={() => setOpen('facts')}>{say('Catat jawaban')}</Button>
        </fieldset>
      ) : null}
      <EligibilityTable items={items} chosen={mayFindOut ? chosen : null} onChoose={setChosen} />
      {more}
    </div>
  );
}
