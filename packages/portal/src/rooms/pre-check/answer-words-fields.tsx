import { preCheckAnswers } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { answerName } from '../../words/pre-check.ts';
import { type AnswerText, mappingControl } from './answer-words.ts';

interface AnswerWordsProps {
  readonly recipient: string;
  readonly words: AnswerText;
  readonly errors: readonly FieldError[];
  readonly onChange: (words: AnswerText) => void;
}

const longest = 2_000;

/** Which columns of an answer count, and which of its words mean what. */
export function AnswerWords({ recipient, words, errors, onChange }: AnswerWordsProps) {
  const control = mappingControl(recipient);
  const at = (field: string) => ({
    id: control(field),
    error: errorAt(errors, control(field)),
    longest,
  });
  return (
    <Fieldset title={say('Jawaban yang datang')}>
      <p>{say('Pisahkan dengan koma. Huruf besar atau kecil tidak dibedakan.')}</p>
      <TextInput
        {...at('nationalId')}
        label={say('Judul kolom NIK')}
        value={words.nationalId}
        onChange={(nationalId) => onChange({ ...words, nationalId })}
      />
      <TextInput
        {...at('answer')}
        label={say('Judul kolom jawaban')}
        value={words.answer}
        onChange={(answer) => onChange({ ...words, answer })}
      />
      {preCheckAnswers.map((answer) => (
        <TextInput
          key={answer}
          {...at(answer)}
          label={say('Kata untuk "{answer}"', { answer: answerName(answer) })}
          value={words.means[answer]}
          onChange={(text) => onChange({ ...words, means: { ...words.means, [answer]: text } })}
        />
      ))}
    </Fieldset>
  );
}
