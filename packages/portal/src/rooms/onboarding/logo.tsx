import type { RegionDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { logoQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import { logoFault, logoHint, logoKinds, logoRefused, logoText } from '../../logo-file.ts';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { usePicture } from '../../pieces/use-picture.ts';
import { fieldFaults } from '../../service-faults.ts';
import styles from './onboarding.module.css';
import { Step, usePrepareFrom } from './step.tsx';

const control = 'lambang-berkas';

export function LogoRoom() {
  return (
    <Step
      title={say('Lambang daerah')}
      lead={say('Dipakai pada surat. Boleh menyusul setelah daerah berjalan.')}
    >
      {(region) => <LogoForm region={region} />}
    </Step>
  );
}

function LogoForm({ region }: { readonly region: RegionDetail }) {
  const [chosen, setChosen] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const saving = usePrepareFrom(region, 'logo', logoText);
  const refused = fieldFaults(saving.error, () => ({
    target: control,
    text: logoRefused,
  }));
  const errors = fault === null ? (refused ?? []) : [{ target: control, text: fault }];
  const send = () => {
    const found = logoFault(chosen);
    setFault(found);
    if (found === null && chosen !== null) saving.mutate(chosen);
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan lambang')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      {region.logo === null ? null : <KeptLogo id={region.id} name={region.regency.name} />}
      <FileInput
        id={control}
        label={say('Berkas lambang')}
        hint={logoHint}
        accept={logoKinds}
        file={chosen}
        error={errors[0]?.text}
        onChoose={setChosen}
      />
    </Form>
  );
}

function KeptLogo({ id, name }: { readonly id: string; readonly name: string }) {
  const logo = useQuery(logoQuery(id));
  const address = usePicture(logo.data);
  if (logo.error) return <FaultNotice error={logo.error} />;
  if (address === null) return null;
  return <img className={styles.logo} src={address} alt={say('Lambang {name}', { name })} />;
}
