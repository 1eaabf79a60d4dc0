import { type ReactNode, useState } from 'react';
import { say } from '../language/say.ts';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { TextArea } from './inputs.tsx';
import { FaultNotice } from './notice.tsx';

interface ReasonDialogProps {
  readonly title: string;
  /** what comes of it */
  readonly children: ReactNode;
  readonly button: string;
  readonly busy: string | false;
  readonly error: unknown;
  /** letters that a reason needs; null where none is asked for */
  readonly least: number | null;
  readonly hint?: string;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that is not easily taken back: what comes of it, why it is done, and the way back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, button, busy, error, least, hint, onSend, onClose } = props;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const send = () => {
    const given = reason.trim();
    const isTooShort = least !== null && given.length < least;
    setFault(
      isTooShort ? say('Isi alasannya, paling sedikit {least} huruf.', { least }) : undefined,
    );
    if (!isTooShort) onSend(given);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error ? <FaultNotice error={error} /> : null}
      {least === null ? null : (
        <TextArea
          id="alasan"
          label={say('Alasan')}
          hint={hint ?? say('Tersimpan di riwayat. Jangan tulis nama atau NIK.')}
          value={reason}
          error={fault}
          longest={400}
          onChange={setReason}
        />
      )}
      <DialogActions>
        <Button look="danger" busy={busy} onPress={send}>
          {button}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}
