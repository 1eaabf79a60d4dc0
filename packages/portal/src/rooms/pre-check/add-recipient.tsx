import type { PreCheckRecipient } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recipientsQuery, saveRecipient } from '../../api/pre-checks.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { freeSlug } from '../../slug.ts';

interface AddRecipientProps {
  readonly recipients: readonly PreCheckRecipient[];
  readonly onClose: () => void;
}

const control = 'penerima-baru-nama';
const fault = say('Isi nama penerima, paling sedikit 3 huruf.');

/** Another branch or office. It begins with the columns and words of one that is there already. */
export function AddRecipient({ recipients, onClose }: AddRecipientProps) {
  const [name, setName] = useState('');
  const [like, setLike] = useState(recipients[0]?.recipient ?? '');
  const [isWrong, setWrong] = useState(false);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: (from: PreCheckRecipient) => {
      const { kind, columns, dates, answers } = from;
      const used = recipients.map(({ recipient }) => recipient);
      const said = { kind, columns, dates, answers, name: name.trim(), number: 0 };
      return saveRecipient(freeSlug(name, used), said);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: recipientsQuery.queryKey });
      onClose();
    },
  });
  const send = () => {
    const from = recipients.find(({ recipient }) => recipient === like);
    const isShort = name.trim().length < 3;
    setWrong(isShort);
    if (!isShort && from !== undefined) adding.mutate(from);
  };
  return (
    <Dialog title={say('Tambah penerima')} onClose={onClose}>
      <Form
        errors={isWrong ? [{ target: control, text: fault }] : []}
        failure={adding.error}
        button={say('Tambah penerima')}
        busy={adding.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={control}
          label={say('Nama penerima')}
          hint={say('Misalnya Kantor cabang BPJS Ketenagakerjaan Pati.')}
          longest={120}
          value={name}
          error={isWrong ? fault : undefined}
          onChange={setName}
        />
        <RadioGroup
          id="penerima-baru-contoh"
          label={say('Kolom dan kata jawaban disalin dari')}
          options={recipients.map((one) => ({ value: one.recipient, name: one.name }))}
          value={like}
          onChange={(value) =>
            setLike(recipients.find(({ recipient }) => recipient === value)?.recipient ?? like)
          }
        />
      </Form>
    </Dialog>
  );
}
