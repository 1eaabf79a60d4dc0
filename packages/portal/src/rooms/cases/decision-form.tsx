import type { CaseDetail } from '@payung/contract';
import type { CaseAnswer } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decide } from '../../api/cases.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, TextArea } from '../../pieces/inputs.tsx';
import { focusHeading } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt } from '../../service-faults.ts';
import { answerWords, commonReasons, waitingAgency } from '../../words/cases.ts';
import {
  controls,
  type Draft,
  emptyDraft,
  faultsOf,
  leadOptions,
  requestFrom,
} from './decision.ts';
import { useForgetCases } from './use-forget-cases.ts';

/** The three answers, each with what it does. */
export function DecisionForm({ one }: { readonly one: CaseDetail }) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const deciding = useDecide(one.caseId);
  const send = () => {
    setErrors(faultsOf(draft));
    const request = requestFrom(draft, one.version);
    if (request !== null) deciding.mutate(request);
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="putuskan">
      <h2 id="putuskan">Putuskan</h2>
      <Form
        errors={errors}
        failure={deciding.error}
        button="Simpan keputusan"
        busy={deciding.isPending && 'Menyimpan'}
        onSend={send}
      >
        <RadioGroup
          id={controls.answer}
          label="Keputusan"
          error={errorAt(errors, controls.answer)}
          value={draft.answer ?? ''}
          options={answersOf(one).map((answer) => ({
            value: answer,
            name: nameOf(answer, one),
            under: answerWords(answer).effect,
          }))}
          onChange={(chosen) =>
            setDraft({ ...draft, answer: answersOf(one).find((one) => one === chosen) ?? null })
          }
        />
        {draft.answer === 'same' ? (
          <RadioGroup
            id={controls.leads}
            label="Data mana yang dipakai untuk BPJS Ketenagakerjaan"
            error={errorAt(errors, controls.leads)}
            value={draft.leads ?? ''}
            options={leadOptions(one)}
            onChange={(leads) =>
              setDraft({ ...draft, leads: leads === 'waiting' ? 'waiting' : 'standing' })
            }
          />
        ) : null}
        <Reason draft={draft} error={errorAt(errors, controls.reason)} onChange={setDraft} />
      </Form>
    </section>
  );
}

function answersOf({ may }: CaseDetail): readonly CaseAnswer[] {
  return may.handOver ? ['same', 'different', 'handed-over'] : ['same', 'different'];
}

function nameOf(answer: CaseAnswer, one: CaseDetail): string {
  const { name } = answerWords(answer);
  return answer === 'handed-over' ? `${name} ke ${waitingAgency(one)}` : name;
}

interface ReasonProps {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

function Reason({ draft, error, onChange }: ReasonProps) {
  const reasons = draft.answer === null ? [] : commonReasons[draft.answer];
  return (
    <div className={panel.stack}>
      <TextArea
        id={controls.reason}
        label="Alasan"
        hint="Tersimpan di riwayat. Jangan tulis nama atau NIK."
        longest={500}
        value={draft.reason}
        error={error}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      {reasons.length === 0 ? null : (
        <div className={panel.row}>
          <span className={panel.meta}>Sering dipakai:</span>
          {reasons.map((reason) => (
            <Button key={reason} look="quiet" onPress={() => onChange({ ...draft, reason })}>
              {reason}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function useDecide(id: string) {
  const forget = useForgetCases();
  const [kept, setKept] = useState<KeptKey | null>(null);
  return useMutation({
    mutationFn: (request: Parameters<typeof decide>[1]) => {
      const next = keyFor(JSON.stringify(request), kept, requestKey);
      setKept(next);
      return decide(id, request, next.key);
    },
    onSuccess: async () => {
      await forget();
      focusHeading();
    },
    // also after a conflict: the page then shows who decided what meanwhile
    onError: () => void forget(),
  });
}
