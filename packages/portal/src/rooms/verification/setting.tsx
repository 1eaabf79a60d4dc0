import type { VerificationSettingAnswer } from '@payung/contract';
import { insurerFields, type VerificationLevel, verificationLevels } from '@payung/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeVerification, verificationSettingQuery } from '../../api/verification.ts';
import { formatNumber } from '../../format.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, Pair, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { errorAt } from '../../service-faults.ts';
import { useMe } from '../../use-region.ts';
import { fieldTitle, fieldWords } from '../../words/lacking.ts';
import { levelWords } from '../../words/verification.ts';
import {
  draftOf,
  type SettingDraft,
  type StepDraft,
  settingFaults,
  settingOf,
  stepControl,
} from './setting-draft.ts';
import styles from './verification.module.css';

/** Who looks at a worker before the decision, and what the insurer's branch wants to know. */
export function SettingRoom() {
  const setting = useQuery(verificationSettingQuery);
  const { mayAdminister } = rightsOf(useMe());
  return (
    <Room
      up={settingsRoom}
      title="Tingkat verifikasi"
      lead="Siapa memeriksa calon peserta sebelum ditetapkan. Tanpa tingkat, setiap usulan langsung siap ditetapkan."
    >
      {setting.error ? <FaultNotice error={setting.error} /> : null}
      {setting.isPending ? <Skeleton lines={8} /> : null}
      {setting.data === undefined ? null : mayAdminister ? (
        <SettingForm kept={setting.data} />
      ) : (
        <SettingText kept={setting.data} />
      )}
    </Room>
  );
}

function SettingForm({ kept }: { readonly kept: VerificationSettingAnswer }) {
  const [draft, setDraft] = useState<SettingDraft>(() => draftOf(kept.setting));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: changeVerification,
    onSuccess: async (saved) => {
      queries.setQueryData(verificationSettingQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: ['verification'] });
    },
  });
  const send = () => {
    const faults = settingFaults(draft);
    setErrors(faults);
    if (faults.length === 0) saving.mutate(settingOf(draft));
  };
  return (
    <>
      {saving.isSuccess ? (
        <Notice tone="good" title="Tingkat verifikasi tersimpan" announced>
          Berlaku untuk yang belum dijawab siapa pun; yang sudah berjalan memakai aturan semula.
        </Notice>
      ) : null}
      <Form
        errors={errors}
        failure={saving.error}
        button="Simpan tingkat verifikasi"
        busy={saving.isPending && 'Menyimpan'}
        onSend={send}
      >
        {verificationLevels.map((level) => (
          <StepFields
            key={level}
            level={level}
            step={draft.steps[level]}
            errors={errors}
            onChange={(step) => setDraft({ ...draft, steps: { ...draft.steps, [level]: step } })}
          />
        ))}
        <Fieldset
          title="Isian yang diminta cabang"
          hint="Calon peserta yang isiannya belum lengkap muncul di Isian kurang."
        >
          <TextInput
            id="cabang"
            label="Nama cabang BPJS Ketenagakerjaan"
            optional
            longest={120}
            value={draft.branch}
            onChange={(branch) => setDraft({ ...draft, branch })}
          />
          <CheckGroup
            id="isian-cabang"
            label="Isian"
            chosen={draft.fields}
            options={insurerFields.map((field) => ({ value: field, name: fieldTitle(field) }))}
            onChange={(chosen) =>
              setDraft({
                ...draft,
                fields: insurerFields.filter((field) => chosen.includes(field)),
              })
            }
          />
        </Fieldset>
      </Form>
    </>
  );
}

interface StepFieldsProps {
  readonly level: VerificationLevel;
  readonly step: StepDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (step: StepDraft) => void;
}

function StepFields({ level, step, errors, onChange }: StepFieldsProps) {
  const inputOf = (part: 'needed' | 'of' | 'days', label: string) => (
    <TextInput
      id={stepControl(level, part)}
      label={label}
      kind="digits"
      look="short"
      longest={3}
      value={step[part]}
      error={errorAt(errors, stepControl(level, part))}
      onChange={(value) => onChange({ ...step, [part]: value })}
    />
  );
  return (
    <Fieldset title={levelWords[level].name}>
      <CheckGroup
        id={`tingkat-${level}`}
        label="Dipakai di daerah ini"
        chosen={step.isUsed ? [level] : []}
        options={[{ value: level, name: `Diperiksa oleh ${levelWords[level].who}` }]}
        onChange={(chosen) => onChange({ ...step, isUsed: chosen.length > 0 })}
      />
      {step.isUsed ? (
        <Pair>
          {inputOf('needed', 'Jawaban benar yang diperlukan')}
          {inputOf('of', 'Petugas yang ditanya')}
          {inputOf('days', 'Batas hari (kosong: tanpa batas)')}
        </Pair>
      ) : null}
    </Fieldset>
  );
}

function SettingText({ kept }: { readonly kept: VerificationSettingAnswer }) {
  const { steps, insurer } = kept.setting;
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      {steps.length === 0 ? <p>Daerah ini tidak memakai tingkat verifikasi.</p> : null}
      <ol className={styles.list}>
        {steps.map(({ level, needed, of, days }) => (
          <li key={level}>
            {levelWords[level].name}: {formatNumber(needed)} dari {formatNumber(of)} petugas
            {days === null ? ', tanpa batas hari' : `, paling lama ${formatNumber(days)} hari`}
          </li>
        ))}
      </ol>
      <p>
        {insurer.branch ?? 'Cabang BPJS Ketenagakerjaan'}:{' '}
        {insurer.requiredFields.length === 0
          ? 'belum ada isian yang diminta.'
          : `meminta ${fieldWords(insurer.requiredFields)}.`}
      </p>
    </div>
  );
}
