import { takeOff } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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
  const word = say('Keluarkan {nominations} orang', {
    nominations: formatNumber(nominations.length),
  });
  return (
    <ReasonDialog
      title={word}
      button={word}
      busy={taking.isPending && say('Mengeluarkan')}
      error={taking.error}
      least={3}
      onSend={(reason) => taking.mutate(reason)}
      onClose={onClose}
    >
      <p>{say('Mereka tetap memegang tempatnya dan dapat masuk SK berikutnya.')}</p>
    </ReasonDialog>
  );
}
