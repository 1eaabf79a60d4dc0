import type { RegionDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { templatesQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { DateInput, Pair, Select, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { centralZone } from '../central/central-zone.ts';
import {
  basisOptions,
  controlOf,
  isBasisKind,
  type ProgrammeDraft,
  type ProgrammeField,
  programmeDraft,
  programmeFaults,
  programmeWords,
  settingsFrom,
} from './programme-draft.ts';
import { zoneOptions } from './region-zone.ts';
import { Step, usePrepare } from './step.tsx';

export function ProgrammeRoom() {
  const templates = useQuery(templatesQuery);
  // known before anything can be sent: a press that waits for it would do nothing
  const template = templates.data?.[0]?.id;
  return (
    <Step
      title={say('Program dan aturan')}
      lead={say(
        'Nama program, kop surat, dinas pengampu, dan dasar hukumnya. Setelah daerah dibuat, admin daerah yang mengubahnya.',
      )}
    >
      {(region) => {
        if (templates.error) return <FaultNotice error={templates.error} />;
        if (template === undefined) return <Skeleton lines={6} />;
        return <ProgrammeForm region={region} template={template} />;
      }}
    </Step>
  );
}

type Set = (change: Partial<ProgrammeDraft>) => void;
interface FieldsProps {
  readonly draft: ProgrammeDraft;
  readonly set: Set;
  readonly bind: (field: ProgrammeField) => {
    readonly id: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (value: string) => void;
  };
}

interface FormProps {
  readonly region: RegionDetail;
  /** of rules, by its id */
  readonly template: string;
}

function ProgrammeForm({ region, template }: FormProps) {
  const [draft, setDraft] = useState(() =>
    programmeDraft(region, today(centralZone, serviceNow())),
  );
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = usePrepare(region, 'settings');
  const refused = fieldFaults(saving.error, programmeWords);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = programmeFaults(draft);
    setFaults(found);
    if (found.length === 0) saving.mutate(settingsFrom(draft, region.settings, template));
  };
  const set: Set = (change) => setDraft({ ...draft, ...change });
  const bind = (field: ProgrammeField) => ({
    id: controlOf(field),
    value: draft[field],
    error: errorAt(errors, controlOf(field)),
    onChange: (value: string) => set({ [field]: value }),
  });
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan program')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <NameFields draft={draft} set={set} bind={bind} />
      <BasisFields draft={draft} set={set} bind={bind} />
      <RuleFields draft={draft} set={set} bind={bind} />
    </Form>
  );
}

function NameFields({ set, bind }: FieldsProps) {
  return (
    <>
      <TextInput {...bind('programmeName')} label={say('Nama program')} longest={120} />
      <TextInput
        {...bind('leadAgency')}
        label={say('Dinas pengampu')}
        hint={say('Dinas yang mengelola program. Dinas lain ditambahkan pada langkah berikutnya.')}
        longest={120}
      />
      <TextArea
        {...bind('letterhead')}
        label={say('Kop surat')}
        hint={say('Satu baris untuk setiap baris kop, paling banyak 6.')}
        longest={960}
      />
      <Select
        {...bind('timeZone')}
        label={say('Zona waktu')}
        options={zoneOptions}
        onChange={(value) => {
          const zone = zoneOptions.find((option) => option.value === value);
          if (zone) set({ timeZone: zone.value });
        }}
      />
    </>
  );
}

function BasisFields({ set, bind }: FieldsProps) {
  return (
    <Fieldset title={say('Dasar hukum')}>
      <Pair>
        <Select
          {...bind('basisKind')}
          label={say('Jenis')}
          options={basisOptions}
          onChange={(value) => {
            if (isBasisKind(value)) set({ basisKind: value });
          }}
        />
        <TextInput {...bind('basisNumber')} label={say('Nomor')} longest={60} />
        <TextInput {...bind('basisYear')} label={say('Tahun')} longest={4} kind="digits" />
      </Pair>
      <TextInput {...bind('basisTitle')} label={say('Tentang')} longest={300} />
      <DateInput {...bind('basisFrom')} label={say('Berlaku sejak')} />
    </Fieldset>
  );
}

function RuleFields({ bind }: FieldsProps) {
  return (
    <Fieldset title={say('Tahun program')}>
      <Pair>
        <TextInput {...bind('year')} label={say('Tahun')} longest={4} kind="digits" />
        <TextInput
          {...bind('months')}
          label={say('Lama perlindungan (bulan)')}
          longest={2}
          kind="digits"
        />
      </Pair>
      <DateInput {...bind('firstDay')} label={say('Hari pertama perlindungan')} />
      <Pair>
        <TextInput {...bind('minAge')} label={say('Usia paling muda')} longest={2} kind="digits" />
        <TextInput {...bind('maxAge')} label={say('Usia paling tua')} longest={2} kind="digits" />
      </Pair>
    </Fieldset>
  );
}
