import type { VerificationSettingAnswer } from '@payung/contract';
import { insurerFields, type VerificationLevel, verificationLevels } from '@payung/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeVerification, verificationSettingQuery } from '../../api/verification.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { type BothValues, Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, Pair, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { showToast } from '../../pieces/toasts.ts';
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

const branchLabel = say('Nama cabang BPJS Ketenagakerjaan');

/** Who looks at a worker before the decision, and what the insurer's branch wants to know. */
export function SettingRoom() {
  const setting = useQuery(verificationSettingQuery);
  const { mayAdminister } = rightsOf(useMe());
  return (
    <Room
      up={settingsRoom}
      title={say('Tingkat verifikasi')}
      lead={say(
        'Siapa memeriksa calon peserta sebelum ditetapkan. Tanpa tingkat, setiap usulan langsung siap ditetapkan.',
      )}
    >
      {setting.error ? <FaultNotice error={setting.error} /> : null}
      {setting.isPending ? <Skeleton lines={8} /> : null}
      {setting.data === undefined ? null : mayAdminister ? (
        <Editing latest={setting.data} />
      ) : (
        <SettingText kept={setting.data} />
      )}
    </Room>
  );
}

function Editing({ latest }: { readonly latest: VerificationSettingAnswer }) {
  const standing = useStanding(latest);
  return <SettingForm key={standing.base.version} standing={standing} />;
}

function SettingForm({ standing }: { readonly standing: Standing<VerificationSettingAnswer> }) {
  const { base, moved, version } = standing;
  const [draft, setDraft] = useState<SettingDraft>(() => draftOf(base.setting));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const saving = useSavingLevels(standing);
  const send = () => {
    const faults = settingFaults(draft);
    setErrors(faults);
    if (faults.length === 0) saving.mutate({ ...settingOf(draft), version });
  };
  return (
    <>
      <p>
        {say(
          'Berlaku untuk yang belum dijawab siapa pun; yang sudah berjalan memakai aturan semula.',
        )}
      </p>
      <Form
        errors={errors}
        failure={moved === null ? saving.error : null}
        button={say('Simpan tingkat verifikasi')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
      >
        <Conflict
          standing={standing}
          onKeep={saving.reset}
          fields={({ setting }) => bothSettings(draftOf(setting), draft)}
        />
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
          title={say('Isian yang diminta cabang')}
          hint={say('Calon peserta yang isiannya belum lengkap muncul di Isian kurang.')}
        >
          <TextInput
            id="cabang"
            label={branchLabel}
            optional
            longest={120}
            value={draft.branch}
            onChange={(branch) => setDraft({ ...draft, branch })}
          />
          <CheckGroup
            id="isian-cabang"
            label={say('Isian')}
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

function useSavingLevels(standing: Standing<VerificationSettingAnswer>) {
  const queries = useQueryClient();
  return useSaving(standing, {
    queryKey: verificationSettingQuery.queryKey,
    save: changeVerification,
    onSaved: () => {
      showToast({ text: say('Tingkat verifikasi tersimpan.') });
      return queries.invalidateQueries({ queryKey: ['verification'] });
    },
  });
}

function bothSettings(now: SettingDraft, own: SettingDraft): BothValues[] {
  const levels = verificationLevels.map((level) => ({
    name: levelWords[level].name,
    now: stepWords(now.steps[level]),
    own: stepWords(own.steps[level]),
  }));
  const words = (draft: SettingDraft) => fieldWords(draft.fields);
  return [
    ...levels,
    { name: branchLabel, now: now.branch, own: own.branch },
    { name: say('Isian yang diminta cabang'), now: words(now), own: words(own) },
  ];
}

function stepWords({ isUsed, needed, of, days }: StepDraft): string {
  if (!isUsed) return '';
  const asked = say('{needed} dari {of} petugas', { needed, of });
  return days === '' ? asked : say('{asked}, paling lama {days} hari', { asked, days });
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
        label={say('Dipakai di daerah ini')}
        chosen={step.isUsed ? [level] : []}
        options={[
          { value: level, name: say('Diperiksa oleh {who}', { who: levelWords[level].who }) },
        ]}
        onChange={(chosen) => onChange({ ...step, isUsed: chosen.length > 0 })}
      />
      {step.isUsed ? (
        <Pair>
          {inputOf('needed', say('Jawaban benar yang diperlukan'))}
          {inputOf('of', say('Petugas yang ditanya'))}
          {inputOf('days', say('Batas hari (kosong: tanpa batas)'))}
        </Pair>
      ) : null}
    </Fieldset>
  );
}

function SettingText({ kept }: { readonly kept: VerificationSettingAnswer }) {
  const { steps, insurer } = kept.setting;
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      {steps.length === 0 ? <p>{say('Daerah ini tidak memakai tingkat verifikasi.')}</p> : null}
      <ol className={styles.list}>
        {steps.map(({ level, needed, of, days }) => (
          <li key={level}>
            {say('{levelWord}: {needed} dari {of} petugas{days}', {
              levelWord: levelWords[level].name,
              needed: formatNumber(needed),
              of: formatNumber(of),
              days:
                days === null
                  ? say(', tanpa batas hari')
                  : say(', paling lama {days} hari', { days: formatNumber(days) }),
            })}
          </li>
        ))}
      </ol>
      <p>
        {insurer.branch ?? say('Cabang BPJS Ketenagakerjaan')}:{' '}
        {insurer.requiredFields.length === 0
          ? say('belum ada isian yang diminta.')
          : say('meminta {field}.', { field: fieldWords(insurer.requiredFields) })}
      </p>
    </div>
  );
}
