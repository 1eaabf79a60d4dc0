import type { DeterminationView } from '@payung/contract';
import { useState } from 'react';
import { type SignatorySent, send } from '../../api/determinations.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { typedDate } from '../../typed-date.ts';
import { capacityOptions } from '../../words/determinations.ts';
import {
  nobody,
  readSignatory,
  type SignatoryDraft,
  signatoryControl,
  signatoryFault,
} from './signatory-draft.ts';
import { useAct } from './use-act.ts';

interface SendDialogProps {
  readonly decision: DeterminationView;
  readonly onClose: () => void;
}

/** Who signs, in which capacity, and between which days they may. */
export function SendDialog({ decision, onClose }: SendDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(decision.signatory));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const sending = useAct(
    decision.id,
    (signatory: SignatorySent) => send(decision.id, signatory),
    onClose,
  );
  const refused = fieldFaults(sending.error, signatoryFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const set = (field: keyof SignatoryDraft) => (value: string) =>
    setDraft((before) => ({ ...before, [field]: value }));
  const at = (field: keyof SignatoryDraft) => ({
    id: signatoryControl(field),
    value: draft[field],
    error: errorAt(errors, signatoryControl(field)),
    onChange: set(field),
  });
  return (
    <Dialog title={say('Kirim untuk ditandatangani')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? sending.error : null}
        button={say('Kirim untuk ditandatangani')}
        busy={sending.isPending && say('Mengirim')}
        onSend={() => {
          const read = readSignatory(draft);
          setFaults('errors' in read ? read.errors : []);
          if ('signatory' in read) sending.mutate(read.signatory);
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput {...at('name')} label={say('Nama penanda tangan')} longest={120} />
        <TextInput
          {...at('office')}
          label={say('Jabatan yang menetapkan')}
          hint={say('Misalnya Wali Kota Pekalongan.')}
          longest={120}
        />
        <Select {...at('capacity')} label={say('Kedudukan')} options={capacityOptions} />
        {draft.capacity === 'a.n.' ? (
          <TextInput
            {...at('ownOffice')}
            label={say('Jabatan sendiri')}
            hint={say('Misalnya Sekretaris Daerah.')}
            longest={120}
          />
        ) : null}
        {draft.capacity === 'definitive' ? null : (
          <TextInput {...at('letter')} label={say('Nomor surat penunjukan')} longest={120} />
        )}
        <Pair>
          <TextInput {...at('rank')} label={say('Pangkat')} optional longest={80} />
          <TextInput {...at('nip')} label="NIP" optional kind="digits" longest={18} />
        </Pair>
        <Pair>
          <DateInput {...at('from')} label={say('Berhak sejak')} />
          <DateInput {...at('to')} label={say('Sampai')} optional />
        </Pair>
      </Form>
    </Dialog>
  );
}

function draftOf(signatory: DeterminationView['signatory']): SignatoryDraft {
  if (signatory === null) return nobody;
  const { name, office, capacity, ownOffice, rank, nip, letter, from, to } = signatory;
  return {
    name,
    office,
    capacity,
    ownOffice: ownOffice ?? '',
    rank: rank ?? '',
    nip: nip ?? '',
    letter: letter ?? '',
    from: typedDate(from),
    to: to === null ? '' : typedDate(to),
  };
}
