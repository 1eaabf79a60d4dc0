import type { ImportLayout } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readSheet } from '../../api/imports.ts';
import { formatNumber } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './columns.module.css';

interface SheetChoiceProps {
  readonly id: string;
  readonly layout: ImportLayout;
}

/** Which sheet of the workbook holds the list; the service then reads that one anew. */
export function SheetChoice({ id, layout }: SheetChoiceProps) {
  const visible = layout.sheets.filter((sheet) => !sheet.hidden);
  const current = layout.mapping?.sheet ?? visible[0]?.name ?? '';
  const [chosen, setChosen] = useState(current);
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: (sheet: string) => readSheet(id, sheet),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id] }),
  });
  if (layout.sheets.length < 2) return null;
  const mayRead = layout.waitsFor === 'choose-sheet' || chosen !== current;
  return (
    <fieldset className={panel.stack}>
      <legend>
        <h2>Lembar yang berisi daftar</h2>
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
              <span dir="auto">{sheet.name}</span>
              <span className={styles.cells}>
                {formatNumber(sheet.rows)} baris{sheet.hidden ? ', tersembunyi di berkas' : ''}
              </span>
            </span>
          </label>
        ))}
      </div>
      {reading.error ? <FaultNotice error={reading.error} /> : null}
      {mayRead ? (
        <div>
          <Button
            look={layout.waitsFor === 'choose-sheet' ? 'main' : 'plain'}
            busy={reading.isPending && 'Membaca lembar'}
            onPress={() => reading.mutate(chosen)}
          >
            Baca lembar ini
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
