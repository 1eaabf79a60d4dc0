import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Act, act } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { Field } from '../../pieces/field.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { useForgetPerson } from './use-forget-person.ts';

const shortestReason = 3;

const words: Readonly<Record<Act, { title: string; effect: string; button: string }>> = {
  withdraw: {
    title: say('Batalkan usulan'),
    effect: say(
      'Tempatnya kembali ke kuota dan ditawarkan kepada cadangan berikutnya. Riwayatnya tetap tersimpan.',
    ),
    button: say('Batalkan usulan'),
  },
  refuse: {
    title: say('Tolak usulan'),
    effect: say(
      'Usulan ini tidak dilanjutkan. Tempatnya ditawarkan kepada cadangan berikutnya, dan riwayatnya tetap tersimpan.',
    ),
    button: say('Tolak usulan'),
  },
};

interface ActDialogProps {
  readonly verb: Act;
  readonly nominationId: string;
  readonly personId: string;
  readonly onClose: () => void;
}

/** Withdraw or refuse, with the reason that the journal keeps. */
export function ActDialog({ verb, nominationId, personId, onClose }: ActDialogProps) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [kept, setKept] = useState<KeptKey | null>(null);
  const acting = useAct(verb, nominationId, personId, onClose);
  const { title, effect, button } = words[verb];
  const send = () => {
    const given = reason.trim();
    const isTooShort = given.length < shortestReason;
    setFault(isTooShort ? say('Isi alasannya, paling sedikit 3 huruf.') : undefined);
    if (isTooShort) return;
    const next = keyFor(given, kept, requestKey);
    setKept(next);
    acting.mutate({ reason: given, key: next.key });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{effect}</p>
      {acting.error ? <FaultNotice error={acting.error} /> : null}
      <Field
        label={say('Alasan')}
        hint={say('Tersimpan di riwayat. Jangan tulis NIK.')}
        error={fault}
        look="text"
      >
        {(control) => (
          <textarea
            {...control}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <DialogActions>
        <Button look="danger" busy={acting.isPending && say('Menyimpan')} onPress={send}>
          {button}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function useAct(verb: Act, nominationId: string, personId: string, onDone: () => void) {
  const forget = useForgetPerson(personId);
  return useMutation({
    mutationFn: (sent: { reason: string; key: string }) =>
      act(nominationId, verb, sent.reason, sent.key),
    onSuccess: onDone,
    // also after a conflict: the page behind the dialog then shows how things stand now
    onSettled: forget,
  });
}
