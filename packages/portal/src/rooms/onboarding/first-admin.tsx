import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
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
      text: 'Alamat e-mail tidak lengkap. Contoh: sri@banyumaskab.go.id.',
    };
  }
  return field === 'name' ? { target: nameControl, text: 'Isi nama pejabat.' } : null;
};

/** The person with whom the region begins. */
export function FirstAdminRoom() {
  return (
    <Step
      title="Admin daerah pertama"
      lead="Pejabat dinas pengampu yang membuka daerah ini dan mengundang pengguna lain. Undangan dikirim saat daerah dibuat."
    >
      {(region) =>
        region.firstAdmin?.invitedAt ? (
          <Notice tone="good" title="Undangan sudah dikirim">
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
      button="Simpan admin pertama"
      busy={saving.isPending && 'Menyimpan'}
      onSend={send}
    >
      <TextInput
        id={nameControl}
        label="Nama"
        longest={120}
        value={name}
        error={errorAt(errors, nameControl)}
        onChange={setName}
      />
      <TextInput
        id={emailControl}
        label="Alamat e-mail dinas"
        hint="Admin pusat tidak dapat menjadi admin daerah."
        kind="email"
        longest={254}
        value={email}
        error={errorAt(errors, emailControl)}
        onChange={setEmail}
      />
    </Form>
  );
}
