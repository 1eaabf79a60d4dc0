import type { ImportLayout } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './columns.module.css';
import { useReadAgain } from './use-read-again.ts';

interface SheetChoiceProps {
  readonly id: string;
  readonly layout: ImportLayout;
}

/** Which sheet of the workbook holds the list; the service then reads that one. */
export function SheetChoice({ id, layout }: SheetChoiceProps) {
  const first = layout.sheets.find((sheet) => !sheet.hidden) ?? layout.sheets[0];
  const [chosen, setChosen] = useState(first?.name ?? '');
  const reading = useReadAgain(id);
  return (
    <fieldset className={panel.stack}>
      <legend>
        <h2>{say('Lembar mana yang berisi daftar?')}</h2>
      </legend>
      <div className={styles.choices}>
        {layout.sheets.map((sheet) => (
          <label key={sheet.name} className={styles.choice}>
            <input
              type="radio"
              name="lembar"
              checked={sheet.name === chosen}
              onChange={() => setChosen(sheet.name)}
            />
            <span>
              <bdi>{sheet.name}</bdi>
              <span className={styles.cells}>
                {say('{rows} baris', { rows: formatNumber(sheet.rows) })}
                {sheet.hidden ? say(', tersembunyi di berkas') : ''}
              </span>
            </span>
          </label>
        ))}
      </div>
      {reading.error ? <FaultNotice error={reading.error} /> : null}
      <div>
        <Button
          look="main"
          busy={reading.isPending && say('Membaca lembar')}
          onPress={() => reading.mutate({ sheet: chosen })}
        >
          {say('Baca lembar ini')}
        </Button>
      </div>
    </fieldset>
  );
}
