import type { RefundView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RefundStepSaid, refundQuery, takeRefundStep } from '../../api/leaving.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { stepWords } from '../../words/leaving.ts';
import {
  type RefundDraft,
  readRefundStep,
  refundControl,
  refundStepFaults,
} from './refund-draft.ts';

interface RefundStepDialogProps {
  readonly refund: RefundView;
  readonly step: RefundStepSaid['step'];
  readonly onClose: () => void;
}

/** What stands on the insurer's letter, or on the receipt of the treasury. */
export function RefundStepDialog({ refund, step, onClose }: RefundStepDialogProps) {
  const [draft, setDraft] = useState<RefundDraft>({ number: '', date: '', rupiah: '', reason: '' });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const taking = useTaking(refund.id, onClose);
  const refused = refundStepFaults(taking.error, refund);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const { button, number, rupiah } = stepWords[step];
  const at = (field: keyof RefundDraft) => ({
    id: refundControl(field),
    value: draft[field],
    error: errorAt(errors, refundControl(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  const most = refund.approved?.rupiah ?? refund.rupiah;
  return (
    <Dialog title={button} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? taking.error : null}
        button={button}
        busy={taking.isPending && say('Menyimpan')}
        onSend={() => {
          const read = readRefundStep(step, draft, refund.version);
          setFaults('errors' in read ? read.errors : []);
          if ('said' in read) taking.mutate(read.said);
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Pair>
          <TextInput {...at('number')} label={number} longest={80} />
          <DateInput {...at('date')} label={say('Tanggal')} />
        </Pair>
        {rupiah === null ? null : (
          <TextInput
            {...at('rupiah')}
            label={say('{rupiah} (rupiah)', { rupiah })}
            hint={say('Paling banyak {most}.', { most: formatRupiah(most) })}
            kind="digits"
            longest={22}
          />
        )}
        {step === 'refusal' ? (
          <TextArea {...at('reason')} label={say('Alasan BPJS')} longest={300} />
        ) : null}
      </Form>
    </Dialog>
  );
}

function useTaking(id: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: RefundStepSaid) => takeRefundStep(id, said),
    onSuccess: (told) => {
      queries.setQueryData(refundQuery(id).queryKey, told);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['refunds'] }),
  });
}
