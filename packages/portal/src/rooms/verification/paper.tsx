import type { EnteredPaperResult, VerificationPaperDetail } from '@payung/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '../../api/download.ts';
import { enterPaper, paperFilePath, paperQuery } from '../../api/verification-papers.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { focusHeading, headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { neighbourhood } from '../../words/verification.ts';
import { Entered } from './entered.tsx';
import { type AnswerDrafts, answersOf, faultsOfAll } from './exceptions.ts';
import { ExceptionsFields } from './exceptions-fields.tsx';
import { PaperLines } from './paper-lines.tsx';
import { useForgetSheets } from './use-forget-sheets.ts';

const route = getRouteApi('/inside/verifikasi/lembar/$number');
const up = { to: '/verifikasi/lembar', name: say('Lembar verifikasi') } as const;

/** One paper that came back from the field. */
export function PaperRoom() {
  const { number } = route.useParams();
  const paper = useQuery(paperQuery(number));
  return (
    <Room
      key={number}
      up={up}
      title={say('Lembar {number}', { number })}
      lead={paper.data ? <Lead paper={paper.data} /> : undefined}
    >
      {paper.error ? <FaultNotice error={paper.error} /> : null}
      {paper.isPending ? <Skeleton lines={8} /> : null}
      {paper.data ? <Paper paper={paper.data} /> : null}
    </Room>
  );
}

function Lead({ paper }: { readonly paper: VerificationPaperDetail }) {
  const { timeZone } = useRegion();
  const place = [paper.villageName, neighbourhood(paper.rt, paper.rw)]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <>
      {say('{place}, {lines} orang, dibuat {madeOn}', {
        place,
        lines: formatNumber(paper.lines),
        madeOn: formatDate(paper.madeOn, timeZone),
      })}
      {paper.due === null
        ? ''
        : say(', paling lambat {due}', { due: formatDate(paper.due, timeZone) })}
      .
    </>
  );
}

function Paper({ paper }: { readonly paper: VerificationPaperDetail }) {
  const { timeZone } = useRegion();
  const [excepted, setExcepted] = useState<readonly number[]>([]);
  const [result, setResult] = useState<EnteredPaperResult | null>(null);
  const forget = useForgetSheets();
  const saving = useMutation({
    mutationFn: () => download(paperFilePath(paper.number), 'lembar-verifikasi.pdf'),
  });
  if (result !== null) {
    const nameOf = (id: string) =>
      paper.rows.find(({ nominationId }) => nominationId === id)?.name ?? undefined;
    const close = () => {
      setResult(null);
      setExcepted([]);
      void forget();
      focusHeading();
    };
    return <Entered result={result} nameOf={nameOf} onClose={close} />;
  }
  const isWaiting = paper.rows.some(({ stage }) => stage === 'waiting');
  return (
    <>
      {paper.enteredOn === null ? null : (
        <Notice
          tone="note"
          title={say('Hasil lembar ini sudah diisikan {enteredOn}', {
            enteredOn: formatDate(paper.enteredOn, timeZone),
          })}
        >
          {say('Orang yang belum terjawab masih dapat diisikan.')}
        </Notice>
      )}
      {saving.error ? <FaultNotice error={saving.error} /> : null}
      <div>
        <Button busy={saving.isPending && say('Mengunduh')} onPress={() => saving.mutate()}>
          {say('Unduh PDF')}
        </Button>
      </div>
      <PaperLines rows={paper.rows} excepted={isWaiting ? excepted : null} onExcept={setExcepted} />
      {isWaiting ? (
        <Entry
          paper={paper}
          excepted={excepted}
          onDone={(done, toHeading) => {
            setResult(done);
            toHeading();
          }}
        />
      ) : null}
    </>
  );
}

interface EntryProps {
  readonly paper: VerificationPaperDetail;
  readonly excepted: readonly number[];
  /** `toHeading` leaves the focus with whoever went on meanwhile */
  readonly onDone: (result: EnteredPaperResult, toHeading: () => void) => void;
}

function Entry({ paper, excepted, onDone }: EntryProps) {
  const [drafts, setDrafts] = useState<AnswerDrafts>({});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const people = paper.rows
    .filter(({ line }) => excepted.includes(line))
    .map(({ line, nominationId, name, occupationName }) => ({
      id: nominationId,
      line,
      name: name ?? say('Tanpa nama'),
      under: say('Baris {line}{occupationName}', {
        line,
        occupationName: occupationName === null ? '' : `, ${occupationName}`,
      }),
    }));
  const sending = useMutation({
    mutationFn: () => {
      const lines = new Map(people.map(({ id, line }) => [id, line]));
      const answers = answersOf(
        drafts,
        people.map(({ id }) => id),
      );
      const except = answers.flatMap(({ id, given }) => {
        const line = lines.get(id);
        return line === undefined ? [] : [{ line, given }];
      });
      return enterPaper(paper.number, except);
    },
    onMutate: headingAfterwards,
    onSuccess: (done, _asked, toHeading) => onDone(done, toHeading),
  });
  const send = () => {
    const faults = faultsOfAll(drafts, people);
    setErrors(faults);
    if (faults.length === 0) sending.mutate();
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="hasil-lembar">
      <h2 id="hasil-lembar">{say('Hasil dari lapangan')}</h2>
      <p>
        {say('Semua baris dijawab benar, kecuali yang dicentang di atas: {people}.', {
          people:
            people.length === 0 ? say('belum ada') : people.map(({ line }) => line).join(', '),
        })}
      </p>
      <Form
        errors={errors}
        failure={sending.error}
        button={people.length === 0 ? say('Simpan: semua benar') : say('Simpan hasil lembar')}
        busy={sending.isPending && say('Menyimpan')}
        onSend={send}
      >
        <ExceptionsFields people={people} drafts={drafts} errors={errors} onChange={setDrafts} />
      </Form>
    </section>
  );
}
