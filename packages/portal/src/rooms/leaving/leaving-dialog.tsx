import type { LeaverView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Leaving, leaverQuery, recordLeaving } from '../../api/leaving.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, RadioGroup } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { isLeavingSaid, leavingOptions } from '../../words/leaving.ts';
import type { Proof } from '../verification/answer-draft.ts';
import { EvidenceField } from '../verification/evidence-field.tsx';

const controls = { reason: 'keluar-sebab', on: 'keluar-tanggal', proof: 'keluar-bukti' };
const says = {
  reason: { target: controls.reason, text: say('Pilih sebabnya.') },
  on: {
    target: controls.on,
    text: say('Isi tanggal yang ada, tidak sesudah hari ini dan tidak sebelum orangnya lahir.'),
  },
  proof: { target: controls.proof, text: say('Periksa berkas buktinya, lalu unggah lagi.') },
};

function leavingFault(field: string): FieldError | null {
  if (field === 'on') return says.on;
  if (field === 'reason') return says.reason;
  return field.startsWith('proof') ? says.proof : null;
}

interface LeavingDialogProps {
  readonly nominationId: string;
  readonly onClose: () => void;
}

/** That somebody whom a decision covers left: why, on which day, and what shows it. */
export function LeavingDialog({ nominationId, onClose }: LeavingDialogProps) {
  const [reason, setReason] = useState('');
  const [on, setOn] = useState('');
  const [proofs, setProofs] = useState<readonly Proof[]>([]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const recording = useRecording(nominationId, onClose);
  const refused = fieldFaults(recording.error, leavingFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const day = dateFrom(on);
    const wrong = [
      isLeavingSaid(reason) ? null : says.reason,
      day === null ? says.on : null,
    ].filter((one) => one !== null);
    setFaults(wrong);
    if (day !== null && isLeavingSaid(reason)) {
      recording.mutate({ reason, on: day, proof: proofs.map(({ id }) => id) });
    }
  };
  return (
    <Dialog title={say('Catat keluar dari program')} onClose={onClose}>
      <p>
        {say(
          'Perlindungan berakhir, dan tempatnya dapat diberikan kepada orang lain dengan SK perubahan.',
        )}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? recording.error : null}
        button={say('Catat keluar')}
        busy={recording.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <RadioGroup
          id={controls.reason}
          label={say('Sebab')}
          options={leavingOptions}
          value={reason}
          error={errorAt(errors, controls.reason)}
          onChange={setReason}
        />
        <DateInput
          id={controls.on}
          label={
            reason === 'DIED' ? say('Tanggal meninggal') : say('Hari pertama tanpa perlindungan')
          }
          value={on}
          error={errorAt(errors, controls.on)}
          onChange={setOn}
        />
        <EvidenceField
          id={controls.proof}
          label={say('Bukti (boleh menyusul; wajib sebelum diganti atau dikembalikan)')}
          about={{ use: 'leaving' }}
          proofs={proofs}
          error={errorAt(errors, controls.proof)}
          onChange={setProofs}
        />
      </Form>
    </Dialog>
  );
}

function useRecording(nominationId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: Leaving) => recordLeaving(nominationId, said),
    onSuccess: async (told: LeaverView) => {
      queries.setQueryData(leaverQuery(nominationId).queryKey, told);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['leaving', 'list'] }),
        queries.invalidateQueries({ queryKey: ['cover', 'of', nominationId] }),
      ]);
      onDone();
    },
  });
}
