import type { EligibilityDetail } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { recordFacts } from '../../api/eligibility.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { useForgetSheets } from '../verification/use-forget-sheets.ts';
import { answersFrom, factsDraft, takenBack } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';

interface FactsOfOneProps {
  readonly detail: EligibilityDetail;
  readonly onClose: () => void;
}

/** What was found out about one person; an answer that is left open again is taken back. */
export function FactsOfOne({ detail, onClose }: FactsOfOneProps) {
  const [draft, setDraft] = useState(() => factsDraft(detail.answers));
  const forget = useForgetSheets();
  const saving = useMutation({
    mutationFn: () =>
      recordFacts(detail.nominationId, {
        answers: answersFrom(draft),
        unanswered: takenBack(detail.answers, draft),
      }),
    onSuccess: onClose,
    onSettled: forget,
  });
  return (
    <Form
      errors={[]}
      failure={saving.error}
      button={say('Simpan jawaban')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={() => saving.mutate()}
      beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
    >
      <Fieldset
        title={say('Jawaban')}
        hint={say('Tanyakan kepada yang bersangkutan atau kepada RT/RW.')}
      >
        <FactsFields draft={draft} onChange={setDraft} />
      </Fieldset>
    </Form>
  );
}
