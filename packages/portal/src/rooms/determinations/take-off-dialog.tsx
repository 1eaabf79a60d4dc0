import { takeOff } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { useAct } from './use-act.ts';

interface TakeOffDialogProps {
  readonly id: string;
  readonly nominations: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** People off a draft; they keep their places. */
export function TakeOffDialog({ id, nominations, onClose, onDone }: TakeOffDialogProps) {
  const taking = useAct(
    id,
    async (reason: string) => (await takeOff(id, nominations, reason)).determination,
    () => {
      onDone();
      onClose();
    },
  );
  const word = `Keluarkan ${formatNumber(nominations.length)} orang`;
  return (
    <ReasonDialog
      title={word}
      button={word}
      busy={taking.isPending && 'Mengeluarkan'}
      error={taking.error}
      least={3}
      onSend={(reason) => taking.mutate(reason)}
      onClose={onClose}
    >
      <p>Mereka tetap memegang tempatnya dan dapat masuk SK berikutnya.</p>
    </ReasonDialog>
  );
}
