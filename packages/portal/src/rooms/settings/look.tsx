import type { RegionLook, RegionLookChange } from '@payung/contract';
import type { Accent } from '@payung/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wearAccent } from '../../accent.ts';
import { changeLook, lookQuery } from '../../api/look.ts';
import { regionQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { logoFault, logoHint, logoKinds, logoRefused, logoText } from '../../logo-file.ts';
import { type BothValues, Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { usePicture } from '../../pieces/use-picture.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { accentNames } from '../../words/accents.ts';
import styles from '../onboarding/onboarding.module.css';
import { AccentChoice } from './accent-choice.tsx';

const controls = {
  accent: 'identitas-warna',
  name: 'identitas-program',
  logo: 'identitas-lambang',
};
/** letters of a programme's name that the service takes */
const names = { shortest: 3, longest: 120 };

/** How the region shows itself, to its own people and to everybody. */
export function LookRoom() {
  const look = useQuery(lookQuery);
  return (
    <Room
      up={settingsRoom}
      title={say('Identitas daerah')}
      lead={say(
        'Warna, nama program, dan lambang pada portal, surat, dan halaman untuk umum daerah ini.',
      )}
    >
      {look.error ? <FaultNotice error={look.error} /> : null}
      {look.isPending ? <Skeleton lines={8} /> : null}
      {look.data ? <Editing latest={look.data} /> : null}
    </Room>
  );
}

function Editing({ latest }: { readonly latest: RegionLook }) {
  const standing = useStanding(latest);
  return <LookForm key={standing.base.version} standing={standing} />;
}

function LookForm({ standing }: { readonly standing: Standing<RegionLook> }) {
  const { base: kept, moved } = standing;
  const [accent, setAccent] = useState<Accent>(kept.accent);
  const [programmeName, setName] = useState(kept.programmeName);
  const [file, setFile] = useState<File | null>(null);
  const [takesOff, setTakesOff] = useState(false);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSavingLook(standing);
  const refused = fieldFaults(saving.error, wordsOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = faultsIn(programmeName, file);
    setFaults(found);
    if (found.length > 0) return;
    const logo = file ?? (takesOff ? 'none' : 'unchanged');
    const { version } = standing;
    saving.mutate({ accent, programmeName: programmeName.trim(), version, logo });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan identitas')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          { name: say('Warna daerah'), now: accentNames[now.accent], own: accentNames[accent] },
          { name: say('Nama program'), now: now.programmeName, own: programmeName },
          ...bothLogos(
            now.logo?.base64 === kept.logo?.base64 ? null : now,
            takesOff ? '' : file?.name,
          ),
        ]}
      />
      <AccentChoice
        id={controls.accent}
        value={accent}
        error={errorAt(errors, controls.accent)}
        onChange={setAccent}
      />
      <TextInput
        id={controls.name}
        label={say('Nama program')}
        longest={names.longest}
        value={programmeName}
        error={errorAt(errors, controls.name)}
        onChange={setName}
      />
      <KeptLogo look={kept} />
      <FileInput
        id={controls.logo}
        label={say('Berkas lambang')}
        hint={logoHint}
        accept={logoKinds}
        optional
        file={file}
        error={errorAt(errors, controls.logo)}
        onChoose={setFile}
      />
      {kept.logo === null || file !== null ? null : (
        <CheckGroup
          id="identitas-tanpa-lambang"
          label={say('Lambang yang sekarang')}
          options={[{ value: 'lepas', name: say('Tidak memakai lambang lagi') }]}
          chosen={takesOff ? ['lepas'] : []}
          onChange={(chosen) => setTakesOff(chosen.length > 0)}
        />
      )}
    </Form>
  );
}

/** Only where somebody else changed it: pictures are not compared by what they show. */
function bothLogos(changed: RegionLook | null, own: string | undefined): BothValues[] {
  if (changed === null) return [];
  const now = changed.logo === null ? '' : say('Lambang baru');
  return [{ name: say('Lambang daerah'), now, own: own ?? say('Tidak diubah') }];
}

function KeptLogo({ look: { logo, programmeName } }: { readonly look: RegionLook }) {
  const address = usePicture(logo);
  if (address === null) return null;
  return (
    <img
      className={styles.logo}
      src={address}
      alt={say('Lambang {name}', { name: programmeName })}
    />
  );
}

/** What is sent, with the picture not yet read. */
type WrittenLook = Omit<RegionLookChange, 'logo'> & { readonly logo: File | 'none' | 'unchanged' };

async function saveLook({ logo, ...rest }: WrittenLook): Promise<RegionLook> {
  switch (logo) {
    case 'unchanged':
      return changeLook(rest);
    case 'none':
      return changeLook({ ...rest, logo: null });
    default:
      return changeLook({ ...rest, logo: await logoText(logo) });
  }
}

function useSavingLook(standing: Standing<RegionLook>) {
  const queries = useQueryClient();
  return useSaving(standing, {
    queryKey: lookQuery.queryKey,
    save: saveLook,
    onSaved: (saved) => {
      wearAccent(saved.accent);
      showToast({ text: say('Identitas daerah tersimpan.') });
      return queries.invalidateQueries({ queryKey: regionQuery.queryKey, exact: true });
    },
  });
}

function faultsIn(programmeName: string, file: File | null): FieldError[] {
  const logo = file === null ? null : logoFault(file);
  return [
    ...(programmeName.trim().length < names.shortest ? [wordsOf('programmeName')] : []),
    ...(logo === null ? [] : [{ target: controls.logo, text: logo }]),
  ];
}

function wordsOf(field: string): FieldError {
  if (field === 'accent') {
    return { target: controls.accent, text: say('Pilih salah satu dari delapan warna.') };
  }
  if (field === 'programmeName') {
    return {
      target: controls.name,
      text: say('Nama program belum diisi. Tulis paling sedikit 3 huruf.'),
    };
  }
  return { target: controls.logo, text: logoRefused };
}
