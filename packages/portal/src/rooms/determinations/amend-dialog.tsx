import type { DeterminationView } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { useDraft } from './new-determination.tsx';

const control = 'perubahan-tentang';
const fault = { target: control, text: say('Isi judul SK perubahan, paling sedikit 3 huruf.') };

/** A decision that strikes people from one in force, and puts others in their places. */
export function AmendDialog(props: {
  readonly decision: DeterminationView;
  readonly onClose: () => void;
}) {
  const { decision, onClose } = props;
  const [title, setTitle] = useState(
    say('Perubahan atas {title}', { title: decision.title }).slice(0, 200),
  );
  const [isEmpty, setEmpty] = useState(false);
  const drafting = useDraft();
  return (
    <Dialog title={say('Buat SK perubahan')} onClose={onClose}>
      <p>
        {say(
          'Orang yang meninggal, pindah, atau menjadi penerima upah dicoret dengan alasannya. Tempat yang kosong dapat diisi orang lain.',
        )}
      </p>
      <Form
        errors={isEmpty ? [fault] : []}
        failure={drafting.error}
        button={say('Buat konsep SK perubahan')}
        busy={drafting.isPending && say('Membuat konsep')}
        onSend={() => {
          const isTooShort = title.trim().length < 3;
          setEmpty(isTooShort);
          if (!isTooShort) drafting.mutate({ amends: decision.id, title: title.trim() });
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={control}
          label={say('Tentang')}
          value={title}
          error={isEmpty ? fault.text : undefined}
          onChange={setTitle}
        />
      </Form>
    </Dialog>
  );
}
