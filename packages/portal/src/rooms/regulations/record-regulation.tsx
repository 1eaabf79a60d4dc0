import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetUnseen } from '../../api/forget-unseen.ts';
import { attachScan, recordRegulation, regulationsQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { Notice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { errorAt } from '../../service-faults.ts';
import { regulationKinds, regulationName } from '../../words/regulations.ts';
import {
  controls,
  emptyRegulation,
  type RegulationText,
  regulationFrom,
  regulationRefusals,
} from './regulation-draft.ts';
import { ScanField, scanFault } from './scan-field.tsx';

export const regulationsRoom = { to: '/peraturan', name: say('Peraturan') } as const;

/** A Perda, Perwal/Perbup or SK, written down with its paper. */
export function RecordRegulationRoom() {
  const known = useQuery(regulationsQuery).data?.regulations ?? [];
  const [text, setText] = useState<RegulationText>(emptyRegulation);
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const recording = useRecord();
  const refused = regulationRefusals(recording.error);
  const errors = faults.length > 0 ? faults : refused;
  const set = (change: Partial<RegulationText>) => setText({ ...text, ...change });
  const send = () => {
    const read = regulationFrom(text);
    const wrongFile = file === null ? null : scanFault(file);
    const found = [
      ...(read.ok ? [] : read.faults),
      ...(wrongFile === null ? [] : [{ target: controls.scan, text: wrongFile }]),
    ];
    setFaults(found);
    if (read.ok && found.length === 0) recording.mutate({ json: read.request, file });
  };
  return (
    <Room
      up={regulationsRoom}
      title={say('Catat peraturan')}
      lead={say('Aturan program baru berubah setelah konsep perubahannya ditetapkan.')}
    >
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : recording.error}
        button={say('Catat peraturan')}
        busy={recording.isPending && say('Menyimpan')}
        onSend={send}
      >
        {recording.isScanMissing ? (
          <Notice tone="attention" title={say('Peraturan tersimpan, naskahnya belum')} announced>
            <p>{say('Buka daftar peraturan, lalu unggah naskahnya dari sana.')}</p>
          </Notice>
        ) : null}
        <HeadFields text={text} errors={errors} set={set} />
        {known.length === 0 ? null : (
          <CheckGroup
            id={controls.replaces}
            label={say('Mengganti atau mengubah')}
            error={errorAt(errors, controls.replaces)}
            options={known.map((one) => ({
              value: one.id,
              name: regulationName(one),
              under: one.title,
            }))}
            chosen={text.replaces}
            isLong={known.length > 6}
            onChange={(replaces) => set({ replaces })}
          />
        )}
        <ScanField
          id={controls.scan}
          file={file}
          optional
          error={errorAt(errors, controls.scan)}
          onChoose={setFile}
        />
      </Form>
    </Room>
  );
}

interface HeadFieldsProps {
  readonly text: RegulationText;
  readonly errors: readonly FieldError[];
  readonly set: (change: Partial<RegulationText>) => void;
}

function HeadFields({ text, errors, set }: HeadFieldsProps) {
  return (
    <>
      <Select
        id={controls.kind}
        label={say('Jenis')}
        none={say('Pilih jenis peraturan')}
        value={text.kind}
        error={errorAt(errors, controls.kind)}
        options={regulationKinds}
        onChange={(kind) => set({ kind })}
      />
      <Pair>
        <TextInput
          id={controls.number}
          label={say('Nomor')}
          longest={40}
          value={text.number}
          error={errorAt(errors, controls.number)}
          onChange={(number) => set({ number })}
        />
        <TextInput
          id={controls.year}
          label={say('Tahun')}
          kind="digits"
          longest={4}
          value={text.year}
          error={errorAt(errors, controls.year)}
          onChange={(year) => set({ year })}
        />
      </Pair>
      <TextInput
        id={controls.title}
        label={say('Tentang')}
        longest={300}
        value={text.title}
        error={errorAt(errors, controls.title)}
        onChange={(title) => set({ title })}
      />
      <DateInput
        id={controls.signedOn}
        label={say('Tanggal ditetapkan')}
        optional
        value={text.signedOn}
        error={errorAt(errors, controls.signedOn)}
        onChange={(signedOn) => set({ signedOn })}
      />
      <Pair>
        <DateInput
          id={controls.effectiveFrom}
          label={say('Mulai berlaku')}
          value={text.effectiveFrom}
          error={errorAt(errors, controls.effectiveFrom)}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
        />
        <DateInput
          id={controls.effectiveTo}
          label={say('Berakhir')}
          hint={say('Kosongkan bila tidak ditentukan.')}
          value={text.effectiveTo}
          error={errorAt(errors, controls.effectiveTo)}
          onChange={(effectiveTo) => set({ effectiveTo })}
        />
      </Pair>
    </>
  );
}

/** Records it first and hands in its paper then; a paper that fails leaves the record standing. */
function useRecord() {
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  const [isScanMissing, setScanMissing] = useState(false);
  const recording = useMutation({
    mutationFn: async ({ json, file }: { readonly json: object; readonly file: File | null }) => {
      setScanMissing(false);
      const { id } = await recordRegulation(json);
      if (file === null) return;
      setScanMissing(true);
      await attachScan(id, file);
      setScanMissing(false);
    },
    onMutate: navigateAfterwards,
    onSuccess: (_done, _asked, navigate) => {
      forgetUnseen(queries, 'regulations');
      return navigate({ to: '/peraturan' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: regulationsQuery.queryKey }),
  });
  return { ...recording, isScanMissing };
}
