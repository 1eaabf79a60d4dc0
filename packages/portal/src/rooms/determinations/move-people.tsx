import type { DeterminationView, DeterminedLineView } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { MoveDialog } from './move-dialog.tsx';

/** as many as the service moves at once */
const most = 40;

interface MovePeopleProps {
  readonly decision: DeterminationView;
  readonly chosen: readonly DeterminedLineView[];
  readonly onDone: () => void;
}

/** Who was determined can change to another cohort while cover goes on. */
export function MovePeople({ decision, chosen, onDone }: MovePeopleProps) {
  const [isOpen, setOpen] = useState(false);
  if (chosen.length === 0) {
    return (
      <p className={panel.meta}>
        {say('Pilih orang di tabel untuk memindahkannya ke kelompok perlindungan lain.')}
      </p>
    );
  }
  if (chosen.length > most) {
    return (
      <p className={panel.meta}>
        {say('Pilih paling banyak {most} orang untuk dipindahkan sekaligus.', { most })}
      </p>
    );
  }
  return (
    <div className={panel.row}>
      <Button onPress={() => setOpen(true)}>
        {say('Pindahkan {chosen} orang ke kelompok lain', { chosen: formatNumber(chosen.length) })}
      </Button>
      {isOpen ? (
        <MoveDialog
          decision={decision}
          people={
            new Map(
              chosen.map(({ nominationId, person }) => [
                nominationId,
                person?.name ?? say('Datanya sudah dihapus'),
              ]),
            )
          }
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      ) : null}
    </div>
  );
}
