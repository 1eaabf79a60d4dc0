import type { EligibilityDetail, EligibilityLine } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { decideSoft, takeBackSoft } from '../../api/eligibility.ts';
import { say } from '../../language/say.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { explainLine } from '../../words/eligibility.ts';
import { useForgetSheets } from '../verification/use-forget-sheets.ts';

interface DialogProps {
  readonly id: string;
  readonly line: EligibilityLine;
  readonly onClose: () => void;
}

const least = 3;

/** A person's decision where the rules leave a criterion to one. */
export function SoftDialog(props: DialogProps & { readonly verdict: 'accept' | 'refuse' }) {
  const { id, line, verdict, onClose } = props;
  const { criterion } = line;
  const { name, reason: found } = explainLine(line);
  const deciding = useAct(
    (reason: string) => decideSoft(id, { criterion, verdict, reason }),
    onClose,
  );
  const isAccepting = verdict === 'accept';
  return (
    <ReasonDialog
      title={
        isAccepting ? say('Terima: {name}', { name }) : say('Tidak diterima: {name}', { name })
      }
      button={isAccepting ? say('Terima syarat ini') : say('Simpan: tidak diterima')}
      busy={deciding.isPending && say('Menyimpan')}
      error={deciding.error}
      least={least}
      onSend={deciding.mutate}
      onClose={onClose}
    >
      <p>
        {found}{' '}
        {isAccepting
          ? say('Syarat ini lalu dianggap terpenuhi selama keadaannya tetap begini.')
          : say('Orang ini lalu tidak dapat ditetapkan sampai keputusannya dibatalkan.')}
      </p>
    </ReasonDialog>
  );
}

export function TakeBackDialog({ id, line, onClose }: DialogProps) {
  const { criterion } = line;
  const taking = useAct((reason: string) => takeBackSoft(id, { criterion, reason }), onClose);
  return (
    <ReasonDialog
      title={say('Batalkan keputusan: {line}', { line: explainLine(line).name })}
      button={say('Batalkan keputusan')}
      busy={taking.isPending && say('Menyimpan')}
      error={taking.error}
      least={least}
      onSend={taking.mutate}
      onClose={onClose}
    >
      <p>
        {say(
          'Syarat ini lalu perlu diputuskan lagi. Keputusan yang dibatalkan tetap ada di riwayat.',
        )}
      </p>
    </ReasonDialog>
  );
}

function useAct(act: (reason: string) => Promise<EligibilityDetail>, onDone: () => void) {
  const forget = useForgetSheets();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    // also after a conflict: the page behind the dialog then shows how things stand now
    onSettled: forget,
  });
}
