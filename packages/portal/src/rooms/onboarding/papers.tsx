import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import {
  controlOf,
  type PapersField,
  papersDraft,
  papersFaults,
  papersFrom,
  papersWords,
} from './papers-draft.ts';
import { Step, usePrepare } from './step.tsx';

/** Letters and agreements; needed before the region's people may work, in any order. */
export function PapersRoom() {
  return (
    <Step
      title={say('Surat dan perjanjian')}
      lead={say('Semua diperlukan sebelum daerah dibuka. Yang belum ada dapat diisi kemudian.')}
    >
      {(region) => <PapersForm region={region} />}
    </Step>
  );
}

function PapersForm({ region }: { readonly region: RegionDetail }) {
  const [draft, setDraft] = useState(() => papersDraft(region.papers, region.regency.name));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = usePrepare(region, 'papers');
  const refused = fieldFaults(saving.error, papersWords);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = papersFaults(draft);
    setFaults(found);
    if (found.length === 0) saving.mutate(papersFrom(draft));
  };
  const bind = (field: PapersField) => ({
    id: controlOf(field),
    value: draft[field],
    error: errorAt(errors, controlOf(field)),
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
  });
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan surat')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <LetterFields bind={bind} />
      <ContactFields bind={bind} />
    </Form>
  );
}

type Bind = (field: PapersField) => {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

function LetterFields({ bind }: { readonly bind: Bind }) {
  return (
    <>
      <Fieldset
        title={say('Surat permohonan')}
        hint={say('Surat pemerintah daerah yang meminta layanan ini.')}
      >
        <Pair>
          <TextInput {...bind('requestNumber')} label={say('Nomor surat')} longest={120} />
          <DateInput {...bind('requestDate')} label={say('Tanggal surat')} />
        </Pair>
        <TextInput {...bind('requestSignatory')} label={say('Ditandatangani oleh')} longest={160} />
      </Fieldset>
      <Fieldset
        title={say('Perjanjian pemrosesan data')}
        hint={say(
          'Pemerintah daerah sebagai pengendali, pengelola layanan sebagai prosesor (UU 27/2022).',
        )}
      >
        <Pair>
          <TextInput {...bind('agreementNumber')} label={say('Nomor perjanjian')} longest={120} />
          <DateInput {...bind('agreementDate')} label={say('Tanggal perjanjian')} />
        </Pair>
        <TextInput {...bind('controller')} label={say('Pengendali data')} />
        <TextInput {...bind('processor')} label={say('Prosesor data')} />
      </Fieldset>
    </>
  );
}

function ContactFields({ bind }: { readonly bind: Bind }) {
  return (
    <>
      <Fieldset title={say('Kerja sama dengan BPJS Ketenagakerjaan')}>
        <TextInput {...bind('branch')} label={say('Kantor cabang')} longest={160} />
        <TextInput {...bind('pksNumber')} label={say('Nomor PKS')} longest={120} />
      </Fieldset>
      <Fieldset
        title={say('Kontak pelindungan data (DPO)')}
        hint={say('Kontak kantor yang menjawab pertanyaan tentang data pribadi.')}
      >
        <TextInput {...bind('dpoName')} label={say('Nama kontak')} longest={120} />
        <TextInput {...bind('dpoEmail')} label={say('Alamat e-mail')} longest={254} kind="email" />
        <TextInput {...bind('dpoPhone')} label={say('Nomor telepon')} longest={40} optional />
      </Fieldset>
    </>
  );
}
