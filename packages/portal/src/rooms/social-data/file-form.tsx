import { socialDatasets } from '@payung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { handInSocialFile } from '../../api/social-data.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { controlOf, emptyDraft, type FileDraft, readDraft, serviceFault } from './file-draft.ts';
import { FileTold } from './file-told.tsx';

const quarters = ['1', '2', '3', '4'].map((value) => ({
  value,
  name: say('Triwulan {value}', { value }),
}));

/** One file that came back, with what holds for all its rows. */
export function FileForm() {
  const [draft, setDraft] = useState<FileDraft>(emptyDraft);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [done, setDone] = useState(0);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (sent: Parameters<typeof handInSocialFile>[0]) => handInSocialFile(sent, setDone),
    onSuccess: () => {
      setDraft(emptyDraft);
      return queries.invalidateQueries({ queryKey: ['eligibility'] });
    },
  });
  const refused = fieldFaults(sending.error, serviceFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const change = (some: Partial<FileDraft>) => setDraft({ ...draft, ...some });
  const field = (name: keyof FileDraft) => ({
    id: controlOf(name),
    error: errorAt(errors, controlOf(name)),
  });
  const send = () => {
    const read = readDraft(draft);
    setFaults(read.ok ? [] : read.errors);
    if (!read.ok) return;
    setDone(0);
    sending.mutate(read.sent);
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="unggah-padan">
      <h2 id="unggah-padan">{say('Unggah hasil padan')}</h2>
      {sending.data === undefined ? null : <FileTold told={sending.data} />}
      <Form
        errors={errors}
        failure={refused === null ? sending.error : null}
        button={say('Catat hasil padan')}
        busy={
          sending.isPending && say('Mencatat, {done} baris selesai', { done: formatNumber(done) })
        }
        onSend={send}
      >
        <FileInput
          {...field('file')}
          label={say('Berkas hasil padan')}
          hint={say('XLSX atau CSV dengan kolom NIK dan kolom desil atau hasil.')}
          accept=".xlsx,.csv"
          file={draft.file}
          onChoose={(file) => change({ file })}
        />
        <Select
          {...field('dataset')}
          label={say('Data sosial')}
          options={socialDatasets.map((value) => ({ value, name: value }))}
          value={draft.dataset}
          onChange={(dataset) => change({ dataset })}
        />
        <Pair>
          <TextInput
            {...field('year')}
            label={say('Tahun data')}
            kind="digits"
            look="short"
            longest={4}
            value={draft.year}
            onChange={(year) => change({ year })}
          />
          <Select
            {...field('quarter')}
            label={say('Triwulan data')}
            look="short"
            options={quarters}
            value={draft.quarter}
            onChange={(quarter) => change({ quarter })}
          />
        </Pair>
        <DateInput
          {...field('day')}
          label={say('Dipadankan pada tanggal')}
          value={draft.day}
          onChange={(day) => change({ day })}
        />
        <TextInput
          {...field('source')}
          label={say('Surat atau kantor asal')}
          hint={say('Misalnya Berita Acara Dinas Sosial 460/12/2026.')}
          longest={120}
          value={draft.source}
          onChange={(source) => change({ source })}
        />
      </Form>
    </section>
  );
}
