import type { AnswerName } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { type AnswerDrafts, draftOf, prefixOf } from './exceptions.ts';

interface ExceptionsFieldsProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly under: string;
  }[];
  readonly drafts: AnswerDrafts;
  readonly errors: readonly FieldError[];
  readonly onChange: (drafts: AnswerDrafts) => void;
}

const notSimplyRight: readonly AnswerName[] = ['confirmed-elsewhere', 'returned', 'refused'];

/** An answer about each who is not simply right. */
export function ExceptionsFields({ people, drafts, errors, onChange }: ExceptionsFieldsProps) {
  return people.map(({ id, name, under }, position) => (
    <Fieldset key={id} title={`${position + 1}. ${name}`} hint={under}>
      <AnswerFields
        prefix={prefixOf(position)}
        label={say('Jawaban')}
        choices={notSimplyRight}
        draft={draftOf(drafts, id)}
        errors={errors}
        nominationId={id}
        onChange={(draft) => onChange({ ...drafts, [id]: draft })}
      />
    </Fieldset>
  ));
}
