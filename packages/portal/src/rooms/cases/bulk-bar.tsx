import type { CaseSummary } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import styles from './cases.module.css';

export type BulkAnswer = 'same' | 'different';

interface BulkBarProps {
  readonly chosen: readonly CaseSummary[];
  readonly choosable: number;
  readonly onChooseAll: () => void;
  readonly onChooseNone: () => void;
}

/** What can be done with the chosen cases at once. */
export function BulkBar({ chosen, choosable, onChooseAll, onChooseNone }: BulkBarProps) {
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const count = formatNumber(chosen.length);
  return (
    <fieldset className={styles.bulk} aria-label={say('Keputusan untuk yang dipilih')}>
      <span role="status">
        {chosen.length === 0
          ? say('Pilih beberapa dari {choosable} untuk diputuskan bersama.', {
              choosable: formatNumber(choosable),
            })
          : say('{count} dipilih', { count })}
      </span>
      {chosen.length < choosable ? (
        <Button look="quiet" onPress={onChooseAll}>
          {say('Pilih semua yang ditampilkan')}
        </Button>
      ) : null}
      {chosen.length === 0 ? null : (
        <>
          <Button look="quiet" onPress={onChooseNone}>
            {say('Kosongkan pilihan')}
          </Button>
          <Button onPress={() => setAnswer('same')}>
            {say('Tandai {count} orang yang sama', { count })}
          </Button>
          <Button onPress={() => setAnswer('different')}>
            {say('Tandai {count} orang berbeda', { count })}
          </Button>
        </>
      )}
      {answer === null ? null : (
        <BulkDialog answer={answer} cases={chosen} onClose={() => setAnswer(null)} />
      )}
    </fieldset>
  );
}
