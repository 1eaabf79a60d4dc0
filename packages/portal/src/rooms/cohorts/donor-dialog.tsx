import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDonor } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { freeSlug } from '../../slug.ts';
import { donorKindOptions, isDonorKind } from '../../words/cohorts.ts';

const controls = { name: 'pemberi-nama', address: 'pemberi-alamat' };
const nameFault = { target: controls.name, text: say('Isi nama pemberi dana.') };
const addressFault = { target: controls.address, text: say('Alamat paling sedikit 3 huruf.') };

/** A new donor. The short name in addresses holds no person's name. */
export function DonorDialog(props: {
  readonly used: readonly string[];
  readonly onClose: () => void;
}) {
  const { used, onClose } = props;
  const [name, setName] = useState('');
  const [kind, setKind] = useState('company');
  const [address, setAddress] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: () =>
      addDonor({
        id: freeSlug(kind === 'person' ? 'perorangan' : name, used),
        kind: isDonorKind(kind) ? kind : 'company',
        name: name.trim(),
        contact: { person: null, phone: null, email: null, address: address.trim() || null },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      onClose();
    },
  });
  const refused = fieldFaults(adding.error, (field) =>
    field.startsWith('contact') ? addressFault : nameFault,
  );
  const errors = isEmpty ? [nameFault] : (refused ?? []);
  return (
    <Dialog title={say('Tambah pemberi dana')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? adding.error : null}
        button={say('Simpan pemberi dana')}
        busy={adding.isPending && say('Menyimpan')}
        onSend={() => {
          const isShort = name.trim().length < 2;
          setEmpty(isShort);
          if (!isShort) adding.mutate();
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={controls.name}
          label={say('Nama')}
          longest={120}
          value={name}
          error={errorAt(errors, controls.name)}
          onChange={setName}
        />
        <Select
          id="pemberi-jenis"
          label={say('Jenis')}
          options={donorKindOptions}
          value={kind}
          onChange={setKind}
        />
        <TextInput
          id={controls.address}
          label={say('Alamat')}
          optional
          longest={300}
          value={address}
          error={errorAt(errors, controls.address)}
          onChange={setAddress}
        />
      </Form>
    </Dialog>
  );
}
