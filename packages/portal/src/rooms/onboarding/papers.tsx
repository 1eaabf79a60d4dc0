import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
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
      title="Surat dan perjanjian"
      lead="Semua diperlukan sebelum daerah dibuka. Yang belum ada dapat diisi kemudian."
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
      button="Simpan surat"
      busy={saving.isPending && 'Menyimpan'}
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
      <Fieldset title="Surat permohonan" hint="Surat pemerintah daerah yang meminta layanan ini.">
        <Pair>
          <TextInput {...bind('requestNumber')} label="Nomor surat" longest={120} />
          <DateInput {...bind('requestDate')} label="Tanggal surat" />
        </Pair>
        <TextInput {...bind('requestSignatory')} label="Ditandatangani oleh" longest={160} />
      </Fieldset>
      <Fieldset
        title="Perjanjian pemrosesan data"
        hint="Pemerintah daerah sebagai pengendali, pengelola layanan sebagai prosesor (UU 27/2022)."
      >
        <Pair>
          <TextInput {...bind('agreementNumber')} label="Nomor perjanjian" longest={120} />
          <DateInput {...bind('agreementDate')} label="Tanggal perjanjian" />
        </Pair>
        <TextInput {...bind('controller')} label="Pengendali data" />
        <TextInput {...bind('processor')} label="Prosesor data" />
      </Fieldset>
    </>
  );
}

function ContactFields({ bind }: { readonly bind: Bind }) {
  return (
    <>
      <Fieldset title="Kerja sama dengan BPJS Ketenagakerjaan">
        <TextInput {...bind('branch')} label="Kantor cabang" longest={160} />
        <TextInput {...bind('pksNumber')} label="Nomor PKS" longest={120} />
      </Fieldset>
      <Fieldset
        title="Kontak pelindungan data (DPO)"
        hint="Kontak kantor yang menjawab pertanyaan tentang data pribadi."
      >
        <TextInput {...bind('dpoName')} label="Nama kontak" longest={120} />
        <TextInput {...bind('dpoEmail')} label="Alamat e-mail" longest={254} kind="email" />
        <TextInput {...bind('dpoPhone')} label="Nomor telepon" longest={40} optional />
      </Fieldset>
    </>
  );
}
