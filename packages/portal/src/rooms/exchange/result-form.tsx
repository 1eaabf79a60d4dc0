import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { handInResult } from '../../api/exchanges.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { dayFault, fileFault, resultControls, resultFaults } from './result-faults.ts';

/** What a branch sent back is read first, and counts only once somebody said so. */
export function ResultForm({ id }: { readonly id: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (sent: { readonly file: File; readonly day: string | null }) =>
      handInResult(id, sent.file, sent.day),
    onSuccess: async () => {
      // the same file is not to be sent once more by a second press
      setFile(null);
      setDay('');
      await queries.invalidateQueries({ queryKey: ['exchanges'] });
    },
  });
  const refused = resultFaults(sending.error);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const answeredOn = dateFrom(day);
    const wrong = [
      file === null ? fileFault : null,
      day.trim() !== '' && answeredOn === null ? dayFault : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length === 0 && file !== null) sending.mutate({ file, day: answeredOn });
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="unggah-hasil">
      <h2 id="unggah-hasil">{say('Unggah hasil')}</h2>
      <p className={panel.quiet}>
        {say('Dibaca dan dicocokkan dahulu. Baru berlaku setelah disetujui.')}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? sending.error : null}
        button={say('Baca hasil')}
        busy={sending.isPending && say('Membaca')}
        onSend={send}
      >
        {sending.isSuccess ? (
          <Notice
            tone="good"
            title={say('{fileName} sudah terbaca', { fileName: sending.data.fileName })}
            announced
          >
            {say('Pencocokannya ada di bawah.')}
          </Notice>
        ) : null}
        <FileInput
          // a chooser that is cleared can be given the same file again
          key={sending.data?.id ?? 'first'}
          id={resultControls.file}
          label={say('Berkas hasil')}
          hint={say('XLSX atau CSV.')}
          accept=".xlsx,.csv"
          file={file}
          error={errorAt(errors, resultControls.file)}
          onChoose={setFile}
        />
        <DateInput
          id={resultControls.day}
          label={say('Keadaan per tanggal')}
          hint={say('Kosongkan bila hari ini.')}
          value={day}
          error={errorAt(errors, resultControls.day)}
          onChange={setDay}
        />
      </Form>
    </section>
  );
}
