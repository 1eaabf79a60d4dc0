import type { SheetDetail, VerificationAnswerRequest } from '@payung/contract';
import type { AnswerName } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerSheet } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { useMe } from '../../use-region.ts';
import { isConflict } from '../../words/problems.ts';
import { type AnswerDraft, answerFaults, emptyAnswer, requestOf } from './answer-draft.ts';
import { AnswerFields } from './answer-fields.tsx';
import { useForgetSheets } from './use-forget-sheets.ts';

const choices: readonly AnswerName[] = ['confirmed', 'confirmed-elsewhere', 'returned', 'refused'];
const prefix = 'jawaban';

/** One's own answer about one worker. */
export function AnswerForm({ sheet }: { readonly sheet: SheetDetail }) {
  const { role } = useMe();
  const [draft, setDraft] = useState<AnswerDraft>(emptyAnswer);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const answering = useAnswer(sheet.nominationId);
  const send = () => {
    setErrors(answerFaults(draft, prefix));
    const request = requestOf(draft);
    if (request !== null) answering.mutate(request);
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="jawaban-anda">
      <h2 id="jawaban-anda">{say('Jawaban Anda')}</h2>
      <Form
        errors={errors}
        failure={answering.error}
        button={say('Simpan jawaban')}
        busy={answering.isPending && say('Menyimpan')}
        onSend={send}
      >
        <AnswerFields
          prefix={prefix}
          label={
            role === 'insurer'
              ? say('Bagaimana data orang ini?')
              : say('Bagaimana orang, tempat tinggal, dan pekerjaannya?')
          }
          choices={choices}
          draft={draft}
          errors={errors}
          nominationId={sheet.nominationId}
          onChange={setDraft}
        />
      </Form>
    </section>
  );
}

function useAnswer(id: string) {
  const forget = useForgetSheets();
  const [kept, setKept] = useState<KeptKey | null>(null);
  return useMutation({
    mutationFn: (request: VerificationAnswerRequest) => {
      const next = keyFor(JSON.stringify(request), kept, requestKey);
      setKept(next);
      return answerSheet(id, request, next.key);
    },
    onMutate: headingAfterwards,
    onSuccess: async (_answered, _request, toHeading) => {
      await forget();
      toHeading();
    },
    // the page then shows who answered what meanwhile
    onError: (error) => (isConflict(error) ? forget() : undefined),
  });
}
