import type { CaseSummary } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
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
    <fieldset className={styles.bulk} aria-label="Keputusan untuk yang dipilih">
      <span role="status">
        {chosen.length === 0
          ? `Pilih beberapa dari ${formatNumber(choosable)} untuk diputuskan bersama.`
          : `${count} dipilih`}
      </span>
      {chosen.length < choosable ? (
        <Button look="quiet" onPress={onChooseAll}>
          Pilih semua yang ditampilkan
        </Button>
      ) : null}
      {chosen.length === 0 ? null : (
        <>
          <Button look="quiet" onPress={onChooseNone}>
            Kosongkan pilihan
          </Button>
          <Button onPress={() => setAnswer('same')}>Tandai {count} orang yang sama</Button>
          <Button onPress={() => setAnswer('different')}>Tandai {count} orang berbeda</Button>
        </>
      )}
      {answer === null ? null : (
        <BulkDialog answer={answer} cases={chosen} onClose={() => setAnswer(null)} />
      )}
    </fieldset>
  );
}
