import type { CardHandOverView } from '@payung/contract';
import { largestEvidenceBytes } from '@payung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { evidenceTypeOf, handInEvidence } from '../../api/evidence.ts';
import { enterCards, handOverQuery } from '../../api/letters.ts';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput } from '../../pieces/inputs.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import {
  type EntryDraft,
  type EntrySent,
  emptyEntry,
  entryControls,
  lineControl,
  readEntries,
  receivedByWorker,
} from './entry-draft.ts';
import { EntryLine } from './entry-line.tsx';

/** Whose card was received and by whom, with the scan of the signed paper; some lines now, others later. */
export function EntryForm({ handOver }: { readonly handOver: CardHandOverView }) {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const open = handOver.lines.filter(({ answer }) => answer === null);
  const [drafts, setDrafts] = useState<ReadonlyMap<number, EntryDraft>>(new Map());
  const [on, setOn] = useState(typedDate(now));
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: async (entries: EntrySent[]) => {
      const type = file === null ? null : evidenceTypeOf(file);
      const about = { use: 'card-hand-over' } as const;
      const evidenceIds =
        file === null || type === null
          ? []
          : [(await handInEvidence(about, file, type)).evidenceId];
      return enterCards(handOver.handOverId, { evidenceIds, entries });
    },
    onMutate: headingAfterwards,
    onSuccess: async (told, _entries, toHeading) => {
      queries.setQueryData(handOverQuery(told.handOverId).queryKey, told);
      await queries.invalidateQueries({ queryKey: ['letters', 'hand-overs'] });
      toHeading();
    },
  });
  const refused = faultsUnder(entering.error, ['request-invalid']).map(
    ({ field }): FieldError => refusalAt(field, entering.variables ?? []),
  );
  const errors = faults.length > 0 ? faults : refused;
  const send = () => {
    const { madeOn, scans } = handOver;
    const isScan = file === null || evidenceTypeOf(file) !== null;
    const read = readEntries(drafts, {
      on,
      madeOn,
      today: now,
      hasScan: scans > 0 || (file !== null && isScan),
    });
    setFaults('errors' in read ? read.errors : []);
    if ('entries' in read) entering.mutate(read.entries);
  };
  const answerAll = () =>
    setDrafts(new Map(open.map(({ no }) => [no, drafts.get(no) ?? receivedByWorker])));
  return (
    <section className={panel.stack} aria-labelledby="hasil-serah">
      <h2 id="hasil-serah">{say('Catat hasil penyerahan')}</h2>
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : entering.error}
        button={say('Simpan hasil penyerahan')}
        busy={entering.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={answerAll}>{say('Isi sisanya: diterima peserta')}</Button>}
      >
        <DateInput
          id={entryControls.on}
          label={say('Tanggal penyerahan')}
          value={on}
          error={errorAt(errors, entryControls.on)}
          onChange={setOn}
        />
        <FileInput
          id={entryControls.scan}
          label={say('Pindaian BAST yang ditandatangani')}
          hint={say('JPEG, PNG, atau PDF, paling besar {largestEvidenceBytes}.{part}', {
            largestEvidenceBytes: formatBytes(largestEvidenceBytes),
            part: handOver.scans > 0 ? say(' Sudah ada pindaian; tambahkan bila perlu.') : '',
          })}
          accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
          file={file}
          error={errorAt(errors, entryControls.scan)}
          onChoose={setFile}
        />
        {open.map((line) => (
          <EntryLine
            key={line.no}
            no={line.no}
            name={line.name ?? say('Data sudah dihapus')}
            draft={drafts.get(line.no) ?? emptyEntry}
            errors={errors}
            onChange={(next) => setDrafts(new Map(drafts).set(line.no, next))}
          />
        ))}
      </Form>
    </section>
  );
}

/** What the service refused: a line by its place in what was sent, or the scan. */
function refusalAt(field: string, sent: readonly EntrySent[]): FieldError {
  const [, place] = /^entries\.(\d+)/.exec(field) ?? [];
  const no = place === undefined ? undefined : sent[Number(place)]?.no;
  if (no === undefined) {
    return {
      target: entryControls.scan,
      text: say('Pindaian ini tidak dapat dipakai. Pilih lagi.'),
    };
  }
  return {
    target: lineControl(no, 'answer'),
    text: say(
      'Baris {no}: tidak dapat dicatat begitu. Periksa tanggalnya, dan apakah pesertanya sudah meninggal atau barisnya sudah dicatat.',
      { no },
    ),
  };
}
