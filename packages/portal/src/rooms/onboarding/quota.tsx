import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { Later } from './agencies.tsx';
import type { Prepared } from './programme-draft.ts';
import {
  agencyControl,
  basisControl,
  placesControl,
  quotaDraft,
  quotaFaults,
  withQuota,
} from './quota-draft.ts';
import { Step, usePrepare } from './step.tsx';

export function QuotaStepRoom() {
  return (
    <Step
      title={say('Kuota')}
      lead={say(
        'Kuota menghitung orang, bukan rupiah. Satu kartu untuk seluruh daerah, atau satu kartu untuk setiap dinas.',
      )}
    >
      {(region) =>
        region.settings === null ? <Later /> : <QuotaForm region={region} kept={region.settings} />
      }
    </Step>
  );
}

function QuotaForm({ region, kept }: { readonly region: RegionDetail; readonly kept: Prepared }) {
  const [draft, setDraft] = useState(() => quotaDraft(kept));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = usePrepare(region, 'settings');
  const send = () => {
    const found = quotaFaults(draft, kept);
    setFaults(found);
    if (found.length === 0) saving.mutate(withQuota(kept, draft));
  };
  return (
    <Form
      errors={faults}
      failure={saving.error}
      button={say('Simpan kuota')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <RadioGroup
        id="kuota-cara"
        label={say('Kartu kuota')}
        value={draft.by}
        options={[
          { value: 'region', name: say('Satu kartu untuk seluruh daerah') },
          { value: 'agency', name: say('Satu kartu untuk setiap dinas') },
        ]}
        onChange={(by) => setDraft({ ...draft, by: by === 'agency' ? 'agency' : 'region' })}
      />
      {draft.by === 'region' ? (
        <TextInput
          id={placesControl}
          label={say('Jumlah orang')}
          look="short"
          kind="digits"
          longest={12}
          value={draft.places}
          error={errorAt(faults, placesControl)}
          onChange={(places) => setDraft({ ...draft, places })}
        />
      ) : (
        kept.agencies.map(({ id, name }) => (
          <TextInput
            key={id}
            id={agencyControl(id)}
            label={say('Jumlah orang, {name}', { name })}
            look="short"
            kind="digits"
            longest={12}
            value={draft.ofAgency[id] ?? ''}
            error={errorAt(faults, agencyControl(id))}
            onChange={(typed) =>
              setDraft({ ...draft, ofAgency: { ...draft.ofAgency, [id]: typed } })
            }
          />
        ))
      )}
      <TextInput
        id={basisControl}
        label={say('Dasar penetapan kuota')}
        hint={say('Nomor SK atau peraturan yang menetapkan jumlah ini.')}
        value={draft.basis}
        error={errorAt(faults, basisControl)}
        onChange={(basis) => setDraft({ ...draft, basis })}
      />
    </Form>
  );
}
