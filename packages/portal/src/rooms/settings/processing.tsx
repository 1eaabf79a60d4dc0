import type { ProcessingRegister } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { processingQuery, saveProcessing } from '../../api/protection.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { Pair, RadioGroup, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import styles from '../onboarding/onboarding.module.css';
import { cleaned, control, listParts, partName } from './processing-draft.ts';
import { ProcessingText } from './processing-text.tsx';
import { RiskFields } from './risk-fields.tsx';

/** What the region does with personal data, and what that risks (UU 27/2022 art. 31 and 34). */
export function ProcessingRoom() {
  const register = useQuery(processingQuery);
  const { timeZone } = useRegion();
  const { mayAdminister } = rightsOf(useMe());
  const { data } = register;
  return (
    <Room
      up={settingsRoom}
      title={say('Daftar pemrosesan dan penilaian dampak')}
      lead={
        <WithTerms terms={['pengendali']}>
          {data?.savedAt
            ? say('Versi {version}, disimpan {savedAt}; {part} diperiksa DPO.', {
                version: data.version,
                savedAt: formatMoment(data.savedAt, timeZone),
                part: data.status === 'reviewed' ? 'sudah' : 'belum',
              })
            : say('Masih rancangan; belum pernah disimpan.')}
        </WithTerms>
      }
    >
      {register.error ? <FaultNotice error={register.error} /> : null}
      {register.isPending ? <Skeleton lines={10} /> : null}
      {data && data.missing.length > 0 ? (
        <Notice tone="attention" title={say('Belum lengkap')}>
          <ul className={styles.list}>
            {[...new Set(data.missing.map(({ part }) => partName(part)))].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {data && mayAdminister ? <Editing latest={data} /> : null}
      {data && !mayAdminister ? <ProcessingText content={data.content} /> : null}
    </Room>
  );
}

function Editing({ latest }: { readonly latest: ProcessingRegister }) {
  const standing = useStanding(latest);
  return <RegisterForm key={standing.base.version} standing={standing} />;
}

function RegisterForm({ standing }: { readonly standing: Standing<ProcessingRegister> }) {
  const { base: kept, moved, version } = standing;
  const [content, setContent] = useState(kept.content);
  const [status, setStatus] = useState(kept.status);
  const saving = useSaving(standing, {
    queryKey: processingQuery.queryKey,
    save: () => saveProcessing({ version, status, content: cleaned(content) }),
  });
  const refused = fieldFaults(saving.error, (field) => ({
    target: control(field.replace(/^content\./, '').split('.')[0] ?? ''),
    text: say('{part} belum lengkap atau terlalu panjang.', {
      part: partName(field.replace(/^content\./, '')),
    }),
  }));
  return (
    <Form
      errors={refused ?? []}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan daftar pemrosesan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={() => saving.mutate()}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          {
            name: say('Pengendali data'),
            now: now.content.controller,
            own: content.controller,
          },
          ...listParts.map(([part, name]) => ({
            name,
            now: now.content[part].join('\n'),
            own: content[part].join('\n'),
          })),
        ]}
      />
      <TextInput
        id={control('controller')}
        label={say('Pengendali data')}
        longest={2000}
        value={content.controller}
        onChange={(controller) => setContent({ ...content, controller })}
      />
      {listParts.map(([part, label]) => (
        <TextArea
          key={part}
          id={control(part)}
          label={label}
          hint={say('Satu baris untuk setiap butir.')}
          longest={8000}
          value={content[part].join('\n')}
          onChange={(typed) => setContent({ ...content, [part]: typed.split('\n') })}
        />
      ))}
      <TextInput
        id={control('processorContract')}
        label={say('Nomor dan tanggal perjanjian dengan prosesor')}
        longest={2000}
        value={content.processorContract}
        onChange={(processorContract) => setContent({ ...content, processorContract })}
      />
      <Fieldset title={say('Kontak DPO')}>
        <Pair>
          {(['name', 'email', 'phone'] as const).map((part) => (
            <TextInput
              key={part}
              id={control(part === 'name' ? 'dpo' : `dpo-${part}`)}
              label={
                { name: say('Nama'), email: say('Alamat e-mail'), phone: say('Nomor telepon') }[
                  part
                ]
              }
              value={content.dpo[part]}
              onChange={(value) =>
                setContent({ ...content, dpo: { ...content.dpo, [part]: value } })
              }
            />
          ))}
        </Pair>
      </Fieldset>
      <RiskFields
        risks={content.risks}
        onChange={(risks) => setContent({ ...content, risks: [...risks] })}
      />
      <RadioGroup
        id="pemrosesan-status"
        label={say('Pemeriksaan DPO')}
        value={status}
        options={[
          { value: 'draft', name: say('Belum diperiksa') },
          {
            value: 'reviewed',
            name: say('Sudah diperiksa DPO'),
            under: say('Hanya bila semua bagian lengkap'),
          },
        ]}
        onChange={(value) => setStatus(value === 'reviewed' ? 'reviewed' : 'draft')}
      />
    </Form>
  );
}
