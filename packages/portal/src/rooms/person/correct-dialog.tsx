import { fieldLabel } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { correct } from '../../api/protection.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { dateFrom } from '../../typed-date.ts';
import { useNames } from '../../use-region.ts';
import { refusalOf } from '../propose/refusal.ts';
import { useForgetPerson } from './use-forget-person.ts';

/** What may be corrected here; another NIK is another nomination. */
const correctable = [
  'name',
  'birthDate',
  'birthPlace',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'phone',
] as const;

const control = 'betulkan-isi';

interface CorrectDialogProps {
  readonly nominationId: string;
  readonly personId: string;
  readonly onClose: () => void;
}

/** Puts one field right; what stood there before stays in the journal as a name of the field only. */
export function CorrectDialog({ nominationId, personId, onClose }: CorrectDialogProps) {
  const [field, setField] = useState<string>('name');
  const [value, setValue] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const names = useNames();
  const forget = useForgetPerson(personId);
  const correcting = useMutation({
    mutationFn: (worker: object) => correct(nominationId, worker),
    onSuccess: onClose,
    onSettled: forget,
  });
  const refused = correcting.error ? refusalOf(correcting.error, names) : null;
  const said = refused?.kind === 'to-correct' ? refused.errors : [];
  const errors =
    fault === null
      ? said.map(({ text }) => ({ target: control, text }))
      : [{ target: control, text: fault }];
  const send = () => {
    const typed = value.trim();
    const sent = field === 'birthDate' ? dateFrom(typed) : typed;
    const isWrong = typed === '' || sent === null;
    setFault(isWrong ? say('Isi data yang benar; tanggal seperti 31-12-1980.') : null);
    if (!isWrong) correcting.mutate({ [field]: sent });
  };
  return (
    <Dialog title={say('Betulkan data')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused?.kind === 'to-correct' ? null : correcting.error}
        button={say('Simpan pembetulan')}
        busy={correcting.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          id="betulkan-isian"
          label={say('Isian')}
          value={field}
          options={correctable.map((name) => ({ value: name, name: fieldLabel(name) }))}
          onChange={setField}
        />
        <TextInput
          id={control}
          label={say('Isi yang benar')}
          longest={400}
          value={value}
          error={errors[0]?.text}
          onChange={setValue}
        />
      </Form>
    </Dialog>
  );
}
