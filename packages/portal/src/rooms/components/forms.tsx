import { useState } from 'react';
import { Explain } from '../../pieces/explain.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import {
  CheckGroup,
  DateInput,
  Pair,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '../../pieces/inputs.tsx';
import { Section } from './section.tsx';

const options = [
  { value: 'nelayan', name: 'Nelayan' },
  { value: 'linmas', name: 'Linmas', under: 'Anggota yang ditetapkan desa' },
];
const nothing = () => undefined;

export function Forms() {
  const [text, setText] = useState('');
  const [one, setOne] = useState('nelayan');
  const [some, setSome] = useState<readonly string[]>(['linmas']);
  const fault = 'NIK berisi 15 angka, seharusnya 16. Periksa kembali pada KTP-el.';
  return (
    <Section title="Isian">
      <Form
        errors={[]}
        failure={null}
        button="Simpan usulan"
        busy={false}
        onSend={nothing}
        beside={<span>Tersimpan di perangkat ini 10.42</span>}
      >
        <TextInput
          id="c-nik"
          label="NIK"
          kind="digits"
          value="331902010180000"
          error={fault}
          onChange={nothing}
        />
        <TextInput
          id="c-nama"
          label="Nama lengkap sesuai KTP-el"
          hint="Satu nama pun cukup."
          value={text}
          onChange={setText}
        />
        <Pair>
          <DateInput id="c-lahir" label="Tanggal lahir" value="" onChange={nothing} />
          <Select
            id="c-kerja"
            label="Pekerjaan"
            options={options}
            none="Pilih pekerjaan"
            value={one}
            onChange={setOne}
            optional
          />
        </Pair>
        <Fieldset title="Pilihan" hint="Semuanya terlihat sekaligus.">
          <RadioGroup
            id="c-satu"
            label="Satu pilihan"
            options={options}
            value={one}
            onChange={setOne}
          />
          <CheckGroup
            id="c-beberapa"
            label="Beberapa pilihan"
            options={options}
            chosen={some}
            onChange={setSome}
            error="Pilih paling sedikit satu."
          />
        </Fieldset>
        <TextArea id="c-alasan" label="Alasan" value={text} onChange={setText} />
        <FileInput
          id="c-berkas"
          label="Berkas"
          hint="PDF atau gambar, paling besar 10 MB."
          accept=".pdf"
          file={null}
          error={undefined}
          onChoose={nothing}
        />
        <Explain question="Apa itu cadangan?">
          <p>Usulan yang menunggu tempat karena kuota sudah terisi.</p>
        </Explain>
      </Form>
    </Section>
  );
}
