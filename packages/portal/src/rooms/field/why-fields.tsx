import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { CheckGroup, RadioGroup, TextArea } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { fieldTitle } from '../../words/lacking.ts';
import { correctable, type FieldDraft, whys, wordsFor } from './field-draft.ts';
import { whyWords } from './field-words.ts';

interface WhyFieldsProps {
  readonly draft: FieldDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: FieldDraft) => void;
}

/** What was met instead. */
export function WhyFields({ draft, errors, onChange }: WhyFieldsProps) {
  const { why, words, fields } = draft;
  const asked = wordsFor(why);
  return (
    <>
      <RadioGroup
        id="alasan"
        label={say('Apa yang Anda temui?')}
        error={errorAt(errors, 'alasan')}
        value={why ?? ''}
        options={whys.map((one) => ({ value: one, name: whyWords(one) }))}
        onChange={(value) => onChange({ ...draft, why: whys.find((one) => one === value) ?? null })}
      />
      {why === 'correct' ? (
        <CheckGroup
          id="isian"
          label={say('Isian yang perlu dibetulkan')}
          error={errorAt(errors, 'isian')}
          chosen={fields}
          options={correctable.map((field) => ({ value: field, name: fieldTitle(field) }))}
          onChange={(chosen) => onChange({ ...draft, fields: [...chosen] })}
        />
      ) : null}
      {asked === 'none' ? null : (
        <TextArea
          id="keterangan"
          label={why === 'elsewhere' ? say('Tinggal di mana') : say('Keterangan')}
          hint={say('Jangan tulis NIK.')}
          optional={asked === 'may'}
          longest={why === 'elsewhere' ? 200 : 500}
          value={words}
          error={errorAt(errors, 'keterangan')}
          onChange={(value) => onChange({ ...draft, words: value })}
        />
      )}
    </>
  );
}
