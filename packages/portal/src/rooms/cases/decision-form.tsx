import type { CaseDecisionRequest, CaseDetail } from '@payung/contract';
import type { CaseAnswer } from '@payung/domain';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, TextArea } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt } from '../../service-faults.ts';
import { useShortcuts } from '../../shortcuts/registry.ts';
import { answerWords, commonReasons, waitingAgency } from '../../words/cases.ts';
import styles from './cases.module.css';
import {
  controls,
  type Draft,
  emptyDraft,
  faultsOf,
  type Lead,
  leadOptions,
  requestFrom,
} from './decision.ts';
import { useDecide } from './use-decide.ts';
import { useQueue } from './use-queue.ts';

interface DecisionFormProps {
  readonly one: CaseDetail;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** somebody else has answered meanwhile */
  readonly onMissed: (own: CaseDecisionRequest) => void;
}

/** The three answers, each with what it does. */
export function DecisionForm({ one, draft, onDraft: setDraft, onMissed }: DecisionFormProps) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { next } = useQueue(one.caseId);
  const deciding = useDecide(one.caseId, next, {
    onDone: () => setDraft(emptyDraft),
    onMissed,
  });
  const send = () => {
    setErrors(faultsOf(draft));
    const request = requestFrom(draft, one.version);
    if (request !== null && !deciding.isPending) deciding.mutate(request);
  };
  useAnswerKeys(draft, setDraft, send);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="putuskan">
      <h2 id="putuskan">{say('Putuskan')}</h2>
      <Form
        errors={errors}
        failure={deciding.error}
        button={say('Simpan keputusan')}
        busy={deciding.isPending && say('Menyimpan')}
        onSend={send}
      >
        <RadioGroup
          id={controls.answer}
          label={say('Keputusan')}
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
            label={say('Data mana yang dipakai untuk BPJS Ketenagakerjaan')}
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
      <p className={`${panel.meta} ${styles.keys}`}>
        <Say
          text="<kbd>S</kbd> sama, <kbd>B</kbd> berbeda, <kbd>T</kbd> tunda, <kbd>1</kbd> dan <kbd>2</kbd> data yang dipakai, <kbd>H</kbd> keluarga, <kbd>Ctrl</kbd> dan <kbd>Enter</kbd> simpan."
          kbd={(inside) => <kbd>{inside}</kbd>}
        />
      </p>
    </section>
  );
}

function useAnswerKeys(draft: Draft, onDraft: (draft: Draft) => void, send: () => void): void {
  const choose = (leads: Lead) => onDraft({ ...draft, answer: 'same', leads });
  useShortcuts([
    { keys: 's', name: say('Orang yang sama'), act: () => onDraft({ ...draft, answer: 'same' }) },
    {
      keys: 'b',
      name: say('Orang berbeda'),
      act: () => onDraft({ ...draft, answer: 'different' }),
    },
    { keys: '1', name: say('Pakai data usulan pertama'), act: () => choose('standing') },
    { keys: '2', name: say('Pakai data usulan yang menunggu'), act: () => choose('waiting') },
    { keys: 'mod+Enter', name: say('Simpan keputusan'), act: send },
  ]);
}

function answersOf({ may }: CaseDetail): readonly CaseAnswer[] {
  return may.handOver ? ['same', 'different', 'handed-over'] : ['same', 'different'];
}

function nameOf(answer: CaseAnswer, one: CaseDetail): string {
  const { name } = answerWords(answer);
  return answer === 'handed-over'
    ? say('{name} ke {one}', { name, one: waitingAgency(one) })
    : name;
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
        label={say('Alasan')}
        hint={say('Tersimpan di riwayat. Jangan tulis nama atau NIK.')}
        longest={500}
        value={draft.reason}
        error={error}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      {reasons.length === 0 ? null : (
        <div className={panel.row}>
          <span className={panel.meta}>{say('Sering dipakai:')}</span>
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
