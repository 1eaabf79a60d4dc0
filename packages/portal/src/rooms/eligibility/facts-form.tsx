import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { recordFactsOfMany, type Told } from '../../api/eligibility.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { answersFrom, factsDraft } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';
import { firstWhom, peopleNamed, WhomFields } from './whom.tsx';

export interface ManyFormProps {
  readonly chosen: readonly string[];
  /** only of this agency, as the list is filtered */
  readonly agency: string | undefined;
  /** about the one who is chosen and nobody else */
  readonly isForOne?: boolean;
  /** `toHeading` leaves the focus with whoever went on meanwhile */
  readonly onDone: (told: Told, toHeading: () => void) => void;
  readonly onClose: () => void;
}

/** The same answers about many people; questions left open stay as they were. */
export function FactsForm({ chosen, agency, onDone, onClose }: ManyFormProps) {
  const [draft, setDraft] = useState(() => factsDraft());
  const [whom, setWhom] = useState(() => firstWhom(chosen));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [soFar, setSoFar] = useState(0);
  const sending = useMutation({
    mutationFn: () => {
      const people = peopleNamed(whom, chosen, agency);
      return recordFactsOfMany({ answers: answersFrom(draft) }, people, setSoFar);
    },
    onMutate: headingAfterwards,
    onSuccess: (told, _asked, toHeading) => onDone(told, toHeading),
  });
  const send = () => {
    const isEmpty = Object.keys(answersFrom(draft)).length === 0;
    setErrors(
      isEmpty
        ? [{ target: 'fakta-isBreadwinner', text: say('Jawab paling sedikit satu pertanyaan.') }]
        : [],
    );
    if (!isEmpty) sending.mutate();
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="catat-jawaban">
      <h2 id="catat-jawaban">{say('Catat jawaban untuk banyak orang')}</h2>
      <Form
        errors={errors}
        failure={sending.error}
        button={say('Simpan jawaban')}
        busy={sending.isPending && say('Menyimpan, {soFar} orang', { soFar: formatNumber(soFar) })}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali ke daftar')}</Button>}
      >
        <WhomFields whom={whom} chosen={chosen} agency={agency} onChange={setWhom} />
        <Fieldset
          title={say('Jawaban')}
          hint={say('Pertanyaan yang dibiarkan kosong tidak diubah.')}
        >
          <FactsFields draft={draft} onChange={setDraft} />
        </Fieldset>
      </Form>
    </section>
  );
}
