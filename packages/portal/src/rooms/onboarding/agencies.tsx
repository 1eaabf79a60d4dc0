import type { RegionDetail, Template } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { templatesQuery } from '../../api/central.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt } from '../../service-faults.ts';
import {
  type AgencyDraft,
  agencyDrafts,
  agencyFaults,
  mostAgencies,
  nameControl,
  occupationsControl,
  unclaimed,
  withAgencies,
} from './agencies-draft.ts';
import type { Prepared } from './programme-draft.ts';
import { Step, usePrepare } from './step.tsx';

/** Which agencies hand in, and what each looks after. */
export function AgenciesStepRoom() {
  const templates = useQuery(templatesQuery);
  return (
    <Step
      title={say('Dinas dan pekerjaan')}
      lead={say(
        'Setiap dinas mengusulkan pekerja di bidangnya. Pekerjaan tanpa dinas diusulkan oleh dinas pengampu.',
      )}
    >
      {(region) => {
        if (region.settings === null) return <Later />;
        if (templates.error) return <FaultNotice error={templates.error} />;
        if (templates.data === undefined) return <Skeleton lines={6} />;
        return <AgenciesForm region={region} kept={region.settings} templates={templates.data} />;
      }}
    </Step>
  );
}

export function Later() {
  return <Empty title={say('Isi program dan aturannya dahulu.')} />;
}

interface AgenciesFormProps {
  readonly region: RegionDetail;
  readonly kept: Prepared;
  readonly templates: readonly Template[];
}

function AgenciesForm({ region, kept, templates }: AgenciesFormProps) {
  const [drafts, setDrafts] = useState(() => agencyDrafts(kept));
  const [chosen, setChosen] = useState(kept.template);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = usePrepare(region, 'settings');
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  if (template === undefined) return <Empty title={say('Belum ada daftar pekerjaan.')} />;
  const send = () => {
    const found = agencyFaults(drafts);
    setFaults(found);
    if (found.length === 0) saving.mutate(withAgencies(kept, drafts, template));
  };
  const change = (position: number, part: Partial<AgencyDraft>) =>
    setDrafts(drafts.map((one, at) => (at === position ? { ...one, ...part } : one)));
  return (
    <Form
      errors={faults}
      failure={saving.error}
      button={say('Simpan dinas')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
      beside={
        drafts.length < mostAgencies ? (
          <Button
            onPress={() =>
              setDrafts([...drafts, { id: '', name: '', isLead: false, occupations: [] }])
            }
          >
            {say('Tambah dinas')}
          </Button>
        ) : null
      }
    >
      <TemplateField templates={templates} template={template} onChoose={setChosen} />
      {drafts.map((draft, position) => (
        <AgencyFields
          key={position}
          draft={draft}
          position={position}
          template={template}
          error={errorAt(faults, nameControl(position))}
          onChange={(part) => change(position, part)}
          onRemove={() => setDrafts(drafts.filter((_, at) => at !== position))}
        />
      ))}
      <Unclaimed template={template} drafts={drafts} />
    </Form>
  );
}

interface TemplateFieldProps {
  readonly templates: readonly Template[];
  readonly template: Template;
  readonly onChoose: (id: string) => void;
}

function TemplateField({ templates, template, onChoose }: TemplateFieldProps) {
  const { isVerified, openPlaces, source, vulnerabilityFlags } = template;
  return (
    <>
      <Select
        id="daftar-pekerjaan"
        label={say('Daftar pekerjaan untuk memulai')}
        hint={say('Daftar ini hanya titik awal; peraturan daerah yang menentukan.')}
        value={template.id}
        onChange={onChoose}
        options={templates.map(({ id, name, isVerified: isSure }) => ({
          value: id,
          name: isSure ? name : say('{name} (belum terverifikasi)', { name }),
        }))}
      />
      {isVerified ? null : (
        <Notice tone="attention" title={say('Daftar ini belum terverifikasi')}>
          {say('Sumber: {source}.', { source })}
          {openPlaces === 0
            ? null
            : say(' {openPlaces} jenis pekerjaan dalam peraturannya belum diketahui.', {
                openPlaces: formatNumber(openPlaces),
              })}
          {vulnerabilityFlags.length === 0
            ? null
            : say(' Bukan pekerjaan, melainkan keadaan: {vulnerabilityFlags}.', {
                vulnerabilityFlags: vulnerabilityFlags.map(({ name }) => name).join(', '),
              })}
        </Notice>
      )}
    </>
  );
}

interface AgencyFieldsProps {
  readonly draft: AgencyDraft;
  readonly position: number;
  readonly template: Template;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<AgencyDraft>) => void;
  readonly onRemove: () => void;
}

function AgencyFields(props: AgencyFieldsProps) {
  const { draft, position, template, error, onChange, onRemove } = props;
  const title = draft.isLead
    ? say('Dinas pengampu')
    : say('Dinas ke-{position}', { position: position + 1 });
  return (
    <Fieldset title={title}>
      <TextInput
        id={nameControl(position)}
        label={say('Nama dinas')}
        longest={120}
        value={draft.name}
        error={error}
        onChange={(name) => onChange({ name })}
      />
      <CheckGroup
        id={occupationsControl(position)}
        label={say('Pekerjaan di bidang dinas ini')}
        options={template.occupations.map(({ code, name }) => ({ value: code, name }))}
        chosen={draft.occupations}
        isLong
        onChange={(occupations) => onChange({ occupations })}
      />
      {draft.isLead ? null : (
        <div>
          <Button onPress={onRemove}>{say('Hapus dinas ini')}</Button>
        </div>
      )}
    </Fieldset>
  );
}

function Unclaimed(props: {
  readonly template: Template;
  readonly drafts: readonly AgencyDraft[];
}) {
  const left = unclaimed(props.template, props.drafts);
  if (left.length === 0) return null;
  return (
    <p className={panel.quiet}>
      {say('Belum ada dinasnya: {left}. Dinas pengampu yang mengusulkan pekerjaan ini.', {
        left: left.map(({ name }) => name).join(', '),
      })}
    </p>
  );
}
