import type { OwnCoverSetting } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ownCoverSettingQuery, settleOwnCover } from '../../api/figures.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { factOptions, isFact } from '../../words/own-cover.ts';

interface OwnCoverDialogProps {
  readonly setting: OwnCoverSetting;
  readonly onClose: () => void;
}

/** Which fact is asked for, and where people go who are not found. */
export function OwnCoverDialog({ setting, onClose }: OwnCoverDialogProps) {
  const queries = useQueryClient();
  const [fact, setFact] = useState(setting.fact);
  const [office, setOffice] = useState(setting.office ?? { name: '', address: '', contact: '' });
  const [isTried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => settleOwnCover({ isOpen: true, fact, office, version: setting.version }),
    onSuccess: (told) => {
      queries.setQueryData(ownCoverSettingQuery.queryKey, told);
      onClose();
    },
    onError: () => queries.invalidateQueries({ queryKey: ownCoverSettingQuery.queryKey }),
  });
  const errors = isTried ? officeErrors(office) : [];
  const errorAt = (target: string) => errors.find((one) => one.target === target)?.text;
  return (
    <Dialog title={say('Cek perlindungan oleh pekerja')} onClose={onClose}>
      <Form
        errors={errors}
        failure={saving.error}
        button={say('Simpan dan buka')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => {
          setTried(true);
          if (officeErrors(office).length === 0) saving.mutate();
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          id="cek-fakta"
          label={say('Data kedua selain NIK')}
          options={factOptions}
          value={fact}
          onChange={(value) => {
            if (isFact(value)) setFact(value);
          }}
        />
        <TextInput
          id="cek-kantor"
          label={say('Kantor untuk bertanya')}
          longest={120}
          value={office.name}
          error={errorAt('cek-kantor')}
          onChange={(name) => setOffice({ ...office, name })}
        />
        <TextInput
          id="cek-alamat"
          label={say('Alamat kantor')}
          longest={300}
          value={office.address}
          error={errorAt('cek-alamat')}
          onChange={(address) => setOffice({ ...office, address })}
        />
        <TextInput
          id="cek-jam"
          label={say('Jam buka atau telepon kantor')}
          optional
          value={office.contact}
          onChange={(contact) => setOffice({ ...office, contact })}
        />
      </Form>
    </Dialog>
  );
}

function officeErrors({ name, address }: { name: string; address: string }): FieldError[] {
  const errors: FieldError[] = [];
  if (name.trim().length < 3) {
    errors.push({ target: 'cek-kantor', text: say('Nama kantor belum diisi.') });
  }
  if (address.trim().length < 5) {
    errors.push({ target: 'cek-alamat', text: say('Alamat kantor belum diisi.') });
  }
  return errors;
}
