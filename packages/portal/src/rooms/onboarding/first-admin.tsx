import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { errorAt, type FaultWords, fieldFaults } from '../../service-faults.ts';
import { Step, usePrepare } from './step.tsx';

const nameControl = 'admin-nama';
const emailControl = 'admin-email';

const words: FaultWords = (field) => {
  if (field === 'email') {
    return {
      target: emailControl,
      text: say('Alamat e-mail tidak lengkap. Contoh: sri@banyumaskab.go.id.'),
    };
  }
  return field === 'name' ? { target: nameControl, text: say('Isi nama pejabat.') } : null;
};

/** The person with whom the region begins. */
export function FirstAdminRoom() {
  return (
    <Step
      title={say('Admin daerah pertama')}
      lead={say(
        'Pejabat dinas pengampu yang membuka daerah ini dan mengundang pengguna lain. Undangan dikirim saat daerah dibuat.',
      )}
    >
      {(region) =>
        region.firstAdmin?.invitedAt ? (
          <Notice tone="good" title={say('Undangan sudah dikirim')}>
            {region.firstAdmin.name}, {region.firstAdmin.email}
          </Notice>
        ) : (
          <FirstAdminForm region={region} />
        )
      }
    </Step>
  );
}

function FirstAdminForm({ region }: { readonly region: RegionDetail }) {
  const [name, setName] = useState(region.firstAdmin?.name ?? '');
  const [email, setEmail] = useState(region.firstAdmin?.email ?? '');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = usePrepare(region, 'first-admin');
  const refused = fieldFaults(saving.error, words);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = [
      name.trim() === '' ? words('name') : null,
      /^\S+@\S+\.\S+$/.test(email.trim()) ? null : words('email'),
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length === 0) saving.mutate({ name: name.trim(), email: email.trim() });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan admin pertama')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <TextInput
        id={nameControl}
        label={say('Nama')}
        longest={120}
        value={name}
        error={errorAt(errors, nameControl)}
        onChange={setName}
      />
      <TextInput
        id={emailControl}
        label={say('Alamat e-mail dinas')}
        hint={say('Admin pusat tidak dapat menjadi admin daerah.')}
        kind="email"
        longest={254}
        value={email}
        error={errorAt(errors, emailControl)}
        onChange={setEmail}
      />
    </Form>
  );
}
