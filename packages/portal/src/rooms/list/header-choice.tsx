import type { ImportLayout } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './columns.module.css';
import { useReadAgain } from './use-read-again.ts';

interface HeaderChoiceProps {
  readonly id: string;
  readonly layout: ImportLayout;
}

/** Which line holds the headings, where more than one could; the service then reads the columns under it. */
export function HeaderChoice({ id, layout }: HeaderChoiceProps) {
  const [row, setRow] = useState(layout.headerCandidates[0]?.row ?? 1);
  const reading = useReadAgain(id);
  return (
    <fieldset className={panel.stack}>
      <legend>
        <h2>{say('Baris mana yang berisi judul kolom?')}</h2>
      </legend>
      <div className={styles.choices}>
        {layout.headerCandidates.map((candidate) => (
          <label key={candidate.row} className={styles.choice}>
            <input
              type="radio"
              name="baris-judul"
              checked={candidate.row === row}
              onChange={() => setRow(candidate.row)}
            />
            <span>
              <Say
                text="Baris {row}{cells}"
                row={formatNumber(candidate.row)}
                cells={
                  <span className={styles.cells}>
                    <bdi>{candidate.cells.filter((cell) => cell !== '').join(' · ')}</bdi>
                  </span>
                }
              />
            </span>
          </label>
        ))}
      </div>
      {reading.error ? <FaultNotice error={reading.error} /> : null}
      <div>
        <Button
          look="main"
          busy={reading.isPending && say('Membaca kolom')}
          onPress={() => reading.mutate({ headerRow: row })}
        >
          {say('Baca dengan judul ini')}
        </Button>
      </div>
    </fieldset>
  );
}
