import type { EnteredPaperResult, SheetSummary } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerAll, type SheetFilter } from '../../api/verification.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { useNames } from '../../use-region.ts';
import { confirmedWords, neighbourhood } from '../../words/verification.ts';
import { type AnswerDrafts, answersOf, faultsOfAll } from './exceptions.ts';
import { ExceptionsFields } from './exceptions-fields.tsx';
import { useWaitingCount } from './use-waiting-count.ts';

interface AllRightProps {
  readonly excepted: readonly SheetSummary[];
  readonly filter: SheetFilter;
  /** how many are confirmed; null when not all of them were loaded */
  readonly count: number | null;
  /** `toHeading` leaves the focus with whoever went on meanwhile */
  readonly onDone: (result: EnteredPaperResult, toHeading: () => void) => void;
  readonly onClose: () => void;
}

/** "Semua benar kecuali …": an answer about each exception, then everybody who waits is answered at once. */
export function AllRight({ excepted, filter, count, onDone, onClose }: AllRightProps) {
  const [drafts, setDrafts] = useState<AnswerDrafts>({});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [soFar, setSoFar] = useState(0);
  const sending = useMutation({
    mutationFn: () => {
      const answers = answersOf(
        drafts,
        excepted.map(({ nominationId }) => nominationId),
      );
      const except = answers.map(({ id, given }) => ({ nominationId: id, given }));
      return answerAll(filter, except, setSoFar);
    },
    onMutate: headingAfterwards,
    onSuccess: (done, _asked, toHeading) => onDone(done, toHeading),
  });
  const inAll = useWaitingCount(filter);
  const waiting = inAll === null ? null : inAll - excepted.length;
  const people = excepted.map(({ nominationId, name, occupationName, rt, rw }) => ({
    id: nominationId,
    name,
    under: [occupationName, neighbourhood(rt, rw)].filter((part) => part !== null).join(', '),
  }));
  const send = () => {
    const faults = faultsOfAll(drafts, people);
    setErrors(faults);
    if (faults.length === 0) sending.mutate();
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="jawab-semua">
      <h2 id="jawab-semua">
        {excepted.length === 0
          ? say('Semua benar')
          : say('Semua benar kecuali {excepted} orang', {
              excepted: formatNumber(excepted.length),
            })}
      </h2>
      <Notice
        tone="attention"
        title={say('{count} akan dijawab benar', { count: toConfirm(count, waiting) })}
      >
        {say('Yang dijawab: {useWhere}.', { useWhere: useWhereWords(filter) })}
        {count === null ? say(' Termasuk yang belum ditampilkan di daftar.') : ''}
      </Notice>
      <Form
        errors={errors}
        failure={sending.error}
        button={
          excepted.length === 0
            ? say('Simpan: semua benar')
            : say('Simpan semua benar dan pengecualiannya')
        }
        busy={
          sending.isPending && say('Menyimpan, {confirmed}', { confirmed: confirmedWords(soFar) })
        }
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali ke daftar')}</Button>}
      >
        <ExceptionsFields people={people} drafts={drafts} errors={errors} onChange={setDrafts} />
      </Form>
    </section>
  );
}

function toConfirm(count: number | null, waiting: number | null): string {
  if (count !== null) return say('{count} orang', { count: formatNumber(count) });
  return waiting === null
    ? say('Semua orang lain yang menunggu Anda')
    : say('Semua {waiting} orang lain yang menunggu Anda', { waiting: formatNumber(waiting) });
}

/** The filter as a part of a sentence, so that nobody answers for more people than meant. */
function useWhereWords({ village, rt, rw, occupation }: SheetFilter): string {
  const { villageName, occupationName } = useNames();
  const parts = [
    village === undefined ? say('seluruh wilayah Anda') : villageName(village),
    neighbourhood(rt ?? null, rw ?? null),
    occupation === undefined ? say('semua pekerjaan') : occupationName(occupation),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
