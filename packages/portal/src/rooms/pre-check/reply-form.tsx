import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { handInReply } from '../../api/pre-checks.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';

const controls = { file: 'jawaban-berkas', day: 'jawaban-tanggal' };
const fileFault = {
  target: controls.file,
  text: say('Pilih berkas jawaban: XLSX atau CSV dengan kolom NIK dan kolom hasil.'),
};
const dayFault = {
  target: controls.day,
  text: say('Isi tanggal yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.'),
};

/** What came back is read first, and counts only once somebody said so. */
export function ReplyForm({ id }: { readonly id: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (sent: { readonly file: File; readonly day: string | null }) =>
      handInReply(id, sent.file, sent.day),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['pre-checks'] }),
  });
  const refused = fieldFaults(sending.error, (field) =>
    field === 'checkedOn' ? dayFault : fileFault,
  );
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const checkedOn = dateFrom(day);
    const wrong = [
      file === null ? fileFault : null,
      day.trim() !== '' && checkedOn === null ? dayFault : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length === 0 && file !== null) sending.mutate({ file, day: checkedOn });
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="unggah-jawaban">
      <h2 id="unggah-jawaban">{say('Unggah jawaban')}</h2>
      <p className={panel.quiet}>
        {say('Dibaca dahulu. Hasilnya baru berlaku setelah Anda terapkan.')}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? sending.error : null}
        button={say('Baca jawaban')}
        busy={sending.isPending && say('Membaca')}
        onSend={send}
      >
        <FileInput
          id={controls.file}
          label={say('Berkas jawaban')}
          hint={say('XLSX atau CSV.')}
          accept=".xlsx,.csv"
          file={file}
          error={errorAt(errors, controls.file)}
          onChoose={setFile}
        />
        <DateInput
          id={controls.day}
          label={say('Keadaan per tanggal')}
          hint={say('Kosongkan bila hari ini.')}
          value={day}
          error={errorAt(errors, controls.day)}
          onChange={setDay}
        />
      </Form>
    </section>
  );
}
