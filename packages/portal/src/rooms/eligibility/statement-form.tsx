import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { stateMany } from '../../api/eligibility.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { DateInput, Pair, RadioGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { serviceNow } from '../../service-clock.ts';
import { errorAt } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { givenByWords, wayWords } from '../../words/eligibility.ts';
import { EvidenceField } from '../verification/evidence-field.tsx';
import { answersFrom, factsDraft } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';
import type { ManyFormProps } from './facts-form.tsx';
import {
  statementControls as controls,
  type StatementDraft,
  statementFaults,
  statementOf,
} from './statement-draft.ts';
import { firstWhom, peopleNamed, WhomFields } from './whom.tsx';

/** "Aktif bekerja" of one or of many: as of which day, whose word it is, and its proof. */
export function StatementForm(props: ManyFormProps) {
  const { chosen, agency, isForOne = false, onDone, onClose } = props;
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [draft, setDraft] = useState<StatementDraft>({
    on: typedDate(now),
    isWorking: true,
    givenBy: null,
    way: null,
    words: '',
    proofs: [],
  });
  const [facts, setFacts] = useState(() => factsDraft());
  const [whom, setWhom] = useState(() => firstWhom(chosen));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [soFar, setSoFar] = useState(0);
  const kept = useRef<KeptKey | null>(null);
  const sending = useMutation({
    mutationFn: (statement: NonNullable<ReturnType<typeof statementOf>>) => {
      const people = peopleNamed(whom, chosen, agency);
      const sent = { statement, answers: answersFrom(facts) };
      kept.current = keyFor(JSON.stringify({ sent, people }), kept.current, requestKey);
      return stateMany(sent, people, kept.current.key, setSoFar);
    },
    onMutate: headingAfterwards,
    onSuccess: (told, _asked, toHeading) => onDone(told, toHeading),
  });
  const send = () => {
    setErrors(statementFaults(draft, now));
    const statement = statementOf(draft, now);
    if (statement !== null) sending.mutate(statement);
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="catat-aktif">
      <h2 id="catat-aktif">{say('Catat keterangan aktif bekerja')}</h2>
      <p className={panel.reading}>
        {say(
          'Diminta BPJS Ketenagakerjaan saat ahli waris mengajukan klaim. Yang mengusulkan seseorang tidak memeriksanya sendiri.',
        )}
      </p>
      <Form
        errors={errors}
        failure={sending.error}
        button={say('Simpan keterangan')}
        busy={sending.isPending && say('Menyimpan, {soFar} orang', { soFar: formatNumber(soFar) })}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        {isForOne ? null : (
          <WhomFields whom={whom} chosen={chosen} agency={agency} onChange={setWhom} />
        )}
        <StatementFields draft={draft} errors={errors} onChange={setDraft} />
        <Fieldset
          title={say('Sekaligus catat (boleh dikosongkan)')}
          hint={say('Pertanyaan yang dibiarkan kosong tidak diubah.')}
        >
          <FactsFields draft={facts} onlyExclusions onChange={setFacts} />
        </Fieldset>
      </Form>
    </section>
  );
}

interface StatementFieldsProps {
  readonly draft: StatementDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: StatementDraft) => void;
}

function StatementFields({ draft, errors, onChange }: StatementFieldsProps) {
  const givers = entries(givenByWords);
  const ways = entries(wayWords);
  return (
    <>
      <RadioGroup
        id="aktif-isi"
        label={say('Keterangan')}
        value={draft.isWorking ? 'yes' : 'no'}
        options={[
          { value: 'yes', name: say('Aktif bekerja') },
          { value: 'no', name: say('Tidak bekerja lagi') },
        ]}
        onChange={(value) => onChange({ ...draft, isWorking: value === 'yes' })}
      />
      <DateInput
        id={controls.on}
        label={say('Per tanggal')}
        value={draft.on}
        error={errorAt(errors, controls.on)}
        onChange={(on) => onChange({ ...draft, on })}
      />
      <Pair>
        <Select
          id={controls.givenBy}
          label={say('Diterangkan oleh')}
          none={say('Pilih')}
          value={draft.givenBy ?? ''}
          error={errorAt(errors, controls.givenBy)}
          options={givers.map(([value, name]) => ({ value, name }))}
          onChange={(value) =>
            onChange({ ...draft, givenBy: givers.find(([one]) => one === value)?.[0] ?? null })
          }
        />
        <Select
          id={controls.way}
          label={say('Dipastikan dengan')}
          none={say('Pilih')}
          value={draft.way ?? ''}
          error={errorAt(errors, controls.way)}
          options={ways.map(([value, name]) => ({ value, name }))}
          onChange={(value) =>
            onChange({ ...draft, way: ways.find(([one]) => one === value)?.[0] ?? null })
          }
        />
      </Pair>
      <TextInput
        id="aktif-keterangan"
        label={say('Keterangan lain (bila ada)')}
        hint={say('Misalnya jabatan yang menerangkan. Jangan tulis NIK.')}
        longest={500}
        value={draft.words}
        onChange={(words) => onChange({ ...draft, words })}
      />
      <EvidenceField
        id={controls.proofs}
        label={say('Foto atau surat')}
        about={{ use: 'statement' }}
        proofs={draft.proofs}
        error={errorAt(errors, controls.proofs)}
        onChange={(proofs) => onChange({ ...draft, proofs })}
      />
    </>
  );
}

/** The entries of a closed record, with its own keys. */
function entries<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly (readonly [K, string])[] {
  // Object.entries forgets which keys a record has
  return Object.entries(words) as [K, string][];
}
