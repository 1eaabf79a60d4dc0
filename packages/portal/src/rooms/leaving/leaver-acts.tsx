import type { LeaverView } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { whyNothingBack, whyNotReplaced } from './leaver-choice.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { ReplacementDialog } from './replacement-dialog.tsx';

interface LeaverActsProps {
  readonly chosen: readonly LeaverView[];
  readonly onDone: () => void;
}

/** What is done for people who left: somebody takes the place, or the money comes back. */
export function LeaverActs({ chosen, onDone }: LeaverActsProps) {
  const { mayAdminister, mayBill } = rightsOf(useMe());
  const [open, setOpen] = useState<'replace' | 'refund' | null>(null);
  if (chosen.length === 0) {
    return (
      <p className={panel.meta}>
        {say('Pilih orang di tabel untuk')}{' '}
        {mayAdminister ? say('menyiapkan penggantinya atau ') : ''}
        {say('meminta iurannya kembali.')}
      </p>
    );
  }
  const cannotReplace = whyNotReplaced(chosen);
  const cannotRefund = whyNothingBack(chosen);
  const done = () => {
    setOpen(null);
    onDone();
  };
  return (
    <div className={panel.stack}>
      <div className={panel.row}>
        {mayAdminister && cannotReplace === null ? (
          <Button look="main" onPress={() => setOpen('replace')}>
            {say('Siapkan pengganti {chosen} orang', { chosen: chosen.length })}
          </Button>
        ) : null}
        {mayBill && cannotRefund === null ? (
          <Button onPress={() => setOpen('refund')}>
            {say('Minta pengembalian iuran {chosen} orang', { chosen: chosen.length })}
          </Button>
        ) : null}
      </div>
      {mayAdminister && cannotReplace !== null ? (
        <p className={panel.meta}>{say('Pengganti: {cannotReplace}', { cannotReplace })}</p>
      ) : null}
      {mayBill && cannotRefund !== null ? (
        <p className={panel.meta}>{say('Pengembalian: {cannotRefund}', { cannotRefund })}</p>
      ) : null}
      {open === 'replace' ? (
        <ReplacementDialog leavers={chosen} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'refund' ? (
        <RefundDialog leavers={chosen} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
    </div>
  );
}
