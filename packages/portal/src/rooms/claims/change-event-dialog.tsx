import type { ClaimDetail } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ClaimSent, changeEvent } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { draftOfEvent, readEvent } from './event-draft.ts';
import { eventRefusals } from './event-faults.ts';
import { EventFields } from './event-fields.tsx';
import { useKeepClaim } from './use-keep-claim.ts';

interface ChangeEventDialogProps {
  readonly claim: ClaimDetail;
  readonly onClose: () => void;
}

/** Says anew what happened, while the insurer has not got the claim. */
export function ChangeEventDialog({ claim, onClose }: ChangeEventDialogProps) {
  const { timeZone } = useRegion();
  const [draft, setDraft] = useState(() => draftOfEvent(claim.event));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const keep = useKeepClaim();
  const changing = useMutation({
    mutationFn: (event: ClaimSent['event']) =>
      changeEvent(claim.claimId, { version: claim.version, event }),
    onSuccess: async (told) => {
      onClose();
      await keep(told);
    },
  });
  const refused = eventRefusals(changing.error);
  const errors = faults.length > 0 ? faults : refused;
  const send = () => {
    const read = readEvent(draft, today(timeZone, serviceNow()));
    setFaults('errors' in read ? read.errors : []);
    if ('event' in read) changing.mutate(read.event);
  };
  return (
    <Dialog title={say('Ubah kejadian')} onClose={onClose}>
      <p>{say('Perkiraan, berkas yang diminta, dan batas waktunya dihitung ulang.')}</p>
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : changing.error}
        button={say('Simpan kejadian')}
        busy={changing.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <EventFields draft={draft} errors={errors} onChange={setDraft} />
      </Form>
    </Dialog>
  );
}
