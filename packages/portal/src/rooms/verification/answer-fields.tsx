import { type AnswerName, candidateFields, refusalReasons } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { CheckGroup, RadioGroup, Select, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { fieldTitle } from '../../words/lacking.ts';
import { refusalWords, verificationAnswers } from '../../words/verification.ts';
import { type AnswerDraft, controlOf } from './answer-draft.ts';
import { EvidenceField } from './evidence-field.tsx';

interface AnswerFieldsProps {
  /** in front of the ids of its controls */
  readonly prefix: string;
  readonly label: string;
  readonly choices: readonly AnswerName[];
  readonly draft: AnswerDraft;
  readonly errors: readonly FieldError[];
  /** whom the evidence is about */
  readonly nominationId: string;
  readonly onChange: (draft: AnswerDraft) => void;
}

/** One answer, and what it needs to be told with it. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { prefix, label, choices, draft, errors, nominationId, onChange } = props;
  const { role } = useMe();
  const id = controlOf(prefix, 'answer');
  return (
    <>
      <RadioGroup
        id={id}
        label={label}
        error={errorAt(errors, id)}
        value={draft.answer ?? ''}
        options={choices.map((answer) => ({
          value: answer,
          name: verificationAnswers[answer].name,
          under: verificationAnswers[answer].effect,
        }))}
        onChange={(value) =>
          onChange({ ...draft, answer: choices.find((one) => one === value) ?? null })
        }
      />
      <Particulars {...props} />
      {draft.answer === null || role === 'insurer' ? null : (
        <EvidenceField
          id={`${prefix}-bukti`}
          label={say('Bukti (bila ada)')}
          about={{ use: 'verification', nominationId }}
          proofs={draft.evidence}
          onChange={(evidence) => onChange({ ...draft, evidence })}
        />
      )}
    </>
  );
}

function Particulars(props: AnswerFieldsProps) {
  switch (props.draft.answer) {
    case 'confirmed-elsewhere':
      return <Elsewhere {...props} />;
    case 'returned':
      return <Returned {...props} />;
    case 'refused':
      return <Refused {...props} />;
    case 'confirmed':
    case null:
      return null;
  }
}

function Elsewhere({ prefix, draft, errors, onChange }: AnswerFieldsProps) {
  const { villages } = useRegion();
  const words = controlOf(prefix, 'words');
  return (
    <>
      <Select
        id={`${prefix}-desa`}
        label={say('Desa/kelurahan tempat tinggal sekarang')}
        none={say('Di luar daerah ini')}
        value={draft.village}
        options={villages.map(({ code, name }) => ({ value: code, name }))}
        onChange={(village) => onChange({ ...draft, village })}
      />
      <TextInput
        id={words}
        label={
          draft.village === ''
            ? say('Tinggal di mana')
            : say('Keterangan tempat tinggal (bila ada)')
        }
        hint={say('Misalnya nama kabupaten/kota, atau dukuhnya.')}
        value={draft.words}
        error={errorAt(errors, words)}
        onChange={(value) => onChange({ ...draft, words: value })}
      />
    </>
  );
}

const returnable = candidateFields.filter((field) => field !== 'note' && field !== 'district');

function Returned({ prefix, draft, errors, onChange }: AnswerFieldsProps) {
  const [fields, reason] = [controlOf(prefix, 'fields'), controlOf(prefix, 'return-reason')];
  return (
    <>
      <CheckGroup
        id={fields}
        label={say('Isian yang perlu dibetulkan')}
        error={errorAt(errors, fields)}
        chosen={draft.fields}
        options={returnable.map((field) => ({ value: field, name: fieldTitle(field) }))}
        isLong
        onChange={(chosen) => onChange({ ...draft, fields: chosen })}
      />
      <TextArea
        id={reason}
        label={say('Apa yang keliru')}
        hint={say('Dibaca dinas pengusul. Jangan tulis NIK.')}
        longest={500}
        value={draft.returnReason}
        error={errorAt(errors, reason)}
        onChange={(value) => onChange({ ...draft, returnReason: value })}
      />
    </>
  );
}

function Refused({ prefix, draft, errors, onChange }: AnswerFieldsProps) {
  const [refusal, words] = [controlOf(prefix, 'refusal'), controlOf(prefix, 'refusal-words')];
  return (
    <>
      <Select
        id={refusal}
        label={say('Alasan penolakan')}
        none={say('Pilih alasan')}
        value={draft.refusal ?? ''}
        error={errorAt(errors, refusal)}
        options={refusalReasons.map((reason) => ({ value: reason, name: refusalWords[reason] }))}
        onChange={(value) =>
          onChange({ ...draft, refusal: refusalReasons.find((one) => one === value) ?? null })
        }
      />
      <TextArea
        id={words}
        label={draft.refusal === 'other' ? say('Alasan lain') : say('Keterangan (bila ada)')}
        hint={say('Tersimpan di riwayat. Jangan tulis NIK.')}
        longest={500}
        value={draft.refusalWords}
        error={errorAt(errors, words)}
        onChange={(value) => onChange({ ...draft, refusalWords: value })}
      />
    </>
  );
}
