import type { RegionDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { logoQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { fieldFaults } from '../../service-faults.ts';
import styles from './onboarding.module.css';
import { Step, usePrepare } from './step.tsx';

const control = 'lambang-berkas';
/** bytes that the service keeps of a coat of arms */
const most = 32 * 1024;

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
  const saving = usePrepare(region, 'logo');
  const refused = fieldFaults(saving.error, () => ({
    target: control,
    text: say(
      'Berkas ini tidak dapat dipakai. Pakai PNG, atau SVG tanpa skrip dan tanpa tautan keluar.',
    ),
  }));
  const errors = fault === null ? (refused ?? []) : [{ target: control, text: fault }];
  const send = async () => {
    const found = logoFault(chosen);
    setFault(found);
    if (found !== null || chosen === null) return;
    const base64 = base64Of(new Uint8Array(await chosen.arrayBuffer()));
    saving.mutate({ mediaType: chosen.type, base64 });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan lambang')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={() => void send()}
    >
      {region.logo === null ? null : <KeptLogo id={region.id} name={region.regency.name} />}
      <FileInput
        id={control}
        label={say('Berkas lambang')}
        hint={say('SVG atau PNG, paling besar 32 kB.')}
        accept="image/svg+xml,image/png"
        file={chosen}
        error={errors[0]?.text}
        onChoose={setChosen}
      />
    </Form>
  );
}

function logoFault(file: File | null): string | null {
  if (file === null) return say('Pilih berkas lambang.');
  if (file.type !== 'image/svg+xml' && file.type !== 'image/png') {
    return say('Berkas ini bukan SVG atau PNG.');
  }
  if (file.size <= most) return null;
  return say('Berkas {file} kB, batasnya 32 kB. Perkecil gambarnya, lalu pilih lagi.', {
    file: Math.ceil(file.size / 1024),
  });
}

function KeptLogo({ id, name }: { readonly id: string; readonly name: string }) {
  const logo = useQuery(logoQuery(id));
  const address = useImage(logo.data);
  if (logo.error) return <FaultNotice error={logo.error} />;
  if (address === null) return null;
  return <img className={styles.logo} src={address} alt={say('Lambang {name}', { name })} />;
}

/** An address of the image that the content security policy allows; `data:` is barred. */
function useImage(logo: { mediaType: string; base64: string } | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (logo === undefined) return;
    const bytes = Uint8Array.from(atob(logo.base64), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: logo.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [logo]);
  return address;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
